import type { Row } from '../../workbook/grid.ts';
import type { ListRow } from './list-table.ts';
import type { RowReader } from './row-reader.ts';

/** A row as it reads under its headers, and how many columns it slipped to the right (1) or left (-1). */
export type ShiftedRow = { readonly row: ListRow; readonly shift: number };

const FEWEST_PROBLEMS = 3;

const faultsOf = ({ problems, record, table }: ListRow): number =>
  problems.size +
  table.form.columns.filter(({ label, required }) => required && !problems.has(label) && record.fields[label] === null)
    .length;

/** How many columns a whole row slipped to the right (1) or left (-1), seen from reading it better there; 0 where it did not. */
export const shiftOf = (reader: RowReader, row: Row, read: ListRow): number => {
  if (read.problems.size < FEWEST_PROBLEMS) return 0;
  const here = faultsOf(read);
  return [1, -1].find((shift) => faultsOf(reader.read(row, read.index, shift)) * 3 <= here) ?? 0;
};
