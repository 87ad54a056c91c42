import { describe, expect, it } from 'vitest';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const RESTS = ['2031-01-01', '2031-05-01', '2031-06-24', '2031-10-01', '2031-10-02'];

const noticesWith = (rests: readonly string[]) => {
  const calendar = rests.map((day) => ({ day, kind: 'rest' as const, note: '' }));
  const duties = [aDuty({ 开始日期: '2031-03-01', 截止日期: '2031-06-30' })];
  return assessed('2031-05-09', [FINANCE, aUnit()], [], { plan: aPlan({ year: 2031, duties, calendar }) }).notices;
};

describe('a year whose holidays are not loaded', () => {
  it('is told with how many rest days 日历 needs for it, until it lists them', () => {
    const told =
      '2031 年（或其后一年）的节假日安排未载入，涉及的截止日、剩余工作日和发信无法计算；请把国务院办公厅通知的放假和调休日子登记在工作要点（2031 年度）的“日历”中（一整年的，休息日至少 5 天），登记后自动推算。';

    expect(noticesWith([])).toEqual([told]);
    expect(noticesWith(RESTS.slice(0, 4))).toEqual([told]);
    expect(noticesWith(RESTS)).toEqual([]);
  });
});
