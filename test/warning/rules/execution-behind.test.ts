import { describe, expect, it } from 'vitest';
import { wan } from '../../builders/a-register.ts';
import { found, monitoring, told } from './found.ts';

describe('W03 execution behind the year', () => {
  // August: 8/12 of 100 万元 is 66.67; 80 % of that 53.33, 60 % of it 40.
  it.each([
    [wan(53.34), []],
    [wan(53.33), [['yellow', '2022-08-15']]],
    [wan(40), [['yellow', '2022-08-15']]],
    [wan(39.99), [['red', '2022-08-15']]],
  ])('with %i 分 spent by August', (spent, expected) => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 执行数: spent })]])).toEqual(expected);
  });

  it('goes by the month the card’s heading names', () => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 执行数: wan(47), 截至月份: 7 })]])).toEqual([]);
  });

  it('says nothing of a budget of 0', () => {
    expect(found('W03', '2022-09-01', [['2022-08-15', monitoring({ 全年预算数: 0, 执行数: 0 })]])).toEqual([]);
  });

  it('takes what is reported after the year is over for all of it', () => {
    const late = monitoring({ 执行数: wan(70), 报告日期: '2023-01-10' });

    expect(found('W03', '2023-01-12', [['2023-01-11', late]])).toEqual([['yellow', '2023-01-11']]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W03', '2022-09-01', [['2022-08-15', monitoring({ 执行数: wan(39.99) })]])).toEqual([
      {
        id: 'W03-101-P1',
        level: 'red',
        text: '“项目P1”（P1）到 8 月执行率 39.99%，为序时进度的 59.99%。',
        basis:
          '执行率÷(月份÷12)；月份为表头“1-N月”的 N，没有时为报告日期所在月份；黄线：<80%，红线：<60%。来源：一体化系统绩效模块 预算执行预警；闵财评〔2022〕1号 O-25',
        evidence: ['单位101/0.xlsx 绩效跟踪汇总表!3: ='],
      },
    ]);
  });
});

describe('a finding', () => {
  it('is one, as serious as the worst, where two rows say it of one object', () => {
    const [own, department] = [monitoring({ 执行数: wan(50) }), monitoring({ 跟踪层次: '部门重点', 执行数: wan(39) })];

    expect(found('W03', '2022-09-01', [['2022-08-15', own, department]])).toEqual([['red', '2022-08-15']]);
  });
});
