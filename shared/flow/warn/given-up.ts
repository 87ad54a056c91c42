import { addDays, type Day, dayOf } from '../../day.ts';
import type { SendOutcome } from '../../letter/mail.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import type { Home } from '../home.ts';

/** Mail servers themselves keep trying for some days; after that the next step of the ladder says it again. */
const DAYS = 3;

/** Whether a mail that was to go since a day has been tried for as long as any is. */
export const isTriedLongEnough = (since: Day, today: Day): boolean => addDays(since, DAYS) < today;

/** It did not go, and whose matter that is the server does not say: its readers', the office's, or its own. */
const mayBeReaders = (outcome: SendOutcome): outcome is Extract<SendOutcome, { kind: 'put-off' | 'later' }> =>
  outcome.kind === 'put-off' || (outcome.kind === 'later' && outcome.isAtReaders === true);

/**
 * Of entries whose mail did not go just now those that are not tried any more: for days their readers' server has not taken them, while
 * others got theirs. Where nobody did it is the post that fails, and they go once that is mended.
 */
export const givenUp = async (
  { mails, clock }: Pick<Home, 'mails' | 'clock'>,
  entries: readonly MailEntry[],
  outcome: SendOutcome,
): Promise<ReadonlySet<MailEntry>> => {
  const old = mayBeReaders(outcome)
    ? entries.filter(({ plannedOn }) => isTriedLongEnough(plannedOn, dayOf(clock.now())))
    : [];
  if (old.length === 0) return new Set();
  const sent = (await mails.all()).filter(({ state }) => state === 'sent');
  return new Set(old.filter(({ plannedOn }) => sent.some(({ at }) => dayOf(at) >= plannedOn)));
};

/** What is told of it: `reason` is the server's last word. */
export const givenUpNote = (reason: string): string => `${DAYS}天来对方服务器一直没有收下，未能送达，不再试：${reason}`;
