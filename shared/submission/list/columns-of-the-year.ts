import type { Column, ColumnKind } from '../../form/column.ts';
import { atLatestMonths } from '../../form/header/latest-months.ts';
import { matchHeader } from '../../form/header/match-header.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { readYear } from '../../workbook/values/year.ts';
import type { ListTable } from './list-table.ts';

/** A column that is not read, since it is about another year than the rows. */
export type OtherYearColumn = { readonly label: string; readonly column: number; readonly year: number };

type Texts = ListTable['headerTexts'];

const ONE_YEAR: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score', 'word']);

const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** The year a header names: `2024年预算数`; null where it names none, or a span of them. */
const yearNamed = (text: string): number | null => {
  const [year, ...others] = new Set(compact(text).match(YEARS) ?? []);
  return year === undefined || others.length > 0 ? null : Number(year);
};

const valuesIn = (view: SheetView, { headerBottom, lastRow }: ListTable, at: number): readonly number[] =>
  view.rows
    .filter(({ number }) => number > headerBottom && number <= lastRow)
    .map(({ cells }) => readYear(cells.find(({ column }) => column === at)).value)
    .filter((year) => year !== null);

/** When something was judged is not the year whose budget it is about. */
const JUDGED = /评价|评估/u;

/** What the table's columns of the year say, row by row. */
const yearsInRows = (view: SheetView, table: ListTable): readonly number[] =>
  table.form.columns
    .filter(({ kind, label }) => kind === 'year' && !JUDGED.test(label))
    .flatMap(({ label }) => table.places.get(label) ?? [])
    .flatMap((at) => valuesIn(view, table, at));

/** The years the rows' budgets are of, the one of most rows first: what their year columns say, else the title. */
const yearsAsked = (view: SheetView, table: ListTable): readonly number[] => {
  const counts = new Map<number, number>();
  for (const year of yearsInRows(view, table)) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size > 0) return [...counts].sort((one, other) => other[1] - one[1]).map(([year]) => year);
  return table.titleYear === null || JUDGED.test(table.form.yearColumn ?? '') ? [] : [table.titleYear];
};

const columnOf = ({ form, asked }: ListTable, column: number, text: string): Column | undefined => {
  const [label] = matchHeader(form, new Map([[column, text]]), asked).keys();
  return form.columns.find((one) => one.label === label);
};

/** Columns under a header that names a year: figures of one year, and what was judged by them. */
const namingYears = (table: ListTable): readonly OtherYearColumn[] =>
  [...table.headerTexts].flatMap(([column, text]) => {
    const year = yearNamed(text);
    const declared = year === null ? undefined : columnOf(table, column, text);
    return year === null || declared === undefined || !ONE_YEAR.has(declared.kind)
      ? []
      : [{ label: declared.label, column, year }];
  });

/** The header's texts without some columns; those of the first year that is asked stand in front. */
const inOrder = (texts: Texts, named: readonly OtherYearColumn[], years: readonly number[]): Texts => {
  const rankOf = (column: number): number => {
    const year = named.find((one) => one.column === column)?.year;
    return year === undefined ? 0 : years.indexOf(year);
  };
  return new Map(
    [...texts].filter(([column]) => rankOf(column) >= 0).sort(([one], [other]) => rankOf(one) - rankOf(other)),
  );
};

/**
 * A table with the columns of the year its rows are about: `2024年预算数` is no budget of 2025, also where no other column is. What a
 * form of budgets holds is of one year each; elsewhere, as in 整改台账, a year in a header may be the one in which something was done.
 */
export const ofItsYear = (view: SheetView, table: ListTable): ListTable => {
  const named = table.form.money === undefined ? [] : namingYears(table);
  const years = named.length === 0 ? [] : yearsAsked(view, table);
  if (years.length === 0) return table;
  const otherYears = named.filter(({ year }) => !years.includes(year));
  const headerTexts = inOrder(table.headerTexts, named, years);
  const places = matchHeader(table.form, headerTexts, table.asked);
  return { ...table, places: atLatestMonths(view, { ...table, headerTexts, places }, table.asked.month), otherYears };
};
