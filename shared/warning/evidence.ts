import type { ActiveRecord } from '../standing/facts/unit-facts.ts';
import type { FieldValue, FormRecord } from '../submission/record.ts';
import type { Evidence } from './warning.ts';

/** The row a finding rests on, with the columns that prove it. */
export const evidenceOf = ({ record, version }: ActiveRecord, text: string): Evidence => ({
  path: version.path,
  sheet: record.sheet,
  row: record.row,
  text,
});

/** Where a finding rests, for a sentence; a hand-in as a whole (row 0) has no row. */
export const placeOfEvidence = ({ path, sheet, row }: Evidence): string =>
  [path, sheet, row === 0 ? '' : `第${row}行`].filter((part) => part !== '').join(' ');

const typed = <Value>(
  value: FieldValue | undefined,
  is: (value: FieldValue) => value is Value & FieldValue,
): Value | null => (value !== undefined && is(value) ? value : null);

/** A money, rate or score field; null where it is blank. */
export const numberIn = (record: FormRecord, column: string): number | null =>
  typed(record.fields[column], (value): value is number => typeof value === 'number');

/** A text field, trimmed; '' where it is blank. */
export const textIn = (record: FormRecord, column: string): string =>
  typed(record.fields[column], (value): value is string => typeof value === 'string')?.trim() ?? '';

export const isSaid = (record: FormRecord, column: string): boolean => record.fields[column] === true;

/** The object's name for a sentence: quoted, with its code where it has one. */
export const objectText = ({ name, code }: FormRecord): string => (code === '' ? `“${name}”` : `“${name}”（${code}）`);
