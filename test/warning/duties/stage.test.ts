import { describe, expect, it } from 'vitest';
import { FINANCE } from '../../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../../builders/an-assessment.ts';

describe('a duty measured by 阶段', () => {
  it.each([
    ['2022-02-28', 'not-started'],
    ['2022-03-01', 'in-progress'],
    ['2022-07-31', 'in-progress'],
    ['2022-08-01', 'done'],
  ])('show a 阶段 by its dates alone: %s is %s', (day, state) => {
    const plan = aPlan({
      duties: [
        aDuty({
          适用类别: '全区',
          取数表单: '',
          计量方式: '阶段',
          目标值: '',
          数据年度: 'Y',
          开始日期: '2022-03-01',
          截止日期: '2022-07-31',
          顺延规则: '无',
        }),
      ],
    });

    const row = assessed(day, [FINANCE], [], { plan }).duties[0];

    expect([row?.state, row?.level]).toEqual([state, 'none']);
  });
});
