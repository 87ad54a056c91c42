import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTemplates } from '../../flow/templates/read-templates.ts';
import { TEMPLATE_FOLDER } from '../../flow/templates/take-template.ts';
import type { Templates } from '../../form/own/local-layout.ts';
import { cellFactsReader } from '../../outside/xlsx/read/read-cell-facts.ts';
import { xlsxReader } from '../../outside/xlsx/read/read-workbook.ts';

/** The district's own blank forms as they lie in a share, without its state; files that can't be read declare nothing. */
export const templatesInShare = async (share: string): Promise<Templates> => {
  const folder = join(share, TEMPLATE_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => !/^[.~]/u.test(name)).sort();
  const all: Templates[] = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const read =
      bytes === null
        ? ''
        : await readTemplates({ reader: xlsxReader(), cellFacts: cellFactsReader() }, bytes, () => ({}));
    if (typeof read !== 'string') all.push(read.templates);
  }
  return { layouts: all.flatMap(({ layouts }) => layouts), own: all.flatMap(({ own }) => own) };
};
