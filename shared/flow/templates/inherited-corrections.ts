import type { Corrections } from '../../submission/own/template-sheet.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { TemplateFiles } from './template-files.ts';

const NONE: Corrections = {};

/** Every label that was corrected stands on the workbook, on the sheet of that name. */
const standOn = (typed: Corrections, workbook: Workbook): boolean =>
  Object.entries(typed).every(([name, labels]) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) return false;
    const printed = new Set([...sheet.rows].flatMap(({ cells }) => cells.map((cell) => compact(textOf(cell)))));
    return Object.keys(labels).every((label) => label === FORM_ROW || printed.has(label));
  });

/** Stands in the answer alone, for the sheet as a whole. */
const FORM_ROW = '表单';

/**
 * What finance corrected before on a workbook of blank forms that carries no answer of ours: its own corrections, else those of
 * the last one that was this very form under another name.
 */
export const inheritedCorrections = (
  { files, retired }: TemplateFiles,
  file: string,
  workbook: Workbook,
): Corrections => {
  const own = files.find((one) => one.file === file);
  if (own !== undefined) return own.typed;
  const others = [...files, ...retired.toReversed()].map(({ typed }) => typed);
  return others.find((typed) => Object.keys(typed).length > 0 && standOn(typed, workbook)) ?? NONE;
};
