import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedValueOf, indicatorValueOf } from '../../../shared/submission/card/indicator-value.ts';

const quantity = (operator: string, amount: number, unit: string) => ({
  kind: 'quantity',
  operator,
  amount: Math.round(amount * 10_000),
  unit,
});

describe('reading a target or a result', () => {
  it.each([
    ['≥90%', quantity('>=', 90, '%')],
    ['>=90%', quantity('>=', 90, '%')],
    ['＞＝９０％', quantity('>=', 90, '%')],
    ['=100.00(%)', quantity('=', 100, '%')],
    ['＝100.00（%）', quantity('=', 100, '%')],
    ['≥100百分比', quantity('>=', 100, '%')],
    ['90%以上', quantity('>=', 90, '%')],
    ['90%及以上', quantity('>=', 90, '%')],
    ['不低于90%', quantity('>=', 90, '%')],
    ['不低于９０％', quantity('>=', 90, '%')],
    ['≤20万元', quantity('<=', 20, '万元')],
    ['不超过1,200元', quantity('<=', 1200, '元')],
    ['10次以内', quantity('<=', 10, '次')],
    ['30日内', quantity('<=', 30, '日')],
    ['＜5%', quantity('<', 5, '%')],
    ['大于3家', quantity('>', 3, '家')],
    ['985米', quantity('none', 985, '米')],
    ['5次', quantity('none', 5, '次')],
    ['4次/年', quantity('none', 4, '次/年')],
    ['≤1200元/平方米', quantity('<=', 1200, '元/平方米')],
    ['33.33', quantity('none', 33.33, '')],
    ['-3%', quantity('none', -3, '%')],
    ['百分之95', quantity('none', 95, '%')],
    ['≥0', quantity('>=', 0, '')],
  ])('%s is a quantity with its operator and unit', (text, expected) => {
    expect(indicatorValueOf(text)).toEqual(expected);
  });

  it.each([
    ['90%~95%', 90, 95, '%'],
    ['3-5次', 3, 5, '次'],
    ['80至100个', 80, 100, '个'],
  ])('%s is a range', (text, low, high, unit) => {
    expect(indicatorValueOf(text)).toEqual({ kind: 'range', low: low * 10_000, high: high * 10_000, unit });
  });

  it.each(['及时', '作用明显', '2022年12月底前', '12月31日前', '2022年', '第1季度', '达成年度指标', '减少/提升'])(
    '%s is words',
    (text) => {
      expect(indicatorValueOf(text)).toEqual({ kind: 'words' });
    },
  );

  it.each(['*', '_', '-', '——', 'XX', '待填写', '……', '...', '指标1', '三级指标2'])('%s only holds a place', (text) => {
    expect(indicatorValueOf(text)).toEqual({ kind: 'placeholder' });
  });

  it('takes operator and unit from their own columns', () => {
    expect(composedValueOf('≥', '90', '%')).toEqual(quantity('>=', 90, '%'));
    expect(composedValueOf('定性', '良好', '')).toEqual({ kind: 'words' });
  });

  it('reads back every quantity it is written as, exactly', () => {
    const written = fc.record({
      operator: fc.constantFrom(['≥', '>='], ['≤', '<='], ['=', '='], ['', 'none']),
      hundredths: fc.integer({ min: 1, max: 1_000_000_000 }),
      unit: fc.constantFrom('%', '个', '次', '万元', '米', '人次'),
    });

    fc.assert(
      fc.property(written, ({ operator: [sign, operator], hundredths, unit }) => {
        const digits = String(hundredths).padStart(3, '0');
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${unit}`;

        expect(indicatorValueOf(text)).toEqual({ kind: 'quantity', operator, amount: hundredths * 100, unit });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        expect(indicatorValueOf(String.fromCharCode(...units)).kind).toBeTypeOf('string');
      }),
    );
  });
});
