import type { Column, ColumnKind } from '../../form/column.ts';
import { perObject } from '../../memo.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import type { ListTable } from './list-table.ts';

/** What a line that only adds up other lines may have beside its name. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score', 'count']);

/** What a table's columns are, seen from one of its rows. */
export type RowPlaces = {
  readonly kinds: ReadonlyMap<number, Column>;
  /** Where names end: what stands further right says something of them. */
  readonly name: number;
  /** Where a record says which object it is about: by its name or its code. */
  readonly names: ReadonlySet<number>;
  readonly code: number | undefined;
  /** Words that stand for a group of lines: what the form's closed columns offer. */
  readonly words: ReadonlySet<string>;
};

export const rowPlacesOf = perObject(
  ({ form, places }: ListTable): RowPlaces => ({
    kinds: new Map(
      form.columns.flatMap((column) => {
        const at = places.get(column.label);
        return at === undefined ? [] : [[at, column] as const];
      }),
    ),
    name: places.get(form.nameColumn) ?? 0,
    names: new Set([form.nameColumn, form.codeColumn ?? ''].flatMap((label) => places.get(label) ?? [])),
    code: places.get(form.codeColumn ?? ''),
    words: new Set(
      form.columns
        .flatMap(({ vocabulary }) => vocabulary ?? [])
        .flatMap((word) => [word, `${word}项目`])
        .map(compact),
    ),
  }),
);

/** What lines that only add up others may fill, too. */
export const isFigureColumn = ({ kind }: Column): boolean => FIGURES.has(kind);

/** A figure, a remark, or what the form does not know. */
const isFigure = (column: Column | undefined): boolean =>
  column === undefined || isFigureColumn(column) || (column.kind === 'text' && !column.required);

/** `1`, `2`, … in a column the form does not know or that only counts: the line below a heading is numbered on. */
const isNumbering = (cell: Cell, { kinds }: RowPlaces): boolean => {
  const column = kinds.get(cell.column);
  return (column === undefined || column.label === '序号') && /^\d{1,3}$/u.test(compact(String(cell.value)));
};

/** The cells of a row without the running number in front of them. */
export const unnumbered = (filled: readonly Cell[], places: RowPlaces): readonly Cell[] => {
  const [first] = filled;
  return first !== undefined && filled.length > 1 && isNumbering(first, places) ? filled.slice(1) : filled;
};

/** A code has digits: a word in its column is a heading that begins in the first column. */
export const isCode = (cell: Cell, { kinds }: RowPlaces): boolean =>
  kinds.get(cell.column)?.kind === 'code' && /\d/u.test(String(cell.value));

/** Besides its leading cells a row says nothing but figures: no year, no day, no word of a closed column; a stroke says nothing. */
export const holdsFiguresAlone = (table: ListTable, filled: readonly Cell[]): boolean => {
  const { name, kinds } = rowPlacesOf(table);
  return filled.every(
    (cell, at) => at === 0 || cell.column <= name || isFigure(kinds.get(cell.column)) || isUnfilled(cell),
  );
};
