import type { Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Unit } from '../../unit.ts';
import type { Warning } from '../../warning/warning.ts';
import type { Address } from '../mail.ts';
import type { MailEntry } from './mail-ledger.ts';

/** One thing a digest tells: a duty at a ladder step or whose window has opened, or a rule's warning at 首次 or 转红. */
export type DigestItem =
  | { readonly kind: 'duty' | 'opening'; readonly entry: MailEntry; readonly row: DutyState }
  | { readonly kind: 'warning'; readonly entry: MailEntry; readonly warning: Warning };

/** All one unit is written on one day: recipients of all its items together, nobody twice. */
export type PlannedDigest = {
  /** `<unit folder>/<day>`, for what a person asked for with more behind it: the id of the mail. */
  readonly id: string;
  /** Asked for by a person. */
  readonly urged: boolean;
  readonly unit: Unit;
  readonly day: Day;
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  /** Most serious first. */
  readonly items: readonly DigestItem[];
};
