import { describe, expect, it } from 'vitest';
import { wan } from '../../builders/a-register.ts';
import { evaluation, found, told } from './found.ts';

describe('W06 funds unused', () => {
  it.each([
    [wan(80), []],
    [wan(79.99), ['yellow']],
  ])('with %i 分 spent of 100 万元', (spent, levels) => {
    expect(
      found('W06', '2022-05-06', [['2022-04-15', evaluation({ 全年执行数: spent })]]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W06', '2022-05-06', [['2022-04-15', evaluation({ 全年预算数: wan(120), 全年执行数: wan(90) })]]),
    ).toEqual([
      {
        id: 'W06-101-P1',
        level: 'yellow',
        text: '“项目P1”（P1）全年预算 120 万元，执行 90 万元，未用 25%。',
        basis:
          '(全年预算数−执行数)÷全年预算数；黄线：>20%，红线：-。来源：一体化系统绩效模块 selfwarnproject；闵财评〔2022〕1号 O-11',
        evidence: ['单位101/0.xlsx 绩效自评汇总表!3: ='],
      },
    ]);
  });
});
