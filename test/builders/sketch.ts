import { addressOf } from '../../shared/workbook/grid.ts';
import { type Drawing, drawing, put } from './drawing.ts';

const cellValue = (text: string): string | number => (/^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text);

/**
 * A sheet as it looks, one line a row and `|` between its cells: `<` belongs to the merged area of the cell left of it, `^` to that of
 * the cell above it.
 */
export const sketch = (name: string, picture: string): Drawing => {
  const rows = picture
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const on = drawing(name);
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries()) {
      if (text === '<' || text === '^') continue;
      let [bottom, right] = [row, column];
      while (at(row, right + 1) === '<') right++;
      while (at(bottom + 1, column) === '^') bottom++;
      const area = `${addressOf(row + 1, column + 1)}:${addressOf(bottom + 1, right + 1)}`;
      put(on, bottom > row || right > column ? area : addressOf(row + 1, column + 1), cellValue(text));
    }
  return on;
};
