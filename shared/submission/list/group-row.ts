import type { Column, ColumnKind } from '../../form/column.ts';
import { perObject } from '../../memo.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { ListTable } from './list-table.ts';

/** `一、`, `（二）`, `三`: groups are numbered otherwise than the lines below them. */
const NUMERAL = /^\(?[一二三四五六七八九十]{1,3}\)?(?:$|[、.．])|^\([一二三四五六七八九十]{1,3}\)/u;
const PART = /^(?:其中|内含)[:：]/u;
const KIND_OF_THINGS = /^.{1,14}(?:类|类项目|类支出|部分)$|^.{0,4}本级$/u;

/** What a line that only adds up other lines may have beside its name. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score', 'count']);

type Places = {
  readonly kinds: ReadonlyMap<number, Column>;
  /** Words that stand for a group of lines: what the form's closed columns offer. */
  readonly words: ReadonlySet<string>;
};

const placesOf = perObject(
  ({ form, places }: ListTable): Places => ({
    kinds: new Map(
      form.columns.flatMap((column) => {
        const at = places.get(column.label);
        return at === undefined ? [] : [[at, column] as const];
      }),
    ),
    words: new Set(
      form.columns
        .flatMap(({ vocabulary }) => vocabulary ?? [])
        .flatMap((word) => [word, `${word}项目`])
        .map(compact),
    ),
  }),
);

const isHeading = (text: string, { words }: Places): boolean =>
  NUMERAL.test(text) || PART.test(text) || KIND_OF_THINGS.test(text) || words.has(text);

/** A figure, a remark, or what the form does not know. */
const isFigure = (column: Column | undefined): boolean =>
  column === undefined || FIGURES.has(column.kind) || (column.kind === 'text' && !column.required);

/**
 * A line that heads a group of lines or breaks one down (`一、信息化项目`, `其中：…`, a name merged over several columns), at most
 * with their sums: it states no fact of its own. A line that says more of itself, such as a year, is a record.
 */
export const isGroupRow = (table: ListTable, filled: readonly Cell[], isWide: boolean): boolean => {
  const places = placesOf(table);
  const [first] = filled;
  if (first?.kind !== 'text') return false;
  const name = table.places.get(table.form.nameColumn) ?? 0;
  const isLeading = (cell: Cell): boolean => cell === first || cell.column <= name;
  // A closed word in its own column is a value.
  const heads = filled.filter(
    (cell) =>
      cell.kind === 'text' &&
      isLeading(cell) &&
      places.kinds.get(cell.column)?.vocabulary === undefined &&
      isHeading(compact(String(cell.value)), places),
  );
  if (heads.length === 0 && !isWide) return false;
  const isCode = (cell: Cell): boolean => places.kinds.get(cell.column)?.kind === 'code';
  return filled.every((cell) =>
    isLeading(cell)
      ? !isCode(cell) || heads.includes(cell) || (isWide && cell === first)
      : isFigure(places.kinds.get(cell.column)),
  );
};
