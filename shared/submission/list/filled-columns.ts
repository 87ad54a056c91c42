import type { FoundTable } from '../../form/header/find-tables.ts';
import { monthsBeside } from '../../form/header/latest-months.ts';
import { repeatedColumns } from '../../form/header/repeated-columns.ts';
import type { Area, Row } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import { ofItsYear } from './columns-of-the-year.ts';
import { namesAreJoined } from './joined-names.ts';
import type { ListTable } from './list-table.ts';
import { recordsAtHead } from './records-at-head.ts';
import { withSurroundings } from './surroundings.ts';

const isFilled = (rows: readonly Row[], at: number | undefined): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell.column === at && !isUnfilled(cell)));

/** Label → the column that was filled in, where another one is nearer the contract's words and nothing at all stands in it. */
const filledInstead = (
  table: ListTable,
  rows: readonly Row[],
  merges: readonly Area[],
): ReadonlyMap<string, number> => {
  const others = repeatedColumns(table.form, table.headerTexts, table.places).filter(({ mayStandIn }) => mayStandIn);
  const records = others.length === 0 ? [] : recordsAtHead(table, rows, merges);
  const chosen = new Map<string, number>();
  for (const { label, column } of others)
    if (!chosen.has(label) && !isFilled(records, table.places.get(label)) && isFilled(records, column))
      chosen.set(label, column);
  return chosen;
};

/** Of columns of months side by side the latest that a record fills in, where only a sum stands in the one that is read: its 0 is no figure. */
const monthsInstead = (
  table: ListTable,
  rows: readonly Row[],
  merges: readonly Area[],
): ReadonlyMap<string, number> => {
  const months = monthsBeside({ ...table, headerTexts: ofThisYear(table) }, table.asked.month);
  const records = months.length === 0 ? [] : recordsAtHead(table, rows, merges);
  return new Map(
    months.flatMap(({ label, columns }): [string, number][] => {
      const filled = columns.find((one) => isFilled(records, one));
      return filled === undefined || isFilled(records, table.places.get(label)) ? [] : [[label, filled]];
    }),
  );
};

const ofThisYear = ({ headerTexts, otherYears = [] }: ListTable): ListTable['headerTexts'] =>
  new Map([...headerTexts].filter(([column]) => !otherYears.some((other) => other.column === column)));

const tableOfItsYear = (view: SheetView, found: FoundTable, date1904: boolean): ListTable => {
  const table = withSurroundings(view, found, date1904);
  const { places, otherYears } = ofItsYear(view, table);
  return places === table.places
    ? table
    : {
        ...withSurroundings(view, { ...found, places }, date1904),
        ...(otherYears === undefined ? {} : { otherYears }),
      };
};

const withFilledMonths = (view: SheetView, found: FoundTable, table: ListTable, merges: readonly Area[]): ListTable => {
  const instead = monthsInstead(table, view.rows, merges);
  if (instead.size === 0) return table;
  const places = new Map([...table.places, ...instead]);
  return { ...table, ...withSurroundings(view, { ...found, places }, table.date1904) };
};

const withFilledColumns = (
  view: SheetView,
  found: FoundTable,
  table: ListTable,
  merges: readonly Area[],
): ListTable => {
  const instead = filledInstead(table, view.rows, merges);
  if (instead.size === 0) return table;
  const leftBlank = new Map([...instead].map(([label]) => [label, table.places.get(label) ?? 0]));
  const places = new Map([...table.places, ...instead]);
  return { ...table, ...withSurroundings(view, { ...found, places }, table.date1904), leftBlank };
};

/** A found table with what stands around it, and of two columns that mean the same the one that was filled in. */
export const tableAsFilled = (
  view: SheetView,
  found: FoundTable,
  merges: readonly Area[],
  date1904: boolean,
): ListTable => {
  const ofMonths = withFilledMonths(view, found, tableOfItsYear(view, found, date1904), merges);
  const table = withFilledColumns(view, found, ofMonths, merges);
  return namesAreJoined(table, view.rows, merges) ? { ...table, joined: true } : table;
};
