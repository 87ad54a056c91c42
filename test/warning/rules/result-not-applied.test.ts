import { describe, expect, it } from 'vitest';
import { aProject, wan } from '../../builders/a-register.ts';
import { evaluation, found, foundWith, type Handed, key, row, told } from './found.ts';

describe('W11 result not applied', () => {
  const budgets = (now: number, next: number): Handed => [
    '2022-02-01',
    aProject('P1', 2022, { 年初预算数: wan(now) }),
    ...(next < 0 ? [] : [aProject('P1', 2023, { 年初预算数: wan(next) })]),
  ];

  it.each([
    [100, 100, ['red']],
    [100, 99, []],
    [100, -1, []],
    [0, 0, []],
  ])('graded 差, budget %i 万元 then %i', (now, next, levels) => {
    expect(
      found('W11', '2022-11-06', [budgets(now, next), ['2022-06-01', key({ 等级: '差' })]]).map(([level]) => level),
    ).toEqual(levels);
  });

  it.each([
    [0, []],
    [100, ['red']],
  ])('not supported before the budget, yet budgeted with %i 万元', (next, levels) => {
    const refused = row('事前绩效评估台账', { 评估年度: 2023, 评估主体: '部门重点', 评估结论: '不予支持' });
    expect(
      found('W11', '2022-11-06', [
        ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(next) })],
        ['2022-10-01', refused],
      ]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('can compare nothing where no earlier budget was declared', () => {
    const handed: Handed[] = [
      ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
      ['2022-06-01', key({ 等级: '差' })],
    ];
    expect(found('W11', '2022-11-06', handed)).toEqual([]);
  });

  it.each([
    [{ red: null, yellow: 1 }, ['yellow']],
    [{ red: null, yellow: null }, []],
  ])('is as serious as its lines say: %o', (lines, levels) => {
    const handed: Handed[] = [budgets(100, 100), ['2022-06-01', key({ 等级: '差' })]];
    expect(foundWith('W11', lines, '2022-11-06', handed)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W11', '2022-11-06', [budgets(100, 120), ['2022-06-01', key({ 等级: '差' })]])).toEqual([
      {
        id: 'W11-101-P1-2023',
        level: 'red',
        text: '“项目P1”（P1）等级为差，但 2023 年度预算 120 万元，比 2022 年度的 100 万元 没有减少。',
        basis:
          '等级差或不予支持，而项目清单中下一年度预算 ≥ 上一年度预算；黄线：-，红线：出现即红。来源：闵财评〔2022〕1号 O-39 评价结果与预算安排挂钩',
        evidence: ['单位101/1.xlsx 重点评价台账!3: ='],
      },
    ]);
  });
});

describe('a card and its list that disagree about a grade', () => {
  const graded = (list: string, card: string): Handed[] => [
    ['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(100) }), aProject('P1', 2023, { 年初预算数: wan(100) })],
    ['2022-04-01', evaluation({ 等级: list })],
    ['2022-04-02', row('项目支出绩效自评表', { 预算年度: 2021, 等级: card })],
  ];

  it.each([
    ['差', '中', []],
    ['中', '差', ['red']],
  ])('W11 goes by the card: %s in the list, %s on the card', (list, card, levels) => {
    expect(found('W11', '2022-11-06', graded(list, card)).map(([level]) => level)).toEqual(levels);
  });
});
