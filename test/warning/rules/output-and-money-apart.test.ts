import { describe, expect, it } from 'vitest';
import { wan } from '../../builders/a-register.ts';
import { found, monitoring, told } from './found.ts';

describe('W18 output and money apart', () => {
  it.each([
    ['完成60%', wan(50), []],
    ['完成60.01%', wan(50), ['yellow']],
    ['完成70%', wan(50), ['yellow']],
    ['70.01%', wan(50), ['red']],
    ['20%', wan(50), ['red']],
    ['按计划', wan(50), []],
    // 39.997 % and 50 % are 10.003 points apart, whatever 40.00 % a reader is shown.
    ['完成50%', wan(39.997), ['yellow']],
    ['完成50%', wan(40.003), []],
  ])('output %s and %i 分 of 100 万元', (output, spent, levels) => {
    expect(
      found('W18', '2022-09-06', [['2022-08-15', monitoring({ 产出完成情况: output, 执行数: spent })]]).map(
        ([level]) => level,
      ),
    ).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W18', '2022-09-06', [['2022-08-15', monitoring({ 产出完成情况: '完成70.01%', 执行数: wan(50) })]]),
    ).toEqual([
      {
        id: 'W18-101-P1',
        level: 'red',
        text: '“项目P1”（P1）目标实现程度 70.01%，预算执行率 50%，相差 20.01%。',
        basis:
          '|目标实现程度−预算执行率|，目标实现程度取监控表各指标平均或产出完成情况中的百分比；黄线：>10pp，红线：>20pp。来源：川财绩〔2025〕10号；闵财评〔2022〕1号 O-25 双监控',
        evidence: ['单位101/0.xlsx 绩效跟踪汇总表!3: ='],
      },
    ]);
  });
});
