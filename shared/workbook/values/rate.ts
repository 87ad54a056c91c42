import type { Percent } from '../../flavour.ts';
import { roundedPercent } from '../../percent.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { numberText, shifted, shiftedNumber } from './decimal.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '百分比，如 86.18%';

/** A bare number up to this is taken for a fraction (0.8618), above it for percent points (86.18), where nothing else tells. */
const LARGEST_FRACTION = 2;

const bare = (size: number, asFraction: number | null, asPoints: number | null, near: number | null): number | null => {
  if (asFraction === null || asPoints === null) return null;
  if (near === null) return Math.abs(size) <= LARGEST_FRACTION ? asFraction : asPoints;
  return Math.abs(asFraction - near) < Math.abs(asPoints - near) ? asFraction : asPoints;
};

const typed = (text: string, near: number | null): number | null => {
  const [, figure = '', sign] = /^=?(.*?)(\(?%\)?|百分比)?$/u.exec(compact(text)) ?? [];
  const plain = numberText(figure);
  if (plain === null) return null;
  return sign === undefined ? bare(Number(plain), shifted(plain, 4), shifted(plain, 2), near) : shifted(plain, 2);
};

const counted = (cell: Cell, near: number | null): number | null => {
  const value = Number(cell.value);
  const [asFraction, asPoints] = [shiftedNumber(value, 4), shiftedNumber(value, 2)];
  if (cell.percent) return asFraction;
  // A percent sign that the number format merely writes behind the number: 86.18 is seen as 86.18%.
  return cell.looks?.behind.endsWith('%') === true ? asPoints : bare(value, asFraction, asPoints, near);
};

/**
 * A rate as integer hundredths of a percent (86.18 % = 8618), from `0.8618`, `86.18`, `86.18%` or a cell with a percent
 * format. `near`, where the rate can be worked out from other cells, decides what a bare number means.
 */
export const readRate = (cell: Cell | undefined, near: Percent | null = null): ValueRead<Percent> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const rate =
    cell.kind === 'number' ? counted(cell, near) : cell.kind === 'text' ? typed(String(cell.value), near) : null;
  return rate === null ? notRead('not-readable', EXPECTED) : readAs(rate);
};

/** Hundredths of a percent as a person writes them: 8618 → `86.18%`. */
export const rateText = (rate: Percent): string => {
  const size = Math.abs(rate);
  return `${rate < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}%`;
};

/** `part ÷ whole` in hundredths of a percent, rounded half up; null where whole is not above 0. */
export const rateOf = (part: number, whole: number): Percent | null =>
  whole <= 0 ? null : roundedPercent(part, whole);
