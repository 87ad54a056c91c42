import { describe, expect, it } from 'vitest';
import { wan } from '../../builders/a-register.ts';
import { found, monitoring, told } from './found.ts';

describe('W17 execution below a checkpoint', () => {
  it.each([
    ['2022-04-20', wan(25), []],
    ['2022-04-20', wan(24.99), ['yellow']],
    ['2022-04-20', wan(15), ['yellow']],
    ['2022-04-20', wan(14.99), ['red']],
    ['2022-03-31', wan(1), []],
    ['2022-09-05', wan(59.99), ['yellow']],
    ['2022-10-31', wan(69.99), ['red']],
  ])('reported on %s with %i 分 spent', (report, spent, levels) => {
    expect(
      found('W17', '2022-11-06', [['2022-11-01', monitoring({ 报告日期: report, 执行数: spent })]]).map(
        ([level]) => level,
      ),
    ).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W17', '2022-11-06', [['2022-11-01', monitoring({ 报告日期: '2022-04-20', 执行数: wan(24.99) })]]),
    ).toEqual([
      {
        id: 'W17-101-P1',
        level: 'yellow',
        text: '“项目P1”（P1）累计执行率 24.99%，低于 4 月检查点 25%。',
        basis:
          '执行数÷全年预算数 < 最近一个检查点的比率；比它还低出红线所写的百分点为红；黄线：<检查点，红线：<检查点-10pp，检查点=4月25%、6月40%、8月60%、10月80%。来源：川财绩〔2025〕10号的检查点，为本地默认值；闵财评〔2022〕1号 O-25',
        evidence: ['单位101/0.xlsx 绩效跟踪汇总表!3: ='],
      },
    ]);
  });
});
