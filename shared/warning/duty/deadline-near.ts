import type { Day } from '../../day.ts';
import { stepsFor } from '../../plan/ladder.ts';
import type { RuleSetting } from '../../plan/plan.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { AssessContext } from '../assess-context.ts';
import { firstDayOpen } from '../first-day/first-day-of-duty.ts';
import type { Warning } from '../warning.ts';
import type { DutyCase } from './evaluate-duty.ts';
import { measureText } from './measure-text.ts';

const daysText = ({ workingDaysLeft: left }: DutyState, late: boolean): string => {
  if (left === null) return '';
  return late ? `，已逾期 ${Math.abs(left)} 个工作日` : `，还剩 ${left} 个工作日`;
};

const textOf = (row: DutyState, day: string): string => {
  const late = row.deadline !== null && day > row.deadline;
  const due = row.deadline === null ? `截止日 ${row.duty.due}` : `截止日 ${row.deadline}`;
  return `${row.duty.code} ${row.duty.name}：${measureText(row)}，${due}${daysText(row, late)}（${row.step ?? ''}）。`;
};

/** The day the ladder's first step came due, or the duty's window opened where that is later. */
const firstDue = ({ common: { calendar, plan }, day }: AssessContext, { duty, deadline }: DutyState): Day => {
  // Each object climbs the ladder at its own time: one may have begun before the one that is due now.
  if (duty.measure === 'within') return duty.opens ?? `${plan.year}-01-01`;
  const first = stepsFor(plan.ladder, duty).reduce<number | null>(
    (least, { offset }) => (least === null || offset < least ? offset : least),
    null,
  );
  const due = deadline === null || first === null ? null : calendar.addWorkingDays(deadline, first);
  const opened = due === null || due > day ? day : due;
  return duty.opens !== null && duty.opens > opened ? duty.opens : opened;
};

const printed = ({ measure, due, dueAfter }: DutyState['duty']): string => {
  if (measure === 'within') return '每个对象按自己的期限，截止日是最早没有完成的一个';
  if (dueAfter !== null) return `截止日是期间最后一天 ${due} 后的第 ${dueAfter} 个工作日`;
  return `印发的截止日期 ${due}，遇休息日按顺延规则移动`;
};

const isOpen = ({ level }: DutyState): boolean => level !== 'none';

/**
 * W01: a deadline near or past, one warning for every row of 任务进度 that has a level. It keeps its identity while the level
 * rises, and opens anew when what was met, extended or waived is owed again.
 */
export const deadlineNear = (
  context: AssessContext,
  cases: readonly (readonly [DutyCase, DutyState])[],
  setting: RuleSetting,
): readonly Warning[] =>
  cases
    .filter(([, row]) => isOpen(row))
    .map(([one, row]) => ({
      id: `W01-${row.unit.code}-${row.duty.code}`,
      rule: 'W01',
      planYear: row.planYear,
      unit: row.unit,
      dutyOrRule: row.duty.code,
      level: row.level,
      text: textOf(row, context.day),
      basis: `按提醒规则的步骤和工作日计算；${printed(row.duty)}。来源：${row.duty.basis || setting.basis}`,
      evidence: [],
      firstSeen: firstDayOpen(context, one, { rule: 'W01', from: firstDue(context, row), isOpen }),
    }));
