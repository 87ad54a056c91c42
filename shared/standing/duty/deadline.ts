import { type Day, yearOf } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import { parseDay } from '../../plan/parse/parse-day.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';

/** When a duty is due for one unit. */
export type Deadline = {
  /** 截止日期 after 顺延规则; null where the calendar of that year is not loaded. */
  readonly rolled: Day | null;
  /** 延期至 as typed by the finance office, where it lies after the rolled day. */
  readonly extension: Day | null;
  /** The one that counts. */
  readonly inForce: Day | null;
  readonly notes: readonly string[];
};

/**
 * An extension is a day somebody decided on, so it is not rolled again; one that would not lie later than the deadline
 * extends nothing and is said so.
 */
export const deadlineOf = (
  duty: Duty,
  extendedTo: string,
  calendar: WorkingCalendar,
  ownTime: Day | null = null,
): Deadline => {
  const printed =
    duty.dueAfter === null ? calendar.roll(duty.due, duty.roll) : calendar.addWorkingDays(duty.due, duty.dueAfter);
  const rolled = ownTime ?? printed;
  const unknown =
    rolled === null
      ? [
          `${yearOf(duty.due)} 年前后的节假日安排未载入，无法确定顺延后的截止日；请把放假和调休的日子登记在工作要点的“日历”中。`,
        ]
      : [];
  if (extendedTo === '') return { rolled, extension: null, inForce: rolled, notes: unknown };
  const parsed = parseDay(extendedTo);
  const extension = 'value' in parsed && parsed.value > (rolled ?? duty.due) ? parsed.value : null;
  const useless = extension === null ? [`延期至“${extendedTo}”不是晚于截止日的日期，未予延期。`] : [];
  return { rolled, extension, inForce: extension ?? rolled, notes: [...unknown, ...useless] };
};

/**
 * Working days left, negative once late. `onLadder` is what the steps count by: before a deadline that falls on a rest day the working
 * day next to it is the first, and where today lies in a year the calendar does not know, the days it does know are counted, so
 * that a step that came due before is still due and none is guessed.
 */
export const workingDaysLeft = (
  calendar: WorkingCalendar,
  today: Day,
  deadline: Day,
): { readonly shown: number | null; readonly onLadder: number | null } => {
  const shown = calendar.workingDaysBetween(today, deadline);
  const isRest = calendar.isWorkingDay(deadline) === false;
  if (shown !== null && today < deadline && isRest) return { shown, onLadder: shown + 1 };
  if (shown !== null || today <= deadline) return { shown, onLadder: shown };
  return { shown, onLadder: calendar.workingDaysBetween(`${yearOf(deadline)}-12-31`, deadline) };
};
