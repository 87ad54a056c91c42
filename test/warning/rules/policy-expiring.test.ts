import { describe, expect, it } from 'vitest';
import { aProject } from '../../builders/a-register.ts';
import { found, type Handed, key, told } from './found.ts';

describe('W14 policy expiring', () => {
  const policy = (end: string, next = false): Handed => [
    '2022-02-01',
    aProject('P1', 2022, { 对象类型: '财政政策', 结束日期: end }),
    ...(next ? [aProject('P1', 2023, { 对象类型: '财政政策' })] : []),
  ];

  it.each([
    ['2022-12-30', [], []],
    ['2022-12-29', [], ['yellow']],
    ['2022-06-29', [], ['yellow']],
    ['2022-06-28', [], ['red']],
    ['2022-06-28', [key({ 等级: '良' })], []],
  ])('ending %s, seen on 2022-06-29', (end, evaluations, levels) => {
    const handed: Handed[] = [policy(end), ...evaluations.map((one): Handed => ['2022-06-01', one])];
    expect(found('W14', '2022-06-29', handed).map(([level]) => level)).toEqual(levels);
  });

  it('looks at what last year’s register lists as well, and no further back', () => {
    const listed = (year: number): Handed => [
      '2022-02-01',
      aProject('P1', year, { 对象类型: '财政政策', 结束日期: '2022-06-28' }),
    ];

    expect(found('W14', '2022-06-29', [listed(2021)])).toEqual([['red', '2022-02-01']]);
    expect(found('W14', '2022-06-29', [listed(2020)])).toEqual([]);
  });

  it('is red for a policy found 差 that goes on', () => {
    expect(found('W14', '2022-06-29', [policy('2022-06-28', true), ['2022-06-01', key({ 等级: '差' })]])).toEqual([
      ['red', '2022-06-01'],
    ]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W14', '2022-06-29', [policy('2022-06-28')])).toEqual([
      {
        id: 'W14-101-P1',
        level: 'red',
        text: '“项目P1”（P1）已于 2022-06-28 到期，还没有绩效评价。',
        basis:
          '财政政策的结束日期在 6 个月内或已过，而本年度和上年度均无评价；或等级为差而下一年度项目清单仍有预算；黄线：到期6个月内，红线：已到期。来源：闵财评〔2022〕1号 O-05；即将到期按 6 个月计，为本地默认值',
        evidence: ['单位101/0.xlsx 项目清单!3: ='],
      },
    ]);
  });
});
