import { mailKeyText } from '../../shared/letter/plan/mail-key.ts';
import type { MailEntry, MailLedger } from '../../shared/letter/plan/mail-ledger.ts';
import { storedMail } from '../../shared/letter/plan/stored-mail.ts';

/** The mail ledger in memory. */
export const memoryMailLedger = (): MailLedger => {
  const byKey = new Map<string, MailEntry>();
  return {
    plan: async (entry) => {
      if (byKey.has(mailKeyText(entry))) return false;
      byKey.set(mailKeyText(entry), storedMail.check(entry));
      return true;
    },
    move: async (entry, expected) => {
      if (byKey.get(mailKeyText(entry))?.state !== expected) return false;
      byKey.set(mailKeyText(entry), storedMail.check(entry));
      return true;
    },
    all: async () => [...byKey.values()],
  };
};
