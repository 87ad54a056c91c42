import { describe, expect, it } from 'vitest';
import type { MailState } from '../../shared/letter/plan/mail-ledger.ts';
import { storedMail } from '../../shared/letter/plan/stored-mail.ts';
import { aMail } from '../builders/facts-shown.ts';

const STATES: Record<MailState, true> = {
  planned: true,
  sending: true,
  sent: true,
  refused: true,
  unclear: true,
  skipped: true,
  dropped: true,
};

describe('a step of the mail ledger', () => {
  it.each(Object.keys(STATES) as MailState[])('is kept and read again as %s', (state) => {
    const entry = aMail({ state });

    expect(storedMail.read(storedMail.write(entry))).toEqual(entry);
  });

  it('is refused in a state nobody knows', () => {
    expect(() => storedMail.write({ ...aMail(), state: 'lost' as MailState })).toThrow(/发信记录/u);
  });
});
