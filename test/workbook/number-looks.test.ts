import { describe, expect, it } from 'vitest';
import type { Cell } from '../../shared/workbook/grid.ts';
import { looksOf, shownBy } from '../../shared/workbook/number-looks.ts';
import { shownIn } from '../../shared/workbook/values/cell-text.ts';
import { readCode } from '../../shared/workbook/values/code.ts';
import { readDay } from '../../shared/workbook/values/day.ts';
import { readMoney } from '../../shared/workbook/values/money.ts';
import { readRate } from '../../shared/workbook/values/rate.ts';

const numberAs = (value: number, format: string): Cell => {
  const looks = looksOf(format);
  const cell: Cell = { row: 1, column: 1, kind: 'number', value, formula: false, percent: false };
  return looks === null ? cell : { ...cell, looks };
};

describe('what a number format makes of a number', () => {
  it.each([
    ['000000', 2, '000002'],
    ['"XM"000', 1, 'XM001'],
    ['000-0000', 1_234_567, '123-4567'],
    ['0000"年"00"月"', 202_603, '2026年03月'],
    ['"≥"0"个"', 50, '≥50个'],
    ['0!.0,"万元"', 1_000_000, '100.0万元'],
    ['0\\.0,"万元"', 1_234_567, '123.5万元'],
    ['0!.0000', 1_234_567, '123.4567'],
    ['#,##0.00,"千元"', 120_000, '120千元'],
    ['0.00,,', 123_456_789, '123.456789'],
    ['#,##0.00"万元"', 120, '120万元'],
    ['0.00元', -5.5, '-5.5元'],
    ['G/通用格式"万元"', 5, '5万元'],
    ['0.00"%"', 86.18, '86.18%'],
  ])('%s shows %d as %s', (format, value, shown) => {
    const looks = looksOf(format);

    expect(looks === null ? null : shownBy(looks, value)).toBe(shown);
    expect(shownIn(numberAs(value, format))).toBe(shown);
  });

  it.each([
    'General',
    '0',
    '#,##0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    '[$¥-804]#,##0.00',
    '[DBNum2][$-804]General',
    '0.00E+00',
    '# ?/?',
    '[>=10000]0!.0,"万";0',
    '@',
    ';;;',
  ])('%s shows just the number', (format) => {
    expect(looksOf(format)).toBeNull();
  });
});

describe('a number shown as something else', () => {
  it.each([
    [100, '0"元"', '万元', 10_000],
    [120, '0.00"万元"', '元', 120_000_000],
    [1_000_000, '0!.0,"万元"', '元', 100_000_000],
    [1_000_000, '0!.0,"万元"', '万元', 100_000_000],
    [1_234_567, '0\\.0000', '万元', 123_456_700],
    [120_000, '0.00,', '千元', 12_000_000],
    [1_000_000, '0!.0,"万"', '元', 100_000_000],
    [50, '0"元/人"', '元', 5000],
  ] as const)('%d as %s in a column of %s is %i 分, as it is read on paper', (value, format, unit, fen) => {
    expect(readMoney(numberAs(value, format), unit)).toEqual({ value: fen, problem: null });
  });

  it('is a code with its zeros and letters', () => {
    expect(readCode(numberAs(2, '000000')).value).toBe('000002');
    expect(readCode(numberAs(1, '"XM"000')).value).toBe('XM001');
  });

  it('is a percentage where the sign stands behind it, however small', () => {
    expect(readRate(numberAs(0.5, '0.00"%"')).value).toBe(50);
    expect(readRate(numberAs(0.5, '0.00')).value).toBe(5000);
  });

  it('is the day it looks like', () => {
    expect(readDay(numberAs(20_260_311, '0000"年"00"月"00"日"')).value).toBe('2026-03-11');
  });
});
