import type { Column, ColumnKind } from '../../form/column.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isPlaceholder } from '../../workbook/values/placeholder.ts';
import type { ListTable } from './list-table.ts';
import { fieldReader } from './read-field.ts';

/** What these columns hold can be told from other text. */
const STRONG: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score', 'day', 'year', 'count', 'month']);
const CLOSED: ReadonlySet<ColumnKind> = new Set(['flag', 'word', 'words']);

const FEWEST_CELLS = 3;
const FEWEST_UNREAD = 2;

/** `XMBM`, `project_code`, `varchar(50)`: names of fields and their types. */
const IDENTIFIER = /^[a-z][\w(),./-]*$/iu;
/** What somebody writes in place of a value that is not there yet. */
const EXCUSE = /^(?:详?见|另|待|未|暂|尚)/u;

type Read = { readonly kind: ColumnKind; readonly isValue: boolean; readonly isForeign: boolean };

const readIn = (table: ListTable, column: Column, cell: Cell): Read => {
  const { value, problem } = fieldReader(column, table.unitOf(column.label), table.date1904)(cell, null);
  const text = compact(textOf(cell));
  const isForeign = problem !== null && !isPlaceholder(text) && !EXCUSE.test(text);
  return { kind: column.kind, isValue: problem === null && value !== null, isForeign };
};

const cellIn = (table: ListTable, filled: readonly Cell[], { label }: Column): Cell | undefined =>
  filled.find(({ column }) => column === table.places.get(label));

/** A code has digits; what a form prints in its column has none, or stands in other columns as well. */
const holdsCode = (table: ListTable, filled: readonly Cell[]): boolean =>
  table.form.columns
    .filter(({ kind }) => kind === 'code')
    .map((column) => cellIn(table, filled, column))
    .some(
      (cell) =>
        cell !== undefined &&
        /\d/u.test(textOf(cell)) &&
        !filled.some((other) => other !== cell && textOf(other) === textOf(cell)),
    );

/**
 * A row under a header that says what its columns hold (`文本`, `年-月-日`, `XMBM`, `varchar(50)`) and holds nothing of it: texts alone, in at
 * least half of the columns, no code, no readable amount, day or year, and two cells or more that no value of their column could be.
 * It goes by what columns can hold, so that a form may call their kinds whatever it likes.
 */
export const isTypeRow = (table: ListTable, filled: readonly Cell[]): boolean => {
  if (filled.length < FEWEST_CELLS || filled.length * 2 < table.places.size) return false;
  if (filled.some(({ kind }) => kind !== 'text') || holdsCode(table, filled)) return false;
  if (filled.every((cell) => IDENTIFIER.test(compact(textOf(cell))))) return true;
  const reads = table.form.columns
    .filter(({ kind }) => STRONG.has(kind) || CLOSED.has(kind))
    .flatMap((column) => {
      const cell = cellIn(table, filled, column);
      return cell === undefined ? [] : [readIn(table, column, cell)];
    });
  if (reads.some(({ kind, isValue }) => isValue && STRONG.has(kind))) return false;
  return reads.filter(({ isForeign }) => isForeign).length >= FEWEST_UNREAD;
};
