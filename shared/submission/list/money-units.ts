import type { FoundTable } from '../../form/header/find-tables.ts';
import { moneyCornerIn } from '../../form/lexicon/money-corner.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import { compact, notesOf } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { type MoneyUnit, moneyUnitIn } from '../../workbook/values/money.ts';
import { type ListTable, type Placed, rowWithin } from './list-table.ts';
import { isInstructionRow } from './printed-row.ts';
import { namesUnits } from './type-row.ts';

/** `注：金额单位为元`, above a table or below its rows. */
const NOTE =
  /^(?:填表说明|说明|备注|注)?[:：]?(?:\d[.、])?.{0,20}?(?:金额|货币)(?:计量)?单位(?:均|统一|一律)?(?:为|是|以|[:：])(?:人民币)?(亿元|万元|千元|元)(?:$|[,;。(、]|为单位)/u;
/** `元`, `（万元）`, `单位：元` and nothing else. */
const ALONE = /^[([]?(?:单位[:：]?)?(?:人民币)?(亿元|万元|千元|元)[)\]]?$/u;
const FIGURE = /^[\d.,]+$/u;
/** A form prints units at most so many rows below its header. */
const DEEPEST = 3;

const inHeader = (header: string | undefined): MoneyUnit | null =>
  notesOf(compact(header ?? ''))
    .map(moneyUnitIn)
    .find((one) => one !== null) ?? null;

const inCorner = (texts: readonly Placed[]): MoneyUnit | null => {
  const corner = texts.find(
    ({ text }) => moneyCornerIn(text) !== null || /[:：]\(?(?:亿元|万元|千元|元)\)?$/u.test(text),
  );
  const loose = texts.find(({ text }) => notesOf(text).some((note) => moneyUnitIn(note) !== null));
  return moneyUnitIn(corner?.text ?? loose?.text ?? alone(texts)?.text ?? '');
};

/** The unit in a cell of its own, as behind one that says 单位; beside a figure it is that figure's. */
const alone = (texts: readonly Placed[]): Placed | undefined =>
  texts.find(
    ({ row, text }) => ALONE.test(text) && !texts.some((other) => other.row === row && FIGURE.test(other.text)),
  );

const inNote = (texts: readonly string[]): MoneyUnit | null =>
  moneyUnitIn(texts.map((text) => NOTE.exec(text)?.[1]).find((unit) => unit !== undefined) ?? '');

const filledIn = (row: Row, table: FoundTable): readonly Cell[] =>
  rowWithin(row, table).cells.filter((cell) => !isBlank(cell));

const rowsBelow = (view: SheetView, { headerBottom, lastRow }: FoundTable): readonly Row[] =>
  view.rows.filter(({ number }) => number > headerBottom && number <= lastRow);

/** Column → unit, where a row below the header says the units of the columns: `万元`, `元`, `分`. */
const inRowOfUnits = (view: SheetView, table: FoundTable): ReadonlyMap<number, MoneyUnit> => {
  const printed = rowsBelow(view, table)
    .filter(({ number }) => number <= table.headerBottom + DEEPEST)
    .map((row) => filledIn(row, table))
    .filter((filled) => namesUnits(filled.map((cell) => compact(textOf(cell)))) || isInstructionRow(filled));
  return new Map(
    printed.flat().flatMap((cell): [number, MoneyUnit][] => {
      const unit = moneyUnitIn(ALONE.exec(compact(textOf(cell)))?.[1] ?? '');
      return unit === null ? [] : [[cell.column, unit]];
    }),
  );
};

/** Texts that stand alone in a row below the header. */
const lonelyTexts = (view: SheetView, table: FoundTable): readonly string[] =>
  rowsBelow(view, table)
    .map((row) => filledIn(row, table))
    .filter((filled) => filled.length === 1 && filled[0]?.kind === 'text')
    .map(([cell]) => compact(textOf(cell)));

/**
 * The money unit of each column: its header's, else that of a row of units below the header, else that of a corner above the table,
 * else that of a note above it or below its rows, else 万元. `texts` are those above the header.
 */
export const moneyUnitsOf = (
  view: SheetView,
  table: FoundTable,
  texts: readonly Placed[],
): Pick<ListTable, 'unitOf' | 'unitAt' | 'unitDeclared'> => {
  const below = inRowOfUnits(view, table);
  const around = inNote(texts.map(({ text }) => text)) ?? inCorner(texts) ?? inNote(lonelyTexts(view, table));
  const said = (column: number): MoneyUnit | null =>
    inHeader(table.headerTexts.get(column)) ?? below.get(column) ?? null;
  const unitAt = (column: number): MoneyUnit => said(column) ?? around ?? '万元';
  return {
    unitAt,
    unitOf: (label) => unitAt(table.places.get(label) ?? 0),
    unitDeclared: around !== null || [...table.places.values()].some((column) => said(column) !== null),
  };
};
