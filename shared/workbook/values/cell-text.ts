import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { shownBy } from '../number-looks.ts';
import { notRead, type ValueRead } from './value-read.ts';

const PLACEHOLDERS = new Set(['', '-', '—', '——', '–', '/', '\\', '无', '*']);

/** A number, day or flag column where nothing applies is often filled with a dash or 无: the same as blank. */
export const isUnfilled = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.kind === 'text' && PLACEHOLDERS.has(compact(String(cell.value))));

/** A cell that can't hold a value of any kind: an error, or a formula no program has computed. Null where it can. */
export const brokenCell = (cell: Cell, expected: string): ValueRead<never> | null => {
  if (cell.kind === 'error') return notRead('error-cell', expected);
  return cell.kind === 'uncalculated' ? notRead('uncalculated', expected) : null;
};

/** What a cell shows, as the unit sees it, for 填报值. */
export const shownIn = (cell: Cell | undefined): string => {
  if (cell === undefined) return '';
  if (cell.kind === 'uncalculated') return '(公式未计算)';
  if (cell.kind === 'boolean') return cell.value === true ? 'TRUE' : 'FALSE';
  if (cell.kind === 'number' && cell.percent) return `${percentText(Number(cell.value))}%`;
  if (cell.kind === 'number' && cell.looks !== undefined) return shownBy(cell.looks, Number(cell.value));
  if (cell.kind === 'number') return numberText(Number(cell.value));
  return String(cell.value).trim();
};

/** As a spreadsheet shows it: what lies beyond 15 digits is the storing, not the number. */
const numberText = (value: number): string =>
  String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

const percentText = (share: number): string => String(Number((share * 100).toFixed(4)));
