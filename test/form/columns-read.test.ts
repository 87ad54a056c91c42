import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CARD_FORMS } from '../../shared/form/card/card-forms.ts';
import { columnsOfForm } from '../../shared/form/forms.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';

const SHARED = join(import.meta.dirname, '../../shared');

/** `record.fields['完成日期']`, `textIn(record, '等级')` and the like: a column named by hand. */
const READ = /fields\['(?<field>[^']+)'\]|\b(?:textIn|numberIn|dayIn)\([\w.]+, '(?<asked>[^']+)'\)/gu;

const DECLARED: ReadonlySet<string> = new Set([
  ...[...LIST_FORMS, ...CARD_FORMS].flatMap(({ name }) => columnsOfForm(name).map(({ label }) => label)),
  // Laid down by the reader of a workbook of several sheets.
  '工作表',
]);

const readIn = (file: string): readonly string[] =>
  [...readFileSync(join(SHARED, file), 'utf8').matchAll(READ)]
    .map(({ groups }) => groups?.['field'] ?? groups?.['asked'] ?? '')
    .filter((column) => /\p{Script=Han}/u.test(column))
    .map((column) => `${file} ${column}`);

const ALL_READ = globSync('**/*.ts', { cwd: SHARED }).flatMap(readIn);

describe('columns of records that are read by name', () => {
  it('are found, wherever they are read', () => {
    expect(ALL_READ.length).toBeGreaterThan(50);
    expect(ALL_READ.some((read) => read.endsWith(' 完成日期'))).toBe(true);
  });

  it('are declared by a form: a name that is spelt otherwise would read nothing, in silence', () => {
    expect(ALL_READ.filter((read) => !DECLARED.has(read.split(' ')[1] ?? ''))).toEqual([]);
  });
});
