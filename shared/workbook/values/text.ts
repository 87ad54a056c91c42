import type { Cell } from '../grid.ts';
import { brokenCell, shownIn } from './cell-text.ts';
import { BLANK, readAs, type ValueRead } from './value-read.ts';

/** Free text, trimmed; line breaks and inner blanks stay. Numbers and days read as they are shown. */
export const readText = (cell: Cell | undefined): ValueRead<string> => {
  if (cell === undefined) return BLANK;
  const broken = brokenCell(cell, '文字');
  if (broken !== null) return broken;
  const text = shownIn(cell).replace(/^[\s　]+|[\s　]+$/gu, '');
  return text === '' ? BLANK : readAs(text);
};
