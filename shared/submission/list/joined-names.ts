import { textOf } from '../../workbook/cell-ink.ts';
import type { Area, Cell, Row } from '../../workbook/grid.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import { type CodedName, joinedName } from '../../workbook/values/coded-name.ts';
import type { ListTable } from './list-table.ts';
import { recordsAtHead } from './records-at-head.ts';

const FEWEST_RECORDS = 2;

/** What a code looks like: `JY2026001` → `AA9999999`. */
const shapeOf = ({ code }: CodedName): string => code.replace(/[A-Za-z]/gu, 'A').replace(/\d/gu, '9');

const areAllOther = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const cellIn = ({ places }: ListTable, { cells }: Row, label: string): Cell | undefined =>
  cells.find(({ column }) => column === places.get(label));

/**
 * Every record's name begins with a short code of its own: `JY001-校舍维修` in one list is a name joined to its code, where a single
 * `G15-…` may be a road. Nothing stands in the code's own column.
 */
export const namesAreJoined = (table: ListTable, rows: readonly Row[], merges: readonly Area[]): boolean => {
  const { codeColumn, nameColumn } = table.form;
  const nameOf = (row: Row): string => textOf(cellIn(table, row, nameColumn));
  const first = rows.filter(({ number }) => number > table.headerBottom).slice(0, FEWEST_RECORDS + 1);
  if (codeColumn === null || !first.some((row) => joinedName(nameOf(row)) !== null)) return false;
  const records = recordsAtHead(table, rows, merges);
  const found = records.map((row) => joinedName(nameOf(row))).filter((one) => one !== null);
  if (records.length < FEWEST_RECORDS || found.length < records.length) return false;
  if (!records.every((row) => isUnfilled(cellIn(table, row, codeColumn)))) return false;
  return (
    new Set(found.map(shapeOf)).size === 1 &&
    areAllOther(found.map(({ code }) => code)) &&
    areAllOther(found.map(({ name }) => name))
  );
};
