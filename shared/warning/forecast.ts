import { addDays } from '../day.ts';
import { rankOf } from '../plan/ladder.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import type { State } from '../standing/duty/duty-state.ts';
import type { Assessment } from './assessment.ts';
import { levelReached } from './duty/level-reached.ts';
import type { Turn } from './turn.ts';

/** States a level can still rise from: what is met, waived or not applicable stays quiet as long as nothing changes. */
const OPEN: ReadonlySet<State> = new Set(['not-started', 'in-progress', 'overdue', 'extended', 'cannot-tell']);

/**
 * What turns yellow and red within the next days if nothing more is handed in: the ladder alone moves then, so the days are
 * worked out instead of assessing each of them. A level already reached is no turn. In the order of the days; null where the
 * calendar ends before they do, since nobody can tell then.
 */
export const forecast = (assessment: Assessment, calendar: WorkingCalendar, days = 30): readonly Turn[] | null => {
  const { day, plan } = assessment;
  const last = addDays(day, days);
  if (calendar.isWorkingDay(last) === null) return null;
  return assessment.duties
    .filter(({ duty, state }) => OPEN.has(state) && duty.measure !== 'stage')
    .flatMap((row) =>
      (['yellow', 'red'] as const).flatMap((level): readonly Turn[] => {
        const on =
          rankOf(row.level) >= rankOf(level)
            ? null
            : levelReached(row, level, { ladder: plan.ladder, all: assessment.duties }, calendar);
        return on !== null && on > day && on <= last ? [{ unit: row.unit, duty: row.duty, level, on }] : [];
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
