import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell } from './cell-text.ts';
import { BLANK, readAs, unreadable, type ValueRead } from './value-read.ts';

const EXPECTED = '“是”或“否”';
const YES = new Set(['是', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', '有']);
const NO = new Set(['否', '×', '✗', '✘', '☐', '0', 'n', 'no', 'false', '无', '不是', '-', '—', '/']);

/** 是/否, √, 1/0, Y/N. */
export const readFlag = (cell: Cell | undefined): ValueRead<boolean> => {
  if (cell === undefined) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const text = compact(String(cell.value)).toLowerCase();
  if (text === '') return BLANK;
  if (YES.has(text)) return readAs(true);
  return NO.has(text) ? readAs(false) : unreadable('not-readable', EXPECTED);
};
