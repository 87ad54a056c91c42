import type { SendOutcome } from '../../letter/mail.ts';

/** What became of one unit's mail; `failed`: it could not be written or recorded. */
export type UnitSent = {
  readonly unit: string;
  readonly kind: SendOutcome['kind'] | 'failed';
  readonly reason: string;
  /** It may have gone or not, or the line broke at it: its own matter, unless it happens to the next one as well. */
  readonly isInDoubt?: true;
};
