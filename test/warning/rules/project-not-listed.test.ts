import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { FINANCE } from '../../builders/a-unit.ts';
import { assessed } from '../../builders/an-assessment.ts';
import { found, type Handed, key, row, told, unit } from './found.ts';

describe('W13 project not listed, or listed and repeated', () => {
  const project = (amount: number): Handed => ['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(amount) })];
  const listed: Handed = ['2022-03-01', row('重点绩效评价项目目录', { 年度: 2022 })];
  const evaluated = (year: number): Handed => ['2022-03-05', key({ 评价年度: year })];

  it.each([
    [300, [], [], ['yellow']],
    [299.99, [], [], []],
    [300, [evaluated(2019)], [], []],
    [300, [evaluated(2018)], [], ['yellow']],
    [300, [], [listed], []],
    [300, [evaluated(2021)], [listed], ['red']],
    [10, [evaluated(2018)], [listed], []],
  ])('of %i 万元', (amount, own, office, levels) => {
    expect(found('W13', '2022-04-06', [project(amount), ...own], office).map(([level]) => level)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W13', '2022-04-06', [project(300), evaluated(2021)], [listed])).toEqual([
      {
        id: 'W13-101-P1',
        level: 'red',
        text: '“项目P1”（P1）已列入 2022 年重点绩效评价项目目录，但近三年已作过重点评价，属重复评价。',
        basis:
          '项目预算达到预算下限且前几个年度（回看年数）未作重点评价而不在目录中；或在目录中而前几个年度已作重点评价；黄线：出现即黄，红线：重复即红，预算下限=300万元;回看年数=3年。来源：闵财评〔2022〕1号 O-45；近几年按计划年度之前的几个年度计算',
        evidence: ['单位101/0.xlsx 项目清单!3: ='],
      },
    ]);
  });
});

describe('W13 where no list of the years before was handed in', () => {
  it('does not claim that nothing was evaluated, and says how to make it known', () => {
    const own = aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', [
      aProject('P1', 2022, { 年初预算数: wan(300) }),
    ]);

    const { warnings } = assessed('2022-04-06', [FINANCE, unit], [own.standing()]);

    expect(warnings.find(({ rule }) => rule === 'W13')?.text).toContain(
      '没有报送过近三年的重点评价记录（如评价过，请补报当年的重点评价台账，本预警会自己消除）',
    );
  });
});
