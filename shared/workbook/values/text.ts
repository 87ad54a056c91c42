import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, shownIn } from './cell-text.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

/** Free text, trimmed; line breaks and inner blanks stay. Numbers and days read as they are shown. */
export const readText = (cell: Cell | undefined): ValueRead<string> => {
  if (cell === undefined) return BLANK;
  const broken = brokenCell(cell, '文字');
  if (broken !== null) return broken;
  const text = shownIn(cell).replace(/^[\s　]+|[\s　]+$/gu, '');
  return text === '' ? BLANK : readAs(text);
};

/** From here on a spreadsheet keeps only the first fifteen digits of a number. */
const FIRST_ROUNDED = 1e15;

const isRounded = ({ kind, value }: Cell): boolean =>
  kind === 'number'
    ? Math.abs(Number(value)) >= FIRST_ROUNDED
    : /^\d(?:\.\d+)?E\+\d{2}$/iu.test(compact(String(value)));

/** A code: without any blank, half-width; a code typed as a number reads the same, unless it was rounded. */
export const readCode = (cell: Cell | undefined): ValueRead<string> => {
  if (cell !== undefined && isRounded(cell)) return notRead('rounded', '文本格式的完整编码');
  const { value, problem } = readText(cell);
  if (problem !== null || value === null) return { value: null, problem };
  // The mark that makes a text of a number, as systems export it: '000123.
  const code = compact(value).replace(/^['’]/u, '');
  return code === '' || /^[-—/]+$/u.test(code) ? BLANK : readAs(code);
};
