import type { ActiveFile } from '../../shared/submission/cross/facts.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { Sheet } from '../../shared/workbook/grid.ts';
import { readingContext } from './contexts.ts';
import { type Drawing, sheetOf as drawnSheet } from './drawing.ts';
import { linesOf, type WrittenForm } from './forms-builder.ts';
import { sheetOf, workbookOf } from './sheet-builder.ts';

/** Any year may be reported: what is wrong with a year is another check's. */
const context = readingContext({ yearsOf: new Map() });

const read = (file: string, ...sheets: readonly Sheet[]): ActiveFile => ({
  file,
  path: `示例区水务局/${file}`,
  forms: readSubmission(workbookOf(...sheets), context).forms,
});

/** A file of the water bureau holding lists, a sheet each. */
export const listFile = (file: string, ...forms: readonly WrittenForm[]): ActiveFile =>
  read(file, ...forms.map((form, at) => sheetOf(linesOf(form), { name: `表${at + 1}` })));

/** A file of the water bureau holding one card. */
export const cardFile = (file: string, card: Drawing): ActiveFile => read(file, drawnSheet(card));
