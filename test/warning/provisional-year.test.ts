import { describe, expect, it } from 'vitest';
import type { CalendarOverride } from '../../shared/plan/plan.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

const unit = aUnit();
const DUE = { 截止日期: '2027-05-01', 数据年度: 'Y', 计量方式: '报送', 目标值: '1' };

/** A duty due on a May day of a year whose holidays nobody has announced. */
const on = (day: string, calendar: readonly CalendarOverride[] = []) => {
  const { duties, notices } = assessed(day, [unit], [], {
    plan: aPlan({ year: 2027, duties: [aDuty(DUE)], calendar }),
  });
  return { row: duties[0], notices: notices.filter((notice) => notice.includes('尚未登记')) };
};

const rests = ['05-01', '05-02', '05-03', '05-04', '05-05', '05-06'].map(
  (day): CalendarOverride => ({ day: `2027-${day}`, kind: 'rest', note: '劳动节' }),
);

describe('a year whose holidays are not announced yet', () => {
  it('has deadlines, days left and levels all the same, and says that they are provisional', () => {
    const { row, notices } = on('2027-05-07');

    expect([row?.deadline, row?.workingDaysLeft, row?.state, row?.level]).toEqual([
      '2027-05-06',
      -1,
      'overdue',
      'yellow',
    ]);
    expect(notices).toEqual([expect.stringContaining('2027 年节假日安排尚未登记')]);
  });

  it('is no matter while neither the day nor a deadline lies in it', () => {
    const { notices } = assessed('2026-11-24', [unit], [], {
      plan: aPlan({ year: 2026, duties: [aDuty({ ...DUE, 截止日期: '2026-11-30' })] }),
    });

    expect(notices).toEqual([]);
  });

  it('is worked out anew once the plan’s calendar tells it', () => {
    const { row, notices } = on('2027-05-07', rests);

    expect([row?.deadline, row?.workingDaysLeft, row?.level]).toEqual(['2027-05-07', 0, 'blue']);
    expect(notices).toEqual([]);
  });
});
