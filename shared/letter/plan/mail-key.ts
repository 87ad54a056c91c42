import { dutyKey } from '../../plan/duty-key.ts';
import type { MailEntry } from './mail-ledger.ts';

/** What makes a step of the mail ledger one. */
export type MailIdentity = Pick<MailEntry, 'unit' | 'unitCode' | 'planYear' | 'about' | 'deadline' | 'step'>;

/** The same in three parts, as stores key it. */
export type MailKey = { readonly unit: string; readonly about: string; readonly step: string };

/**
 * Plan year + unit code + duty or warning + deadline in force + step: a new deadline opens its ladder anew, a new year starts
 * clean, and a unit whose folder has another name is still the same. Entries of the release that knew no plan years go by
 * folder, duty or warning and step, as they did then.
 */
export const mailKey = ({ unit, unitCode, planYear, about, deadline, step }: MailIdentity): MailKey => {
  if (planYear === null) return { unit, about, step };
  const key = dutyKey(planYear, about);
  return { unit: unitCode, about: deadline === null ? key : `${key}@${deadline}`, step };
};

/** Whether an entry is of a plan year; one that says none is, where it was planned in it or later. */
export const isOfYear = ({ planYear, plannedOn }: Pick<MailEntry, 'planYear' | 'plannedOn'>, year: number): boolean =>
  planYear === null ? plannedOn >= `${year}-01-01` : planYear === year;

export const mailKeyText = (entry: MailIdentity): string => {
  const { unit, about, step } = mailKey(entry);
  return [unit, about, step].join('\u0000');
};
