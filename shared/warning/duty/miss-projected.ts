import { addDays, type Day } from '../../day.ts';
import type { RuleSetting } from '../../plan/plan.ts';
import type { DutyState, Measurement } from '../../standing/duty/duty-state.ts';
import type { AssessContext } from '../assess-context.ts';
import { wanText } from '../exact.ts';
import { firstDayOpen } from '../first-day/first-day-of-duty.ts';
import type { Warning } from '../warning.ts';
import type { DutyCase } from './evaluate-duty.ts';
import { paceOf, projectedText, type Window } from './pace.ts';

/**
 * First day on which the pace is too slow while the numerator stays what it is: after half of the window, and once
 * numerator × window ÷ elapsed has fallen below what is needed. Both only worsen with time.
 */
const tooSlowFrom = ({ start, total }: Window, numerator: number, need: number): Day => {
  const half = Math.floor(total / 2) + 1;
  const paced = need === 0 ? total + 1 : Number((BigInt(numerator) * BigInt(total)) / BigInt(need)) + 1;
  return addDays(start, Math.max(half, paced));
};

/** Whether a row is one that at its pace will miss: only while the duty is open, and up to the day before the deadline. */
const isSlow = (row: DutyState, day: Day): boolean => {
  const pace = paceOf(row, day);
  return pace !== null && tooSlowFrom(pace.window, row.measurement.numerator, pace.needed) <= day;
};

const gapText = ({ gap, unit }: Measurement): string => (unit === 'money' ? wanText(gap ?? 0) : `${gap ?? 0} 个`);

const warningOf = (context: AssessContext, one: DutyCase, row: DutyState, setting: RuleSetting): Warning | null => {
  const { day } = context;
  const pace = paceOf(row, day);
  if (pace === null || !isSlow(row, day)) return null;
  const { window } = pace;
  const half = addDays(window.start, Math.floor(window.total / 2) + 1);
  const candidates = row.measurement.candidates.slice(0, 5).join('、');
  const advice =
    candidates === '' ? '' : `；可先补：${candidates}${row.measurement.candidates.length > 5 ? ' 等' : ''}`;
  const text = `${one.duty.code} ${one.duty.name}：按当前进度预计到截止日只${one.duty.target.kind === 'share' ? '到' : '有'} ${projectedText(row, pace)}，还差 ${gapText(row.measurement)}，还剩 ${row.workingDaysLeft ?? '—'} 个工作日${advice}。`;
  return {
    id: `W02-${row.unit.code}-${one.duty.code}`,
    rule: 'W02',
    planYear: row.planYear,
    unit: row.unit,
    dutyOrRule: one.duty.code,
    level: 'yellow',
    text,
    basis: `已完成数×窗口天数÷已过天数 < 要求数，且窗口（${window.start} 至 ${row.deadline}）已过半。来源：${setting.basis || one.duty.basis}`,
    evidence: [],
    firstSeen: firstDayOpen(context, one, {
      rule: 'W02',
      from: half,
      isOpen: isSlow,
    }),
  };
};

/**
 * W02: at the pace so far a coverage, a count, a ratio or an amount will miss its target. Only while the duty is open, from half of its window
 * (开始日期, or 1 January of the plan year) to the day before the deadline; from then on W01 speaks.
 */
export const missProjected = (
  context: AssessContext,
  cases: readonly (readonly [DutyCase, DutyState])[],
  setting: RuleSetting,
): readonly Warning[] =>
  setting.lines.yellow !== null
    ? cases.flatMap(([one, row]) => {
        const warning = warningOf(context, one, row, setting);
        return warning === null ? [] : [warning];
      })
    : [];
