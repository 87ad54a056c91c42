import type { MailEntry, MailLedger } from '../../shared/letter/mail-ledger.ts';
import { storedMail } from '../../shared/letter/stored-mail.ts';

const keyOf = (entry: MailEntry): string => JSON.stringify([entry.unit, entry.subject, entry.step]);

/** The mail ledger in memory. */
export const memoryMailLedger = (): MailLedger => {
  const byKey = new Map<string, MailEntry>();
  return {
    plan: async (entry) => {
      if (byKey.has(keyOf(entry))) return false;
      byKey.set(keyOf(entry), storedMail.check(entry));
      return true;
    },
    move: async (entry, expected) => {
      if (byKey.get(keyOf(entry))?.state !== expected) return false;
      byKey.set(keyOf(entry), storedMail.check(entry));
      return true;
    },
    ofUnit: async (unit) => [...byKey.values()].filter((entry) => entry.unit === unit),
    all: async () => [...byKey.values()],
  };
};
