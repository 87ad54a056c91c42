import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';

/** A label of the upper row of a header over several columns, and what the lower row says of each. */
export type HeaderGroup = { readonly upper: string; readonly lower: ReadonlyMap<number, string> };

/** The column of the upper label over a column: of the area merged over it, else the nearest one on the left that nothing ends. */
const overColumn = (view: SheetView, upper: Row, column: number): number => {
  const { left, right } = view.areaAt(upper.number, column);
  if (right > left || !isBlank(view.cellAt(upper.number, column))) return left;
  const before = upper.cells.findLast((cell) => cell.column < column && !isBlank(cell));
  if (before === undefined) return column;
  const area = view.areaAt(upper.number, before.column);
  // What is merged says itself how far it reaches.
  return area.right > area.left || area.bottom > area.top ? column : before.column;
};

/** The groups of a header in two rows: labels over two columns and more, merged or with nothing right of them. */
export const groupsOf = (view: SheetView, upper: Row, lower: Row): readonly HeaderGroup[] => {
  const groups = new Map<number, Map<number, string>>();
  for (const cell of lower.cells.filter((one) => !isBlank(one))) {
    const over = overColumn(view, upper, cell.column);
    groups.set(over, (groups.get(over) ?? new Map<number, string>()).set(cell.column, textOf(cell)));
  }
  return [...groups]
    .map(([column, below]) => ({ upper: textOf(view.seenAt(upper.number, column)), lower: below }))
    .filter(({ upper: text, lower: below }) => text !== '' && below.size > 1);
};

/** Every cell of the lower row says what a column of a group holds: it is no record, whatever it says. */
export const isLowerHalf = (view: SheetView, upper: Row, lower: Row): boolean => {
  const told = new Set(groupsOf(view, upper, lower).flatMap(({ lower: below }) => [...below.keys()]));
  const filled = lower.cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every(({ kind, column }) => kind === 'text' && told.has(column));
};
