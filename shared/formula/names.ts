import type { Column } from '../form/column.ts';
import type { Cursor } from './cursor.ts';
import { FormulaFault } from './formula-fault.ts';
import type { NamedColumn } from './functions.ts';
import { termKind } from './typed-term.ts';

/** What may be named in a formula: the columns of its own form, and those of each other form. */
export type Names = {
  readonly columns: readonly Column[];
  /** Columns of its indicator lines; none where it has no such lines. */
  readonly indicators: readonly Column[];
  readonly forms: readonly string[];
  /** Null where there is no such form. */
  readonly columnsOf: (form: string) => readonly Column[] | null;
};

/** A sentence with more of them is read by nobody. */
const MOST_LISTED = 30;

export const listedLabels = (labels: readonly string[]): string => labels.slice(0, MOST_LISTED).join('、');

export const columnLabels = (columns: readonly Column[]): readonly string[] => columns.map(({ label }) => label);

/** Takes the column that must come next. Throws `FormulaFault` where it is none of `columns`. */
export const takeColumn = (cursor: Cursor, columns: readonly Column[], where: string): NamedColumn => {
  const { kind, text, said, at } = cursor.next;
  if (kind !== 'name') throw cursor.unexpected('一个栏名');
  const column = columns.find(({ label }) => label === text);
  if (column === undefined)
    throw new FormulaFault(at, `${where}没有“${said}”这一栏；可用：${listedLabels(columnLabels(columns))}`);
  cursor.take();
  return { label: text, kind: termKind(column.kind), at };
};
