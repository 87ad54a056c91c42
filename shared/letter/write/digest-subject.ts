import type { Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isReturnedByHand } from '../../warning/returned-hand-ins.ts';
import { daysLeftText, deadlineText } from './days-left-text.ts';
import { type DigestContents, isPastDeadline } from './digest-contents.ts';

/** Past their deadline, and nobody can tell whether they are met: the status sheet does not call that 逾期. */
const untoldIn = (overdue: readonly DutyState[]): number =>
  overdue.filter(({ state }) => state === 'cannot-tell').length;

const lowerText = (lower: DigestContents['lower'], day: Day): string => {
  const units = new Set(lower.map(({ unit }) => unit.code)).size;
  const overdue = lower.filter((state) => isPastDeadline(state, day));
  const untold = untoldIn(overdue) === 0 ? '' : `，其中${untoldIn(overdue)}项无法核对`;
  return `下属${units}个单位${lower.length}项任务${overdue.length === 0 ? '即将到期' : `（${overdue.length}项已逾期${untold}）`}`;
};

const overdueText = (overdue: readonly DutyState[]): string => {
  const untold = untoldIn(overdue);
  if (untold === 0) return `${overdue.length}项任务已逾期`;
  return untold === overdue.length
    ? `${untold}项任务到期仍无法核对`
    : `${overdue.length}项任务已逾期（其中${untold}项无法核对）`;
};

/** How many of each kind a digest tells. */
export const countsOf = ({ duties, opened = [], lower, warnings, day }: DigestContents): readonly string[] => {
  const overdue = duties.filter((state) => isPastDeadline(state, day));
  const near = duties.length - overdue.length;
  const returned = warnings.filter(isReturnedByHand).length;
  return [
    ...(returned === 0 ? [] : [`财政局退回${returned}张表`]),
    ...(overdue.length === 0 ? [] : [overdueText(overdue)]),
    ...(near === 0 ? [] : [overdue.length === 0 ? `${near}项任务即将到期` : `${near}项即将到期`]),
    ...(opened.length === 0 ? [] : [`${opened.length}项任务开始办理`]),
    ...(lower.length === 0 ? [] : [lowerText(lower, day)]),
    ...(warnings.length === returned ? [] : [`${warnings.length - returned}条预警`]),
  ];
};

/** A single duty and nothing else, by its name; null where there is more. */
const single = ({ duties, opened = [], lower, warnings, day }: DigestContents): string | null => {
  const [only, ...more] = [...duties, ...opened];
  if (only === undefined || more.length + lower.length + warnings.length > 0) return null;
  const state = duties.length === 0 ? '开始办理' : daysLeftText(only, day);
  return `${only.duty.code} ${only.duty.name} ${state}（截止 ${deadlineText(only)}）`;
};

/** `【绩效预警】<单位>:<what>`: a single duty by its name, several by their number. */
export const digestSubject = (contents: DigestContents): string => {
  const what = single(contents) ?? countsOf(contents).join('、');
  return `【绩效预警】${contents.unit.name}:${contents.urged === true ? '财政局催办，' : ''}${what}`;
};
