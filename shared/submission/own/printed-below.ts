import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { moneyUnitIn } from '../../workbook/values/money.ts';
import { isInstructionRow, isRulerRow } from '../list/printed-row.ts';
import { isCalledSample } from '../list/sample-row.ts';
import { namesFields, namesUnits } from '../list/type-row.ts';

const FEWEST_LABELS = 3;

const filledIn = (view: SheetView, row: number): readonly Cell[] =>
  (view.rows.find(({ number }) => number === row)?.cells ?? []).filter((cell) => !isBlank(cell));

/** `填报人`, `填表日期`: labels all the same, though an instruction may begin so. */
const SIGNED = /^填[表报](?:人|日期|时间|单位|部门)/u;

const isFigure = ({ kind, formula }: Cell): boolean => (kind === 'number' || kind === 'date') && !formula;

/** A row filled in to show how: it holds an amount or a day besides the number in front, and half of its columns or more. */
const isExample = (filled: readonly Cell[], above: readonly Cell[]): boolean =>
  filled.slice(1).some(isFigure) &&
  filled.slice(1).some(({ kind }) => kind === 'text') &&
  filled.length * 2 >= above.length;

/** A row in words alone below as many different labels: no label stands on another, so it shows how to fill in. */
const isExampleInWords = (filled: readonly Cell[], above: readonly Cell[]): boolean => {
  const labels = above.map((cell) => compact(textOf(cell)));
  return (
    filled.length === labels.length &&
    new Set(labels).size === labels.length &&
    !labels.some((label) => label.endsWith(':'))
  );
};

/** A row has units of its own and nothing else; what is merged down into it is not its own. */
export const unitsAt = (view: SheetView, row: number): boolean => {
  const filled = filledIn(view, row);
  return filled.length > 0 && namesUnits(filled.map((cell) => compact(textOf(cell))));
};

/** Labels stand one above each cell of the row, all of them in texts. */
const standsBelowLabels = (filled: readonly Cell[], above: readonly Cell[]): boolean =>
  above.length >= FEWEST_LABELS &&
  above.every(({ kind }) => kind === 'text') &&
  filled.every(({ column }) => above.some((label) => label.column === column));

/** What no label says: column numbers, how to fill in, a sample, the kinds and units of the columns. */
const saysNoLabel = (filled: readonly Cell[], above: readonly Cell[]): boolean => {
  const texts = filled.map((cell) => compact(textOf(cell)));
  return (
    isRulerRow(filled) ||
    (isInstructionRow(filled) && !texts.some((text) => SIGNED.test(text))) ||
    isCalledSample(filled, filled) ||
    namesUnits(texts) ||
    namesFields(texts) ||
    isExample(filled, above) ||
    isExampleInWords(filled, above)
  );
};

/**
 * Rows that a blank form prints right below the labels in `row` and that are neither labels nor room for values: 栏次, 必填, units,
 * a sample. In order; empty where the next row is one to fill in.
 */
export const printedBelow = (view: SheetView, row: number): readonly number[] => {
  const above = labelsSeen(view, row);
  const found: number[] = [];
  for (let below = row + 1; below <= view.lastRow; below++) {
    const filled = filledIn(view, below);
    if (filled.length === 0 || !standsBelowLabels(filled, above) || !saysNoLabel(filled, above)) break;
    found.push(below);
  }
  return found;
};

/** The labels of a row, those merged down into it as well. */
const labelsSeen = (view: SheetView, row: number): readonly Cell[] =>
  Array.from({ length: view.lastColumn }, (_, at) => at + 1).flatMap((column) => {
    const cell = view.seenAt(row, column);
    return cell === undefined || isBlank(cell) ? [] : [{ ...cell, column }];
  });

const MUST = /^[(【[]?必填/u;

/** What the rows printed below a label say of its column: the unit of its figures in brackets, and that each record must fill it in. */
export const saidBelow = (
  view: SheetView,
  rows: readonly number[],
  column: number,
): { readonly unit: string; readonly asked: boolean } => {
  const texts = rows.map((row) => compact(textOf(view.cellAt(row, column))));
  const unit = texts.find((text) => text !== '' && namesUnits([text]) && moneyUnitIn(text) !== null);
  return {
    unit: unit === undefined ? '' : `(${unit.replace(/[()[\]]/gu, '')})`,
    asked: texts.some((text) => MUST.test(text)),
  };
};
