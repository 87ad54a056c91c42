import type { Day } from '../../day.ts';
import { issuedList } from '../../form/issue/blank-list.ts';
import type { IssuedSheet } from '../../form/issue/issued-sheet.ts';
import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import type { ListForm } from '../../form/list/list-form.ts';
import type { SampleUnit } from './sample-units.ts';

/** A file somebody dropped into a folder of the share, and the moment in the office day when it happened. */
export type HandIn = {
  readonly path: string;
  readonly day: Day;
  readonly time: string;
  readonly content: { readonly sheets: readonly IssuedSheet[] } | { readonly text: string };
};

const MINUTES = 60;
const MORNING = 9 * MINUTES;
const OFFICE_MINUTES = 8 * MINUTES;

/** A time between nine and five that belongs to the path, so that the sample is the same each time it is made. */
const timeOf = (path: string): string => {
  const sum = [...path].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);
  const minutes = MORNING + (sum % OFFICE_MINUTES);
  return `${String(Math.floor(minutes / MINUTES)).padStart(2, '0')}:${String(minutes % MINUTES).padStart(2, '0')}`;
};

export const handIn = (unit: SampleUnit, file: string, day: Day, sheets: readonly IssuedSheet[]): HandIn => ({
  path: `${unit.folder}/${file}`,
  day,
  time: timeOf(`${unit.folder}/${file}`),
  content: { sheets },
});

export const textHandIn = (unit: SampleUnit, file: string, day: Day, text: string): HandIn => ({
  path: `${unit.folder}/${file}`,
  day,
  time: timeOf(`${unit.folder}/${file}`),
  content: { text },
});

/** A list as a department hands it in: its name in the caption, its rows, no spare rows. */
export const filledList = (form: ListForm, unit: string, rows: readonly ListTemplateRow[]): IssuedSheet =>
  issuedList(form, { unit, year: null, rows, spareRows: 0, notes: [] });
