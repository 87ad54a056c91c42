import type { Day } from '../../day.ts';

/**
 * One thing to do today. `about` says where its particulars are: a unit's late duties, the units late with a duty (`units` only where
 * not all of them are meant), a duty's open units, warnings, mails.
 */
export type TodayItem = {
  readonly who: string;
  readonly what: string;
  /** Working days late, of the longest overdue duty; null where nothing is late yet, or the calendar can't tell. */
  readonly late: number | null;
  /** Whom to phone; with the name of the unit where `who` does not say it. */
  readonly contact: string;
  readonly phone: string;
  readonly lastMail: Day | null;
  readonly about:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'late-duty'; readonly duty: string; readonly units: readonly string[] }
    | { readonly kind: 'duty'; readonly duty: string; readonly due: readonly Day[] }
    | { readonly kind: 'confirm'; readonly warnings: readonly string[] }
    | { readonly kind: 'mails' };
};

/** What the finance office itself has to do. */
export const OWN = '本局';
