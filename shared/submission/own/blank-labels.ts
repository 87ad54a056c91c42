import type { OwnColumn } from '../../form/own/own-column.ts';
import { ownColumn } from '../../form/own/own-column.ts';
import type { SheetFacts } from '../../workbook/cell-facts.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import { type Area, addressOf } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { marksSample } from '../../workbook/sample-mark.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { moneyUnitIn } from '../../workbook/values/money.ts';
import { printedBelow, saidBelow, unitsAt } from './printed-below.ts';

/** A label of a blank form, and where its values belong. */
export type BlankLabel = OwnColumn & {
  readonly text: string;
  readonly cell: string;
  readonly area: Area;
  /** Its value belongs below it, not right of it. */
  readonly below: boolean;
};

/** A label with the area it takes. */
export type PrintedLabel = { readonly text: string; readonly area: Area };

const LONGEST_LABEL = 30;
const FEWEST_COLUMNS = 3;
/** Which row it is, no one is asked for. */
const NUMBERING = /^序号$/u;
const ROWS_BELOW = 2;
const NOTE = /^(?:注|说明|备注|填[表报]说明)[:：\d]|[。；;]/u;

const PROMPT = /^[([【]?(?:如|格式)[:：]|^[([【]?(?:必填|选填|非必填)项?[)\]】]?$/u;

/** Printed where a value belongs, to show what is meant: `例：某某公司`, `格式：2026-01-01`, `必填`. */
export const isPrompt = (text: string): boolean => marksSample(text) || PROMPT.test(compact(text));

const isLabel = (text: string): boolean =>
  text !== '' &&
  compact(text).length <= LONGEST_LABEL &&
  !NOTE.test(compact(text)) &&
  !isPrompt(text) &&
  !/^\d+(?:\.\d+)?$/u.test(compact(text));

/** `（元）` below a label is its unit, where units are all the row has of its own. */
const withUnit = (view: SheetView, row: number, label: PrintedLabel): PrintedLabel => {
  const above = textOf(view.seenAt(row - 1, label.area.left));
  const isUnit = label.area.top === row && isLabel(above) && unitsAt(view, row);
  return isUnit ? { ...label, text: `${above}(${compact(label.text).replace(/[()[\]]/gu, '')})` } : label;
};

/** What is printed in a row, each merged area once, from left to right; a row of units with the labels they belong to. */
export const printedIn = (view: SheetView, row: number): readonly PrintedLabel[] => {
  const found: PrintedLabel[] = [];
  for (let column = 1; column <= view.lastColumn; column++) {
    const area = view.areaAt(row, column);
    const text = textOf(view.seenAt(row, column));
    if (compact(text) !== '' && found.at(-1)?.area !== area) found.push(withUnit(view, row, { text, area }));
    column = Math.max(column, area.right);
  }
  return found;
};

const isOpen = (view: SheetView, row: number, column: number): boolean => {
  const cell = view.seenAt(row, column);
  return isBlank(cell) || cell?.kind === 'uncalculated' || (cell?.formula ?? false) || isPrompt(textOf(cell));
};

/** A header row: labels side by side without a gap, and room below them. */
const isHeader = (view: SheetView, row: number, labels: readonly PrintedLabel[]): boolean => {
  const ends = labels.every(({ area }) => area.bottom === row);
  const contiguous = labels.every(({ area }, at) => at === 0 || area.left === (labels[at - 1]?.area.right ?? 0) + 1);
  if (!ends || !contiguous || labels.length < FEWEST_COLUMNS || !labels.every(({ text }) => isLabel(text)))
    return false;
  const first = row + 1 + printedBelow(view, row).length;
  const open = labels.filter(({ area }) =>
    Array.from({ length: ROWS_BELOW }, (_, at) => first + at).every(
      (below) => isOpen(view, below, area.left) || isNumbering(view, below, area.left),
    ),
  );
  return open.length * 2 > labels.length;
};

/** 1, 2, 3 … printed in front of the rows to fill in. */
const isNumbering = (view: SheetView, row: number, column: number): boolean =>
  /^\d{1,3}$/u.test(compact(textOf(view.seenAt(row, column))));

/** Rows of labels so close below each other have their values between them: a card. */
const NEAR = 3;

/** The row with most labels that heads a table; null where the form is no table. */
export const headerRow = (view: SheetView): number | null => {
  const heads: { readonly row: number; readonly labels: number }[] = [];
  for (let row = 1; row <= view.lastRow; row++) {
    const labels = printedIn(view, row);
    if (!isHeader(view, row, labels)) continue;
    heads.push({ row, labels: labels.length });
    row += printedBelow(view, row).length;
  }
  if (heads.some(({ row }, at) => row - (heads[at - 1]?.row ?? Number.NEGATIVE_INFINITY) <= NEAR)) return null;
  const most = Math.max(...heads.map(({ labels }) => labels));
  return heads.find(({ labels }) => labels === most)?.row ?? null;
};

const over = (view: SheetView, row: number, { area }: PrintedLabel): string => {
  const above = area.top > 1 ? textOf(view.seenAt(area.top - 1, area.left)) : '';
  const wide = view.areaAt(area.top - 1, area.left);
  return area.top === row && wide.right > wide.left && wide.left <= area.left && isLabel(above) ? compact(above) : '';
};

/** Columns of a table; two of one name are told apart by what stands above them. */
export const tableLabels = (view: SheetView, facts: SheetFacts, row: number): readonly BlankLabel[] => {
  const printed = printedIn(view, row);
  const names = printed.map(({ text }) => compact(text));
  const rows = printedBelow(view, row);
  return printed.map((one) => {
    const twice = names.filter((name) => name === compact(one.text)).length > 1;
    const text = twice && over(view, row, one) !== '' ? `${over(view, row, one)}${compact(one.text)}` : one.text;
    const { top, left } = one.area;
    const { unit, asked } = saidBelow(view, rows, left);
    const stars = asked && !NUMBERING.test(compact(text)) ? '*' : '';
    const place = facts(row + 1 + rows.length, left) ?? facts(row + 1, left);
    return {
      ...ownColumn(`${text}${moneyUnitIn(text) === null ? unit : ''}${stars}`, facts(top, left), place),
      text: one.text,
      cell: addressOf(top, left),
      area: one.area,
      below: true,
    };
  });
};

type Room = { readonly row: number; readonly column: number; readonly below: boolean };

/** Where the value of a card's label belongs: right of it; below it where labels stand side by side. Null where there is no room. */
const roomFor = (view: SheetView, { area }: PrintedLabel, row: readonly PrintedLabel[]): Room | null => {
  const beside = row.some((other) => other.area.left === area.right + 1 || other.area.right === area.left - 1);
  if (!beside && isOpen(view, area.top, area.right + 1)) return { row: area.top, column: area.right + 1, below: false };
  return isOpen(view, area.bottom + 1, area.left) ? { row: area.bottom + 1, column: area.left, below: true } : null;
};

const cardLabel = (facts: SheetFacts, { text, area }: PrintedLabel, { row, column, below }: Room): BlankLabel => ({
  ...ownColumn(text, facts(area.top, area.left), facts(row, column)),
  text,
  cell: addressOf(area.top, area.left),
  area,
  below,
});

/** Labels of a card with room for a value. */
export const cardLabels = (view: SheetView, facts: SheetFacts, titleRow: number): readonly BlankLabel[] =>
  view.rows
    .filter(({ number }) => number > titleRow)
    .flatMap(({ number }) => {
      const printed = printedIn(view, number).filter(({ text }) => !isPrompt(text));
      return printed.flatMap((one): BlankLabel[] => {
        const room = one.area.top === number && isLabel(one.text) ? roomFor(view, one, printed) : null;
        return room === null ? [] : [cardLabel(facts, one, room)];
      });
    });
