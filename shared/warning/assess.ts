import { addDays } from '../day.ts';
import { isNoPlan, NO_PLAN_TEXT } from '../plan/no-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { FEWEST_RESTS } from '../plan/working-calendar.ts';
import type { DutyState } from '../standing/duty/duty-state.ts';
import { type AssessContext, type AssessInput, assessContext } from './assess-context.ts';
import type { Assessment } from './assessment.ts';
import { filesVanished } from './files-vanished.ts';
import { runRules } from './run-rules.ts';
import { unitDay } from './unit-day.ts';

/** How far the forecast looks. */
const DAYS_AHEAD = 30;

const calendarNotices = (
  { common: { calendar, plan }, day }: AssessContext,
  rows: readonly DutyState[],
): readonly string[] => {
  const ahead = [day, addDays(day, DAYS_AHEAD)].filter((one) => calendar.isWorkingDay(one) === null);
  const today = ahead.map((one) => one.slice(0, 4));
  const dues = rows.filter(({ deadline }) => deadline === null).map(({ duty }) => duty.due.slice(0, 4));
  const years = [...new Set([...today, ...dues])].sort();
  return years.map(
    (year) =>
      `${year} 年（或其后一年）的节假日安排未载入，涉及的截止日、剩余工作日和发信无法计算；请把国务院办公厅通知的放假和调休日子登记在工作要点（${plan.year} 年度）的“日历”中（一整年的，休息日至少 ${FEWEST_RESTS} 天），登记后自动推算。`,
  );
};

const financeNotice = ({ common: { finance, plan } }: AssessContext): readonly string[] =>
  finance === null && plan.duties.some(({ classes }) => classes === 'district')
    ? ['单位名录中没有类别为“区财政局”的单位，全区任务暂不显示；请在单位名录中补充。']
    : [];

const planNotice = (plan: Plan): readonly string[] => (isNoPlan(plan) ? [NO_PLAN_TEXT] : []);

/** Warnings by where they come from, in the order of the list. */
const WARNINGS = ['returned', 'near', 'paced', 'ruled', 'alike'] as const;

/**
 * A day, as a pure function of plan, roster, standings, calendar and day: every duty of every unit with its state, and every
 * open warning. A past day reads what was known on it, a future day what will be if nothing more is handed in.
 */
export const assess = (input: AssessInput): Assessment => {
  const context = assessContext(input);
  const rules = runRules(context);
  const days = context.units.map((facts) => unitDay(context, rules, facts));
  const duties = days.flatMap((one) => one.duties);
  return {
    day: input.day,
    plan: input.plan,
    roster: input.roster,
    duties,
    warnings: [
      ...(input.vanished ?? []).map((one) => filesVanished(one, input.plan.year)),
      ...WARNINGS.flatMap((part) => days.flatMap((one) => one[part])),
    ],
    notices: [
      ...planNotice(input.plan),
      ...input.notices,
      ...calendarNotices(context, duties),
      ...financeNotice(context),
    ],
  };
};
