import { describe, expect, it } from 'vitest';
import { FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';

describe('a duty measured by 系统', () => {
  it('read 系统 from the days the warnings ran in the plan year', () => {
    const plan = aPlan({
      duties: [aDuty({ 适用类别: '区财政局', 计量方式: '系统', 数据年度: 'Y', 目标值: '1', 截止日期: '2022-12-31' })],
    });
    const on = (day: string) => assessed(day, [FINANCE], [], { plan, runs: ['2021-12-31', '2022-03-15'] }).duties[0]!;

    expect([on('2022-03-14').state, on('2022-03-15').state, on('2023-02-01').metOn]).toEqual([
      'in-progress',
      'done',
      '2022-03-15',
    ]);
  });
});
