import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber } from '../../shared/day.ts';
import type { Cell } from '../../shared/workbook/grid.ts';
import { readCode } from '../../shared/workbook/values/code.ts';
import { readCount } from '../../shared/workbook/values/count.ts';
import { dayIn, readDay, serialOf } from '../../shared/workbook/values/day.ts';
import { shifted, shiftedNumber } from '../../shared/workbook/values/decimal.ts';
import { readFlag } from '../../shared/workbook/values/flag.ts';
import { moneyText, moneyUnitIn, readMoney } from '../../shared/workbook/values/money.ts';
import { rateOf, rateText, readRate } from '../../shared/workbook/values/rate.ts';
import { readScore, scoreText } from '../../shared/workbook/values/score.ts';
import { readText } from '../../shared/workbook/values/text.ts';
import { readWord, readWords } from '../../shared/workbook/values/word.ts';
import { readYear, yearInTitle } from '../../shared/workbook/values/year.ts';
import { broken, day, percent, sheetOf, uncalculated, type Written } from '../builders/sheet-builder.ts';

const cellOf = (written: Written): Cell | undefined => [...sheetOf([[written]]).rows][0]?.cells[0];

const FEN = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('amounts', () => {
  it('come back to the 分 they were written from, in any unit, as number or text', () => {
    fc.assert(
      fc.property(FEN, fc.constantFrom('元' as const, '万元' as const), (fen, unit) => {
        const typed = moneyText(fen, unit);

        expect(readMoney(cellOf(typed), unit).value).toBe(fen);
        expect(readMoney(cellOf(Number(typed)), unit).value).toBe(fen);
      }),
    );
  });

  it.each([
    ['1,234.50', '万元', 1_234_500_000],
    ['１，２３４．５', '万元', 1_234_500_000],
    ['￥250000.00', '元', 25_000_000],
    ['349.80万元', '元', 349_800_000],
    ['3,498,000.00元', '万元', 349_800_000],
    ['0.285', '元', 29],
    [1.005, '元', 101],
    [0.1 + 0.2, '万元', 300_000],
    [1e-7, '万元', 0],
    ['1.2E+3', '元', 120_000],
    ['-5', '万元', -5_000_000],
    ["'100", '万元', 100_000_000],
  ] as const)('%j in %s are %i 分', (written, unit, fen) => {
    expect(readMoney(cellOf(written), unit)).toEqual({ value: fen, problem: null });
  });

  it('read as numbers are what their decimal text says, whatever the double', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -9e14, max: 9e14 }), fc.nat(12))
      .map(([size, places]) => size / 10 ** places);
    const doubles = fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
    fc.assert(
      fc.property(doubles, fc.constantFrom(2, 4, 6, 10), (value, places) => {
        expect(shiftedNumber(value, places)).toBe(shifted(String(value), places));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [1.115, 2, 112],
    [0.285, 2, 29],
    [-0.005, 2, -1],
    [-0, 6, 0],
    [4_503_599_627_370.497, 2, 450_359_962_737_050],
  ])('%d moved by %i places is %i', (value, places, moved) => {
    expect(shiftedNumber(value, places)).toBe(moved);
  });

  it.each(['', '—', '-', '/', '无', '  '])('%j is blank', (written) => {
    expect(readMoney(cellOf(written), '万元')).toEqual({ value: null, problem: null });
  });

  it.each([
    ['约100', 'not-readable'],
    ['1,23', 'not-readable'],
    [true, 'not-readable'],
    [broken('#REF!'), 'error-cell'],
    [uncalculated, 'uncalculated'],
  ] as const)('%j is refused as %s', (written, kind) => {
    expect(readMoney(cellOf(written), '万元').problem).toEqual({ kind, expected: '数字(单位万元)' });
  });

  it.each([
    ['单位：万元', '万元'],
    ['项目资金（元）', '元'],
    ['金额单位:亿元', '亿元'],
    ['填报单位', null],
  ])('%s declares %s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit);
  });

  it('are never taken from a binary fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
        const text = `${whole}.${String(thousandths).padStart(3, '0')}`;

        expect(shifted(text, 2)).toBe(whole * 100 + Math.floor((thousandths + 5) / 10));
      }),
    );
  });
});

