import type { Cell } from './grid.ts';
import { compact } from './label.ts';

/** The text a reader sees in a cell, untrimmed. */
export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell.value));

/** No blank of any kind starts like this: most texts, told at a glance. */
const isInk = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);

/** The cell says nothing: absent, or blanks only. */
export const isBlank = (cell: Cell | undefined): boolean => {
  if (cell === undefined) return true;
  if (cell.kind !== 'text') return false;
  const text = String(cell.value);
  return !isInk(text.charCodeAt(0)) && compact(text) === '';
};
