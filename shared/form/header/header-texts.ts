import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';

/** Longer texts are prose, not labels. */
const LONGEST_LABEL = 40;

const mayBeLabel = (cell: Cell): boolean =>
  cell.kind === 'text' && String(cell.value).length <= LONGEST_LABEL && !isBlank(cell);

/** The texts of the label-like cells of one row. */
export const labelTexts = ({ cells }: Row): readonly string[] => {
  const texts: string[] = [];
  for (const cell of cells) if (mayBeLabel(cell)) texts.push(String(cell.value));
  return texts;
};

/** Column → text of the label-like cells of one row. */
export const textsOf = ({ cells }: Row): ReadonlyMap<number, string> =>
  new Map(cells.filter(mayBeLabel).map(({ column, value }) => [column, String(value)]));

/** So many rows a label may reach down from above. */
const DEEPEST = 3;

/** Column → text of the label-like cells of a row, and of those merged down into it from above. */
export const textsWithin = (view: SheetView, row: Row): ReadonlyMap<number, string> => {
  const texts = new Map(textsOf(row));
  for (let column = 1; column <= view.lastColumn; column++) {
    const { top, left } = view.areaAt(row.number, column);
    if (texts.has(column) || left !== column || top >= row.number || top < row.number - DEEPEST) continue;
    const cell = view.seenAt(top, column);
    if (cell !== undefined && mayBeLabel(cell)) texts.set(column, String(cell.value));
  }
  return texts;
};

/**
 * Column → label of a header in two rows: the lower text where there is one, else the upper one merged down. `预算(万元)` over
 * `年初预算数` reads `年初预算数(预算(万元))`, so that a unit named above still counts.
 */
export const textsOfTwo = (view: SheetView, upper: Row, lower: Row): ReadonlyMap<number, string> => {
  const texts = new Map(textsOf(upper));
  for (const [column, text] of textsOf(lower)) {
    const above = textOf(view.seenAt(upper.number, column));
    texts.set(
      column,
      above === '' || above.length > LONGEST_LABEL ? text : `${text}(${above.replace(/[()（）]/gu, ' ')})`,
    );
  }
  return texts;
};

/** Every filled cell is a text: a row of data has figures or days. */
export const isAllText = (row: Row): boolean => row.cells.every((cell) => cell.kind === 'text');
