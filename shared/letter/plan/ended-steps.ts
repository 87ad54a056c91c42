import { dayOf, type Instant } from '../../day.ts';
import { mailKeyText } from './mail-key.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';

/** A change of the mail ledger: `expected` is the state it holds for, null for a new entry. */
export type LedgerMove = { readonly entry: MailEntry; readonly expected: MailState | null };

/** What was planned and has no reason any more: the duty was met, extended or waived, the warning closed, the unit is no more. */
export const withoutReason = (
  entries: readonly MailEntry[],
  wished: ReadonlySet<string>,
  now: Instant,
): readonly LedgerMove[] =>
  entries
    .filter((entry) => entry.state === 'planned' && !wished.has(mailKeyText(entry)))
    .map((entry) => ({
      entry: { ...entry, state: 'dropped', at: now, note: '发出前已完成、已延期、已豁免或已消除。' } as const,
      expected: 'planned' as const,
    }));

/** A send that was begun on an earlier day and never recorded: nobody knows, so it is not repeated. */
export const leftHanging = (entries: readonly MailEntry[], now: Instant): readonly LedgerMove[] =>
  entries
    .filter(({ state, at }) => state === 'sending' && dayOf(at) < dayOf(now))
    .map((entry) => ({
      entry: { ...entry, state: 'unclear', at: now, note: '发送中断，结果不明，不再重发；请与对方核实。' } as const,
      expected: 'sending' as const,
    }));
