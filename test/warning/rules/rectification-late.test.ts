import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../shared/submission/record.ts';
import { found, row, told } from './found.ts';

describe('W10 rectification late', () => {
  const problem = (fields: Fields) =>
    row('整改台账', {
      评价年度: 2022,
      问题描述: '问题',
      计划完成日期: '2022-06-30',
      整改状态: '整改中',
      未整改原因: '等待验收',
      ...fields,
    });

  it.each([
    ['2022-06-30', {}, []],
    ['2022-07-01', {}, ['yellow']],
    ['2022-07-13', {}, ['yellow']],
    ['2022-07-14', {}, ['red']],
    ['2022-07-01', { 未整改原因: '' }, ['red']],
    ['2022-07-14', { 整改状态: '已销项' }, []],
  ])('on %s with %o', (day, fields, levels) => {
    expect(found('W10', day, [['2022-06-01', problem(fields)]]).map(([level]) => level)).toEqual(levels);
  });

  it('opens on the day after the planned one, not on the day of hand-in', () => {
    expect(found('W10', '2022-07-20', [['2022-06-01', problem({})]])).toEqual([['red', '2022-07-01']]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W10', '2022-07-14', [['2022-06-01', problem({})]])).toEqual([
      {
        id: 'W10-101-P1-2022-问题',
        level: 'red',
        text: '“项目P1”（P1）的问题“问题”应于 2022-06-30 整改完成，已逾期 10 个工作日。',
        basis:
          '计划完成日期已过而整改状态不是已完成、已销项；逾期工作日按工作日历计算；黄线：逾期，红线：逾期10个工作日或无未整改原因。来源：闵财评〔2022〕1号 O-14 整改回头看，未整改须问责并分析原因',
        evidence: ['单位101/0.xlsx 整改台账!3: ='],
      },
    ]);
  });
});
