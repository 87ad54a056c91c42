import { describe, expect, it } from 'vitest';
import { wan } from '../../builders/a-register.ts';
import { found, foundWith, type Handed, indicator, monitoring, told } from './found.ts';

describe('W04 indicators off their path', () => {
  // By August a count of 120 should stand at 80: 64 is 80 % of it, 48 is 60 %, 96 is 120 %.
  it.each([
    ['≥120个', '64个', []],
    ['≥120个', '63个', ['yellow']],
    ['≥120个', '48个', ['yellow']],
    ['≥120个', '47个', ['red']],
    ['≥120个', '95个', []],
    ['≥120个', '96个', ['blue']],
    ['≤20万元', '20万元', []],
    ['≤20万元', '20.01万元', ['red']],
    ['≥90%', '90%', []],
    ['≥90%', '71%', ['yellow']],
    ['0个', '5个', []],
    ['优良', '优良', []],
    ['1-3次', '2次', []],
  ])('target %s and result %s', (target, actual, levels) => {
    const handed: Handed[] = [['2022-08-15', monitoring({ 执行数: wan(100) }, [indicator(target, actual)])]];

    expect(found('W04', '2022-09-01', handed).map(([level]) => level)).toEqual(levels);
  });

  it.each([
    ['≤20万元', '20.01万元', { red: null }, []],
    ['≥120个', '47个', { red: null }, ['yellow']],
    ['≥120个', '63个', { yellow: null }, []],
  ])('target %s and result %s, where the lines are %o', (target, actual, lines, levels) => {
    const handed: Handed[] = [['2022-08-15', monitoring({ 执行数: wan(100) }, [indicator(target, actual)])]];

    expect(foundWith('W04', lines, '2022-09-01', handed)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W04', '2022-09-01', [['2022-08-15', monitoring({ 执行数: wan(100) }, [indicator('≥120个', '47个')])]]),
    ).toEqual([
      {
        id: 'W04-101-P1',
        level: 'red',
        text: '“项目P1”（P1）有 1 项指标偏离：“数量”目标 ≥120个，完成 47个，为应完成进度的 58.75%。',
        basis:
          '正向 完成值÷(目标值×月份÷12)，百分比指标不按月折算；反向 完成值>目标值为红；达到参数 目标偏低 的为蓝；黄线：<80%，红线：<60%，目标偏低=120%。来源：一体化系统绩效模块 正向、反向指标预警；闵财评〔2022〕1号 O-25',
        evidence: ['单位101/0.xlsx 绩效跟踪汇总表!3: ='],
      },
    ]);
  });
});
