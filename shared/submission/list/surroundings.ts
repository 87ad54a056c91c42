import type { Column } from '../../form/column.ts';
import type { FoundTable } from '../../form/header/find-tables.ts';
import { BLANK_FORM_MARK } from '../../form/issue/blank-form-mark.ts';
import { monthIn } from '../../form/lexicon/bare-label.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { yearInTitle } from '../../workbook/values/year.ts';
import { type ListTable, type Placed, rowWithin } from './list-table.ts';
import { moneyUnitsOf } from './money-units.ts';
import { saidByTitle } from './said-by-title.ts';
import { unitNamedIn } from './unit-named.ts';

const MANY_ABOVE = 6;

const rowsAbove = (view: SheetView, table: FoundTable): readonly Row[] =>
  view.rows
    .filter(({ number }) => number >= Math.max(table.top - 2, table.headerTop - MANY_ABOVE) && number < table.headerTop)
    .map((row) => rowWithin(row, table));

const placed = (rows: readonly Row[]): readonly Placed[] =>
  rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.kind !== 'error' && !isBlank(cell))
      .map((cell) => ({ row: cell.row, column: cell.column, text: compact(textOf(cell)) })),
  );

const presentIn = ({ form, places }: FoundTable): ListTable['present'] => {
  const present = new Map<Column['kind'], Column[]>();
  for (const column of form.columns)
    if (places.has(column.label)) present.set(column.kind, [...(present.get(column.kind) ?? []), column]);
  return present;
};

/** `1-7月执行数` in the header of what was spent, in any header that is read, in any other, else `1-7月` in the title. */
const monthOf = ({ form, places, title, headerTexts }: FoundTable): number | null => {
  const read = [form.money?.spent ?? '', ...places.keys()].map(
    (label) => headerTexts.get(places.get(label) ?? 0) ?? '',
  );
  const said = [...read, ...headerTexts.values(), title?.text ?? ''].map((text) => monthIn(compact(text)));
  return said.find((month) => month !== null) ?? null;
};

/** A found table with what stands around it: year, unit named, and the money unit of each column (万元 unless said). */
export const withSurroundings = (view: SheetView, table: FoundTable, date1904: boolean): ListTable => {
  const above = rowsAbove(view, table);
  const texts = placed(above);
  const titles = [table.title?.text ?? '', ...texts.map(({ text }) => text), view.name];
  return {
    ...table,
    sheet: view.name,
    date1904,
    month: monthOf(table),
    said: saidByTitle(table),
    titleYear: titles.map(yearInTitle).find((year) => year !== null) ?? null,
    issuedBlank: texts.some(({ text }) => text.startsWith(BLANK_FORM_MARK)),
    unitNamed: unitNamedIn(above),
    ...moneyUnitsOf(view, table, texts),
    present: presentIn(table),
  };
};
