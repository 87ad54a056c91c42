import type { Day } from '../../day.ts';
import { CHANGE_WORDS, deadlineChange } from '../../standing/duty/deadline-change.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isPastDeadline } from './digest-contents.ts';

/** A file counts by its own day: whatever lies in the folder before midnight is in time. */
export const LAST_DAY = '今天24时截止';

/** `还剩3个工作日`, `今天24时截止`, `已逾期2个工作日`; what is known where the calendar is not. */
export const daysLeftText = (state: DutyState, day: Day): string => {
  const { workingDaysLeft: left, deadline } = state;
  if (isPastDeadline(state, day)) return left === null || left === 0 ? '已逾期' : `已逾期${-left}个工作日`;
  if (deadline === day) return LAST_DAY;
  if (left === null) return '剩余工作日无法计算';
  return left === 0 ? '已没有工作日，截止日是休息日' : `还剩${left}个工作日`;
};

/** The deadline in force, and the printed one where a rest day or an extension moved it. */
export const deadlineText = (state: DutyState): string => {
  const { deadline, duty } = state;
  if (deadline === null) return duty.due;
  const change = deadlineChange(state);
  if (change === 'extended') return `${deadline}（原 ${duty.due}，已延期）`;
  if (change !== 'none') return `${deadline}（${duty.due} ${CHANGE_WORDS[change]}）`;
  return duty.dueAfter === null ? deadline : `${deadline}（${duty.due} 后${duty.dueAfter}个工作日）`;
};
