import { perObject } from '../memo.ts';
import type { Plan } from '../plan/plan.ts';
import type { StatusRows, StatusSheet, StatusTable, StatusValue } from './status-book.ts';

type Row = StatusRows[number];

const isSameValue = (one: StatusValue, other: StatusValue): boolean => {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  return one.value === other.value && one.format === other.format;
};

const isSameRow = (one: Row, other: Row | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((value, at) => isSameValue(value, other[at] ?? null));

/** Rows that say what they said before are the very objects they were: in the same place, or moved by as many as there are more or fewer. */
const asBefore = (rows: StatusRows, before: StatusRows): StatusRows => {
  const moved = before.length - rows.length;
  return rows.map((row, at) => {
    const known = [before[at], before[at + moved]].find((other) => isSameRow(row, other));
    return known ?? row;
  });
};

/** The rows that each table of a plan's book had last, by its name. */
const lastRows = perObject((_: Plan) => new Map<string, StatusRows>());

const tableAsBefore = (last: Map<string, StatusRows>, table: StatusTable): StatusTable => {
  const before = last.get(table.name);
  const rows = before === undefined ? table.rows : asBefore(table.rows, before);
  last.set(table.name, rows);
  return { ...table, rows };
};

/**
 * The sheets of a plan's book, a row that says what it said when the book was last made being the very same object: what digests or
 * writes the book knows by that what it need not do again. After one hand-in that is nearly every row.
 */
export const withRowsAsBefore = (plan: Plan, sheets: readonly StatusSheet[]): readonly StatusSheet[] =>
  sheets.map((sheet) => (sheet.kind === 'table' ? tableAsBefore(lastRows(plan), sheet) : sheet));