describe('rates', () => {
  it.each([
    ['86.18%', null, 8618],
    ['８６．１８％', null, 8618],
    [0.8618, null, 8618],
    [86.18, null, 8618],
    [percent(0.8618), null, 8618],
    ['=100.00(%)', null, 10_000],
    ['90百分比', null, 9000],
    [1, null, 10_000],
    [1, 100, 100],
    [1.2, 12_000, 12_000],
    [0.95, 95, 95],
    [percent(0.5), 5000, 5000],
    [0.285, null, 2850],
  ] as const)('%j near %j is %i', (written, near, rate) => {
    expect(readRate(cellOf(written), near)).toEqual({ value: rate, problem: null });
  });

  it('are worked out exactly and rounded half up', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), fc.bigInt({ min: 1n, max: 10n ** 14n }), (part, whole) => {
        expect(BigInt(rateOf(Number(part), Number(whole)) ?? -1)).toBe((part * 20_000n + whole) / (2n * whole));
      }),
    );
    expect(rateOf(-5, 1000)).toBe(-50);
    expect(rateOf(900_000_000_000_000, 700_000_000_000_000)).toBe(12_857);
    expect(rateOf(1, 0)).toBeNull();
    expect(rateText(8618)).toBe('86.18%');
  });
});

describe('scores', () => {
  it.each([
    [8.62, 862],
    ['9.5分', 950],
    ['１００', 10_000],
    [33.33, 3333],
    [22.5, 2250],
    [89.995, 9000],
  ] as const)('%j is %i', (written, score) => {
    expect(readScore(cellOf(written)).value).toBe(score);
  });

  it('are written as a person writes them', () => {
    expect([862, 9000, 9050, -5].map(scoreText)).toEqual(['8.62', '90', '90.5', '-0.05']);
  });
});

