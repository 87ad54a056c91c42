import type { Points } from '../../flavour.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { numberText, shifted, shiftedNumber } from './decimal.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '数字(分)';

const typed = ({ kind, value }: Cell): number | null => {
  const plain = kind === 'text' ? numberText(compact(String(value)).replace(/分$/u, '')) : null;
  return plain === null ? null : shifted(plain, 2);
};

/** Points as integer hundredths (8.62 = 862); `90分` is a number too. */
export const readScore = (cell: Cell | undefined): ValueRead<Points> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const score = cell.kind === 'number' ? shiftedNumber(Number(cell.value), 2) : typed(cell);
  return score === null ? notRead('not-readable', EXPECTED) : readAs(score);
};

/** Hundredths of a point as a person writes them: 862 → `8.62`, 9000 → `90`. */
export const scoreText = (score: Points): string => {
  const size = Math.abs(score);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return `${score < 0 ? '-' : ''}${Math.floor(size / 100)}${fraction === '' ? '' : `.${fraction}`}`;
};
