import type { Day } from '../../day.ts';
import { parseDay } from '../../plan/parse/parse-day.ts';
import type { DutyState } from './duty-state.ts';

/** What moved a deadline away from the printed day: the finance office's 延期至, or a rest day by 顺延规则. */
export type DeadlineChange = 'none' | 'extended' | 'later' | 'earlier';

export const CHANGE_WORDS: Record<DeadlineChange, string> = {
  none: '',
  extended: '延期',
  later: '顺延',
  earlier: '提前',
};

type Moved = Pick<DutyState, 'duty' | 'deadline' | 'extendedTo'>;

/** Whether the extension that was typed is the day in force; one that does not lie later than the deadline extends nothing. */
const isExtended = ({ deadline, extendedTo }: Moved): boolean => {
  const parsed = extendedTo === '' ? null : parseDay(extendedTo);
  return parsed !== null && 'value' in parsed && parsed.value === deadline;
};

/** A day that is counted from another, or from each object's own time, is moved by an extension alone. */
export const deadlineChange = (state: Moved): DeadlineChange => {
  const { duty, deadline } = state;
  if (isExtended(state)) return 'extended';
  if (deadline === null || duty.measure === 'within' || duty.dueAfter !== null || deadline === duty.due) return 'none';
  return deadline > duty.due ? 'later' : 'earlier';
};

/** The day a duty is due for every unit that has no extension, from its states; the printed one where no calendar tells. */
export const commonDeadline = (states: readonly DutyState[]): Day | null => {
  const usual = states.find((state) => state.duty.measure !== 'within' && deadlineChange(state) !== 'extended');
  return usual?.deadline ?? states[0]?.duty.due ?? null;
};