describe('days', () => {
  const DAY = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dayAt);

  it('read the same in every style, as a serial number and as a date', () => {
    fc.assert(
      fc.property(DAY, (one) => {
        const [year = '', month = '', date = ''] = one.split('-');
        const [m, d] = [Number(month), Number(date)];
        const styles = [
          one,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${date}`,
        ];

        for (const style of styles) expect(readDay(cellOf(style)).value).toBe(one);
        expect(readDay(cellOf(serialOf(one))).value).toBe(one);
        expect(readDay(cellOf(serialOf(one) - 1462), { month: 'first', date1904: true }).value).toBe(one);
        expect(readDay(cellOf(day(`${one}T08:30:00`))).value).toBe(one);
      }),
    );
  });

  it.each([
    ['2026年2月', 'last', '2026-02-28'],
    ['2024年2月', 'last', '2024-02-29'],
    ['2026年12月', 'last', '2026-12-31'],
    ['2026.1', 'first', '2026-01-01'],
    ['26-05', 'first', '2026-05-01'],
    ['２０２６／１／１', 'first', '2026-01-01'],
    ['二〇二六年三月一日', 'first', '2026-03-01'],
    ['二零二六年十一月三十日', 'first', '2026-11-30'],
    ['2026年三月二十一号', 'first', '2026-03-21'],
    ['2026年三月', 'last', '2026-03-31'],
    ['2026年11月底', 'first', '2026-11-30'],
    ['2026年2月份', 'first', '2026-02-01'],
    ['2026、11、30', 'first', '2026-11-30'],
    ['2026。3。1', 'first', '2026-03-01'],
    ['二〇二六年十三月', 'first', null],
    ['2026-02-30', 'first', null],
    ['2026-13-01', 'first', null],
    ['年底', 'first', null],
  ] as const)('%s with the %s of a month is %s', (typed, month, expected) => {
    expect(dayIn(typed, month)).toBe(expected);
  });

  it('read a month that the program took for a number, unless it may be another one', () => {
    expect(readDay(cellOf(2026.12), { month: 'last', date1904: false }).value).toBe('2026-12-31');
    expect([2026.05, 2026.5].map((typed) => readDay(cellOf(typed)).value)).toEqual(['2026-05-01', '2026-05-01']);
    expect(readDay(cellOf(2026.1)).problem?.kind).toBe('not-readable');
  });

  it.each([7, 202, 1e9, true])('%j is no day', (written) => {
    expect(readDay(cellOf(written)).problem?.kind).toBe('not-readable');
  });
});

describe('years', () => {
  it.each([2022, '2022', '2022年', '2022年度', '２０２２年', day('2022-01-01'), day('1905-07-14')])(
    '%j is 2022',
    (written) => {
      expect(readYear(cellOf(written)).value).toBe(2022);
    },
  );

  it.each(['22年', '2022-2023', 202, 20_220])('%j is no year', (written) => {
    expect(readYear(cellOf(written)).problem?.kind).toBe('not-readable');
  });

  it.each([
    ['项目支出绩效自评表（2021年度）', 2021],
    ['( 2020年度)', 2020],
    ['2022年绩效跟踪汇总表', 2022],
    ['项目总体目标(2024年-2026年)', null],
    ['项目清单', null],
    ['2021年度自评(2022年编)', 2021],
  ])('%s names %s', (title, year) => {
    expect(yearInTitle(title)).toBe(year);
  });
});

describe('flags, words, counts and texts', () => {
  it.each([
    ['是', true],
    ['√', true],
    [1, true],
    ['Ｙ', true],
    [true, true],
    ['否', false],
    [0, false],
    ['N', false],
    ['□是 ☑否', false],
    ['■是□否', true],
    ['是☑ 否□', true],
    ['是（ ）否（√）', false],
    ['', null],
  ] as const)('%j is %s', (written, flag) => {
    expect(readFlag(cellOf(written)).value).toBe(flag);
  });

  it('read words of a vocabulary, several joined any way', () => {
    expect(readWord(cellOf(' 优 '), ['优', '良']).value).toBe('优');
    expect(readWord(cellOf('优秀'), ['优', '良']).problem).toEqual({ kind: 'not-allowed', expected: '优、良' });
    expect(readWords(cellOf('信息化，其他/信息化'), ['信息化', '其他']).value).toEqual(['信息化', '其他']);
    expect(readWord(cellOf('优（90分以上）'), ['优', '良']).value).toBe('优');
    expect(readWord(cellOf('优（良）'), ['优', '良']).value).toBeNull();
  });

  it.each(['□是 □否', '☑是 ☑否', '□', '是否'])('%s says neither yes nor no', (written) => {
    expect(readFlag(cellOf(written)).problem?.kind).toBe('not-readable');
  });

  it.each([
    ['+1', 1],
    [-15, -15],
    ['３', 3],
  ] as const)('%j counts %i', (written, count) => {
    expect(readCount(cellOf(written)).value).toBe(count);
  });

  it('trim texts and close codes up', () => {
    expect(readText(cellOf('　一号 路\n整治 ')).value).toBe('一号 路\n整治');
    expect(readCode(cellOf(' ＸＭ 001')).value).toBe('XM001');
    expect(readCode(cellOf(1001)).value).toBe('1001');
    expect(readCode(cellOf("'000123")).value).toBe('000123');
    expect(readCount(cellOf('1.5')).problem?.kind).toBe('not-readable');
  });

  it.each([
    '无',
    '—',
    '/',
    '暂无',
    '没有',
    '无编码',
    '暂无编码',
    '未编码',
    '尚未生成',
    '尚未下达',
    '待定',
    '待赋码',
    '待分配',
    '（待定）',
    '新增',
    '新增项目',
    'N/A',
    'null',
    '0',
    '略',
    'XXXX',
    '同上',
  ])('%s in place of a code says that there is none', (written) => {
    expect(readCode(cellOf(written))).toEqual({ value: null, problem: null });
  });

  it.each(['无01', 'XZ001', '新增001', '未来01', 'XX01', '007', '000', '0000', '00A', '无锡路', 'NULL1'])(
    '%s is a code',
    (written) => {
      expect(readCode(cellOf(written)).value).toBe(written);
    },
  );
});
