import type { Area } from '../../../workbook/grid.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import type { XmlTokens } from '../xml/xml-tokens.ts';
import { isTrue } from './sheet-rows.ts';

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** An area such as `A1:B2`, from whichever corner it is written; null where the text is none. */
const areaOf = (text: string): Area | null => {
  const [, column, row, otherColumn = column, otherRow = row] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text.toUpperCase()) ?? [];
  if (column === undefined || otherColumn === undefined) return null;
  const [rows, columns] = [
    [Number(row), Number(otherRow)],
    [columnNumber(column), columnNumber(otherColumn)],
  ];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
};

const hide = (columns: Set<number>, tokens: XmlTokens): void => {
  if (!isTrue(tokens.attribute('hidden'))) return;
  const last = Math.min(Number(tokens.attribute('max')), LIMITS.columns);
  for (let column = Number(tokens.attribute('min')); column >= 1 && column <= last; column++) columns.add(column);
};

/** Reads what stands before the cells, up to the opening tag of `sheetData`: the hidden columns. */
export const readHiddenColumns = (tokens: XmlTokens): ReadonlySet<number> => {
  const columns = new Set<number>();
  while (tokens.next() && tokens.name !== 'sheetData')
    if (tokens.name === 'col' && !tokens.closing) hide(columns, tokens);
  return columns;
};

/** Reads what stands behind the cells: the merged areas, as ranges. */
export const readMerges = (tokens: XmlTokens): readonly Area[] => {
  const merges: Area[] = [];
  while (tokens.next()) {
    if (tokens.name !== 'mergeCell' || tokens.closing) continue;
    const area = areaOf(tokens.attribute('ref') ?? '');
    if (area !== null) merges.push(area);
    if (merges.length > LIMITS.merges) throw unreadable('oversized', `more than ${LIMITS.merges} merged areas`);
  }
  return merges;
};
