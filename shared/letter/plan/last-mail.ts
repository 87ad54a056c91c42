import { type Day, dayOf } from '../../day.ts';
import type { Unit } from '../../unit.ts';
import type { MailEntry } from './mail-ledger.ts';

/** The day a unit was last sent anything; null where it never was. */
export const lastMailTo = (mails: readonly MailEntry[]): ((unit: Unit) => Day | null) => {
  const last = new Map<string, string>();
  for (const { unit, unitCode, state, at } of mails) {
    if (state !== 'sent') continue;
    for (const key of [unit, unitCode]) if (at > (last.get(key) ?? '')) last.set(key, at);
  }
  return ({ folder, code }) => {
    const at = last.get(code) ?? last.get(folder);
    return at === undefined ? null : dayOf(at);
  };
};
