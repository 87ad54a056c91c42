import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { wan } from '../../builders/a-register.ts';
import { assessed } from '../../builders/an-assessment.ts';
import { evaluation, found, type Handed, told, unit } from './found.ts';

describe('W05 self-score inflated', () => {
  // 86 points of which 8 for a rate of 80 %: indicators 78/90 = 86.67 %, (86.67−80)/86.67 = 7.69 %.
  it.each([
    [wan(80), 8600, ['red']],
    // (I/90 − 0.8) ÷ (I/90) passes 5 % where I passes 75.789 of 90 points, with 8 more for the rate.
    [wan(80), 8378, []],
    [wan(80), 8379, ['red']],
    [wan(100), 10_000, []],
    [0, 9000, ['red']],
  ])('with %i 分 spent of 100 万元 and a score of %i hundredths', (spent, score, levels) => {
    const handed: Handed[] = [['2022-04-15', evaluation({ 全年执行数: spent, 自评得分: score })]];

    expect(found('W05', '2022-05-06', handed).map(([level]) => level)).toEqual(levels);
  });

  it('takes the points a card states over what a summary lets one work out', () => {
    const card = {
      指标得分合计: 8000,
      指标分值合计: 9000,
      执行率得分: 1000,
      执行率分值: 1000,
      自评得分: 9000,
      全年执行数: 0,
    };

    expect(found('W05', '2022-05-06', [['2022-04-15', evaluation(card)]])).toEqual([]);
  });

  it('keeps its first day when the same fault is handed in again, and closes when it is mended', () => {
    const bad = evaluation({ 全年执行数: wan(10) });
    const ledger = aLedger(unit.folder).handIn('2022-04-15', 'a.xlsx', [bad]).handIn('2022-04-20', 'a.xlsx', [bad]);
    const seen = (day: string) =>
      assessed(day, [unit], [ledger.standing()])
        .warnings.filter(({ rule }) => rule === 'W05')
        .map(({ id, firstSeen }) => [id, firstSeen]);

    expect(seen('2022-04-25')).toEqual([['W05-101-P1', '2022-04-15']]);
    ledger.handIn('2022-04-26', 'a.xlsx', [evaluation({ 自评得分: 9500 })]);
    expect([seen('2022-04-25').length, seen('2022-04-26').length]).toEqual([1, 0]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W05', '2022-05-06', [['2022-04-15', evaluation({ 全年执行数: wan(80), 自评得分: 8600 })]])).toEqual([
      {
        id: 'W05-101-P1',
        level: 'red',
        text: '“项目P1”（P1）自评指标得分率 86.67%，预算执行得分率 80%，相差 7.69%，自评可能虚高。',
        basis:
          '(指标得分率−执行率得分率)÷指标得分率；得分率=得分÷分值，汇总表按执行率占 10 分折算；黄线：-，红线：>5%。来源：一体化系统绩效模块 selfwarnproject；闵财评〔2022〕1号 O-10、O-11',
        evidence: ['单位101/0.xlsx 绩效自评汇总表!3: ='],
      },
    ]);
  });
});
