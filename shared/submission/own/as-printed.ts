import type { LocalLayout } from '../../form/own/local-layout.ts';
import { relabelled } from '../../form/own-labels.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell, type Row, type Sheet } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { UnderstoodLabel } from '../understood-label.ts';

/** A sheet as the contract would print it, and the labels that were put into its words. */
export type Printed = {
  readonly sheet: Sheet;
  readonly layout: LocalLayout | null;
  readonly labels: readonly UnderstoodLabel[];
};

/** So much of what a blank form prints stands on a hand-in that was made from it. */
const MOST_PERCENT = 70;
const HEAD_ROWS = 200;

const headTexts = (sheet: Sheet): ReadonlySet<string> => {
  const texts = new Set<string>();
  let rows = 0;
  for (const row of sheet.rows) {
    if (++rows > HEAD_ROWS) break;
    for (const cell of row.cells) if (cell.kind === 'text') texts.add(compact(textOf(cell)));
  }
  return texts;
};

/** The local layout a sheet was made from; null where it was made from none. */
const layoutFor = (sheet: Sheet, layouts: readonly LocalLayout[]): LocalLayout | null => {
  if (layouts.length === 0) return null;
  const texts = headTexts(sheet);
  const shares = layouts.map((layout) => ({
    layout,
    percent: (layout.printed.filter((one) => texts.has(one)).length * 100) / Math.max(1, layout.printed.length),
  }));
  const [best] = shares.sort((one, other) => other.percent - one.percent);
  return best !== undefined && best.percent >= MOST_PERCENT ? best.layout : null;
};

const cellAs = (cell: Cell, layout: LocalLayout, seen: Map<string, UnderstoodLabel>): Cell | null => {
  if (cell.kind !== 'text') return cell;
  const text = compact(textOf(cell));
  if (layout.prompts.includes(text)) return null;
  const field = layout.labels[text];
  if (field === undefined) return cell;
  if (field === '') return null;
  const address = addressOf(cell.row, cell.column);
  seen.set(address, { cell: address, label: String(cell.value), field, by: 'template' });
  return { ...cell, value: relabelled(String(cell.value), field) };
};

/**
 * The sheet with the labels of the blank form it was made from in the contract's words, and without printed instructions. Forms
 * that are not in force any more (`retired`) come last.
 */
export const asPrinted = (
  sheet: Sheet,
  layouts: readonly LocalLayout[],
  retired: readonly LocalLayout[] = [],
): Printed => {
  const layout = layoutFor(sheet, layouts) ?? layoutFor(sheet, retired);
  if (layout === null || (Object.keys(layout.labels).length === 0 && layout.prompts.length === 0))
    return { sheet, layout, labels: [] };
  const seen = new Map<string, UnderstoodLabel>();
  const rows: Row[] = [...sheet.rows].map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cellAs(cell, layout, seen)).filter((cell) => cell !== null),
  }));
  const { name, hidden, merges, hiddenColumns } = sheet;
  return { sheet: { name, hidden, merges, hiddenColumns, rows }, layout, labels: [...seen.values()] };
};
