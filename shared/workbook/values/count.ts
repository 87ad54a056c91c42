import type { Cell } from '../grid.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { decimalText, numberText, shifted } from './decimal.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '整数';

/** A whole number, with or without a sign (`+1`). */
export const readCount = (cell: Cell | undefined): ValueRead<number> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const plain = cell.kind === 'number' ? decimalText(Number(cell.value)) : numberText(String(cell.value));
  const hundredths = plain === null ? null : shifted(plain, 2);
  if (hundredths === null || hundredths % 100 !== 0) return notRead('not-readable', EXPECTED);
  return readAs(hundredths / 100);
};
