import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { DueLetter } from './due-letters.ts';
import type { MailEntry } from './mail-ledger.ts';

/**
 * Whether a step that was kept before steps had plan year and deadline is this letter's: a duty's where it was planned no
 * earlier than the deadline in force has it come due (an earlier one belongs to another deadline or another year), a warning's
 * where it was planned in the plan year or later. Where the calendar cannot tell, it is, so that nothing is sent twice.
 */
const isOf = (entry: MailEntry, letter: DueLetter, step: string, calendar: WorkingCalendar): boolean => {
  if (letter.deadline === null) return entry.plannedOn >= `${letter.planYear}-01-01`;
  const due = calendar.addWorkingDays(letter.deadline, letter.offsets[step] ?? 0);
  return due === null || entry.plannedOn >= due;
};

/** The step that an earlier release kept for a unit about this letter; undefined where there is none. */
export const carriedOver = (
  entries: readonly MailEntry[],
  letter: DueLetter,
  step: string,
  calendar: WorkingCalendar,
): MailEntry | undefined =>
  entries.find((entry) => entry.about === letter.about && entry.step === step && isOf(entry, letter, step, calendar));
