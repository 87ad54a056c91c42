import type { Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Contact, Unit } from '../../unit.ts';
import type { Warning } from '../../warning/warning.ts';
import type { Address } from '../mail.ts';

/** Where a reader goes next; '' where the home has no such address. A folder may be a path or an https address. */
export type DigestLinks = { readonly folder: string; readonly statusPage: string };

/** What one unit's digest of a day is about: duties with a ladder step due, and warnings that opened or turned red. */
export type DigestContents = {
  readonly unit: Unit;
  readonly day: Day;
  /** Plan years it is about, oldest first. */
  readonly planYears: readonly number[];
  /** The finance office asked for it to be sent, whatever the ladder. */
  readonly urged?: boolean;
  readonly duties: readonly DutyState[];
  /** Duties whose window has opened. */
  readonly opened?: readonly DutyState[];
  /** Duties of the units below it with a step due, which its officer sees to as well. */
  readonly lower: readonly DutyState[];
  readonly warnings: readonly Warning[];
  readonly links: DigestLinks;
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  /** Whom to ask; null: reply to the mail. */
  readonly contact: Contact | null;
};

/** On the day of the mail, whether or not it can be told to be overdue. */
export const isPastDeadline = ({ deadline, workingDaysLeft }: DutyState, day: Day): boolean =>
  deadline === null ? workingDaysLeft !== null && workingDaysLeft < 0 : deadline < day;
