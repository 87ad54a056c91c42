import type { RuleSetting } from '../plan/plan.ts';
import type { DutyState } from '../standing/duty-state.ts';
import { type AssessContext, type AssessInput, assessContext } from './assess-context.ts';
import type { Assessment } from './assessment.ts';
import { deadlineNear } from './deadline-near.ts';
import { type DutyCase, dutyCases, stateOf } from './evaluate-duty.ts';
import { missProjected } from './miss-projected.ts';
import { namesakes } from './namesakes.ts';
import { runRules } from './run-rules.ts';
import type { Warning } from './warning.ts';

const calendarNotices = ({ calendar, day, plan }: AssessContext, rows: readonly DutyState[]): readonly string[] => {
  const today = calendar.isWorkingDay(day) === null ? [day.slice(0, 4)] : [];
  const dues = rows.filter(({ deadline }) => deadline === null).map(({ duty }) => duty.due.slice(0, 4));
  const years = [...new Set([...today, ...dues])].sort();
  return years.map(
    (year) =>
      `${year} 年（或其后一年）的节假日安排未载入，涉及的截止日、剩余工作日和发信无法计算；请在工作要点（${plan.year} 年度）的“日历”中补充，或更新节假日数据。`,
  );
};

const financeNotice = ({ finance, plan }: AssessContext): readonly string[] =>
  finance === null && plan.duties.some(({ classes }) => classes === 'district')
    ? ['单位名录中没有类别为“区财政局”的单位，全区任务暂不显示；请在单位名录中补充。']
    : [];

const ofDuties = (context: AssessContext, cases: readonly (readonly [DutyCase, DutyState])[]): readonly Warning[] => {
  const setting = (rule: string): RuleSetting | undefined =>
    context.plan.rules.find((one) => one.rule === rule && one.enabled);
  const [near, pace] = [setting('W01'), setting('W02')];
  const rows = cases.map(([, row]) => row);
  return [
    ...(near === undefined ? [] : deadlineNear(context, rows, near)),
    ...(pace === undefined ? [] : missProjected(context, cases, pace)),
  ];
};

/**
 * A day, as a pure function of plan, roster, standings, calendar and day: every duty of every unit with its state, and every
 * open warning. A past day reads what was known on it, a future day what will be if nothing more is handed in.
 */
export const assess = (input: AssessInput): Assessment => {
  const context = assessContext(input);
  const rules = runRules(context);
  const cases = dutyCases(context, rules).map((one) => [one, stateOf(context, one)] as const);
  const rows = cases.map(([, row]) => row);
  return {
    day: input.day,
    plan: input.plan,
    roster: input.roster,
    duties: rows,
    warnings: [...ofDuties(context, cases), ...rules.warnings(), ...namesakes(context)],
    notices: [...input.notices, ...calendarNotices(context, rows), ...financeNotice(context)],
  };
};
