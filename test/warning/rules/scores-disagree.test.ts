import { describe, expect, it } from 'vitest';
import { evaluation, found, key, told } from './found.ts';

describe('W07 scores disagree', () => {
  it.each([
    [8000, []],
    [7999, ['yellow']],
    [7000, ['yellow']],
    [6999, ['red']],
  ])('self 90, re-evaluation %i hundredths', (score, levels) => {
    const again = key({ 评价层次: '项目再评价', 评价得分: score, 被评价单位: '一零一', 项目编码: '' });

    expect(
      found('W07', '2022-10-06', [['2022-04-15', evaluation({})]], [['2022-09-15', again]]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('leaves another unit’s project of the same name alone', () => {
    const again = key({ 评价层次: '项目再评价', 评价得分: 5000, 被评价单位: '单位102', 项目编码: '' });

    expect(found('W07', '2022-10-06', [['2022-04-15', evaluation({})]], [['2022-09-15', again]])).toEqual([]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told(
        'W07',
        '2022-10-06',
        [['2022-04-15', evaluation({})]],
        [['2022-09-15', key({ 评价层次: '项目再评价', 评价得分: 6999, 被评价单位: '一零一', 项目编码: '' })]],
      ),
    ).toEqual([
      {
        id: 'W07-101-P1',
        level: 'red',
        text: '“项目P1”（P1）自评 90 分，项目再评价 69.99 分，相差满分的 20.01%。',
        basis:
          '|自评得分−再评价得分|÷满分(100)；黄线：>10%，红线：>20%。来源：审计实务 |自评−复核|÷满分；闵财评〔2022〕1号 O-10',
        evidence: ['单位101/0.xlsx 绩效自评汇总表!3: 自评 90 分', '财政局/0.xlsx 重点评价台账!3: 项目再评价 69.99 分'],
      },
    ]);
  });
});
