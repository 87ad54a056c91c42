import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import { monthIn } from '../lexicon/bare-label.ts';
import { moneyCornerIn } from '../lexicon/money-corner.ts';
import type { ListForm } from '../list/list-form.ts';
import type { Asked } from './asked.ts';
import { type Header, headerAt, mayBeHeader } from './find-header.ts';
import { formTitled, titlesCard } from './form-title.ts';
import { atLatestMonths } from './latest-months.ts';
import { type Band, bandsAt } from './side-by-side.ts';
import { type PlacedTitle, titleAbove } from './title-above.ts';

/** A list found on a sheet. Rows of data are those after `headerBottom`, up to and including `lastRow`. */
export type FoundTable = Header & {
  readonly asked: Asked;
  /** Null where the table has none (a sheet's name may stand in for it). */
  readonly title: PlacedTitle | null;
  /** First row that belongs to the table: its title, else its header. */
  readonly top: number;
  readonly lastRow: number;
  /** Its part of the sheet's width: all of it unless lists stand side by side. */
  readonly left: number;
  readonly right: number;
};

/** A form's name in a column of the table that asks for one is a value, no title. */
const isOwnWord = ({ form, places }: FoundTable, cell: Cell): boolean => {
  const column = form.columns.find(({ label }) => places.get(label) === cell.column);
  return column?.vocabulary?.some((word) => compact(word) === compact(textOf(cell))) ?? false;
};

const endsBefore = (rows: readonly Row[], table: FoundTable, next: FoundTable | undefined): number => {
  const from = table.headerBottom;
  const limit = next?.top ?? Number.POSITIVE_INFINITY;
  const card = rows.find(
    (row) =>
      row.number > from &&
      row.number < limit &&
      row.cells.length <= 3 &&
      row.cells.some((cell) => titlesCard(textOf(cell)) && !isOwnWord(table, cell)),
  );
  return (card?.number ?? limit) - 1;
};

const OF_WHOLES = /(?:部门|单位)整体/u;

const askedBy = (title: string, { hiddenColumns }: SheetView): Asked => ({
  ofWholes: OF_WHOLES.test(title),
  month: monthIn(compact(title)),
  hidden: hiddenColumns,
});

const tableIn = ({ view, left, right }: Band, at: number, floor: number, sheet: ListForm | null): FoundTable | null => {
  const title = titleAbove(view.rows, at, floor);
  const named = title === null ? null : formTitled(title.text);
  const asked = askedBy(title?.text ?? '', view);
  const header = headerAt(view, at, { ...asked, title: named, sheet }, floor);
  if (header === null) return null;
  return {
    ...header,
    asked,
    title,
    top: title?.row ?? header.headerTop,
    lastRow: Number.POSITIVE_INFINITY,
    left,
    right,
  };
};

const LINES_ABOVE = 2;

/** The money unit said in a line above a header. */
const unitAbove = ({ rows }: SheetView, { headerTop, left, right }: FoundTable): MoneyUnit | null => {
  const cells = rows
    .filter(({ number }) => number >= headerTop - LINES_ABOVE && number < headerTop)
    .flatMap((row) => row.cells.filter(({ column }) => column >= left && column <= right));
  return cells.map((cell) => moneyCornerIn(textOf(cell))).find((unit) => unit !== null) ?? null;
};

/** The same header again, without a title or a unit of its own, is the next page of the same table. */
const repeats = (view: SheetView, last: FoundTable | undefined, table: FoundTable): boolean => {
  if (last === undefined || table.title !== null || last.form !== table.form) return false;
  const unit = unitAbove(view, table);
  return (
    (unit === null || unit === (unitAbove(view, last) ?? '万元')) &&
    [...table.places].every(([label, column]) => last.places.get(label) === column)
  );
};

/** Every list on a sheet, in order: several may stand one below the other or side by side, with or without titles. */
export const findTables = (view: SheetView): readonly FoundTable[] => {
  const sheet = formTitled(view.name);
  const found: FoundTable[] = [];
  let floor = 0;
  for (const [at, row] of view.rows.entries()) {
    if (row.number <= floor || !mayBeHeader(row)) continue;
    const called = found.length === 0 ? sheet : null;
    const tables = bandsAt(view, at, floor)
      .map((band) => tableIn(band, at, floor, called))
      .filter((table) => table !== null)
      .filter(
        (table) =>
          !repeats(
            view,
            found.findLast(({ left }) => left === table.left),
            table,
          ),
      );
    found.push(...tables);
    floor = Math.max(floor, ...tables.map(({ headerBottom }) => headerBottom));
  }
  return found.map((table) => ({
    ...table,
    places: atLatestMonths(view, table, table.asked.month),
    lastRow: endsBefore(
      view.rows,
      table,
      found.find(({ headerTop }) => headerTop > table.headerBottom),
    ),
  }));
};
