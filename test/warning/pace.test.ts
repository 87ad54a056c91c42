import { describe, expect, it } from 'vitest';
import type { DutyState } from '../../shared/standing/duty/duty-state.ts';
import { paceText } from '../../shared/warning/duty/pace.ts';
import { aMeasurement, aState, shownDuty } from '../builders/facts-shown.ts';

/** A coverage of ten objects from 2022-07-01 to 2022-08-30, sixty days, under way. */
const underWay = (covered: number, change: Partial<DutyState> = {}): DutyState =>
  aState({
    duty: shownDuty({ opens: '2022-07-01', due: '2022-08-30' }),
    state: 'in-progress',
    deadline: '2022-08-30',
    measurement: aMeasurement({ numerator: covered, denominator: 10 }),
    ...change,
  });

describe('the pace of a duty', () => {
  it('says how much time is gone, where the work will be by the deadline, and what will be missing', () => {
    expect(paceText(underWay(3), '2022-08-06')).toBe('时间已过 60%，照此进度到截止日约 50%，目标 100%，预计差 5 个');
  });

  it('counts money in 万元 and objects against a number', () => {
    const money = aMeasurement({ unit: 'money', numerator: 30_000_000, denominator: 100_000_000 });
    const fifteen = shownDuty({ measure: 'count', target: { kind: 'number', value: 15 }, opens: null });

    expect(paceText(underWay(0, { measurement: money }), '2022-07-31')).toContain('预计差 40 万元');
    expect(paceText(underWay(4, { duty: fifteen, deadline: '2022-12-31' }), '2022-07-02')).toBe(
      '时间已过 50%，照此进度到截止日约 8 个，目标 15 个，预计差 7 个',
    );
  });

  it('holds for a ratio and an amount that are reported on as they go, and ask for a least', () => {
    const half = aMeasurement({ unit: 'money', numerator: 30_000_000, denominator: 100_000_000 });
    const ratio = shownDuty({ opens: '2022-07-01', measure: 'ratio', target: { kind: 'share', value: 8000 } });
    const amount = shownDuty({ opens: '2022-07-01', measure: 'sum', target: { kind: 'amount', value: 100_000_000 } });
    const told = (duty: DutyState['duty']) => paceText(underWay(0, { duty, measurement: half }), '2022-07-31');

    expect(told(ratio)).toBe('时间已过 50%，照此进度到截止日约 60%，目标 80%，预计差 20 万元');
    expect(told(amount)).toBe('时间已过 50%，照此进度到截止日约 60 万元，目标 100 万元，预计差 40 万元');
    expect(told({ ...ratio, period: { from: 1, to: 6 } })).toBe('');
    expect(told({ ...amount, target: { ...amount.target, atMost: true } })).toBe('');
  });

  it('says so where the pace is enough', () => {
    expect(paceText(underWay(6), '2022-07-31')).toBe('时间已过 50%，照此进度到截止日能达到目标');
  });

  it.each([
    ['before the first day is over', underWay(0), '2022-07-01'],
    ['on the last day', underWay(0), '2022-08-30'],
    ['once the target is met', underWay(10, { state: 'done' }), '2022-08-06'],
    ['for what is only handed in', underWay(0, { duty: shownDuty({ measure: 'handed-in' }) }), '2022-08-06'],
  ])('is nothing %s', (_when, row, day) => {
    expect(paceText(row, day)).toBe('');
  });
});
