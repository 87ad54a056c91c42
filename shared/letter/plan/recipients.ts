import { upperOf } from '../../lower-units.ts';
import { readerOf, recipientWord } from '../../plan/parse/recipient-words.ts';
import type { LadderStep, Recipient } from '../../plan/plan.ts';
import { type Contact, financeOf, type Roster, type Unit } from '../../unit.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';
import type { Address } from '../mail.ts';

/** Who a step goes to, and in Chinese whom it could not reach. */
export type Recipients = {
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  readonly unreachable: readonly string[];
};

const NOBODY: Contact = { name: '', mail: '' };

/** Null where there is no such reader at all: a unit that stands alone has no 主管部门. */
const contactOf = (recipient: Recipient, unit: Unit, roster: Roster): Contact | null => {
  const reader = readerOf(recipient);
  if (reader !== null) return unit.readers[reader] ?? NOBODY;
  if (recipient === 'officer') return unit.officer;
  if (recipient === 'head') return unit.head;
  if (recipient === 'upper-officer') return upperOf(roster, unit)?.officer ?? null;
  if (recipient === 'upper-head') return upperOf(roster, unit)?.head ?? null;
  return financeOf(roster)?.officer ?? NOBODY;
};

/** Each address once; a later list gives way to an earlier one, so nobody is both written to and copied. */
export const eachOnce = (addresses: readonly Address[], before: readonly Address[] = []): readonly Address[] => {
  const seen = new Set(before.map(({ mail }) => mail.toLowerCase()));
  return addresses.filter(({ mail }) => {
    const fresh = !seen.has(mail.toLowerCase());
    seen.add(mail.toLowerCase());
    return fresh;
  });
};

/** Who stands in where none of 收件人 can be reached: no unit goes unwarned because its roster line is incomplete. */
const INSTEAD: readonly Recipient[] = ['officer', 'head', 'finance'];

const troubleWith = (recipient: Recipient, contact: Contact | null, domains: readonly string[]): readonly string[] => {
  if (contact === null) return [];
  const word = recipientWord(recipient);
  if (contact.mail === '') return [`${word}没有邮箱`];
  const { wrong, foreign } = mailboxesOf(contact, domains);
  return [
    ...wrong.map((mail) => `${word}的邮箱“${mail}”无效`),
    ...foreign.map((mail) => `${word}的邮箱“${mail}”不在收件域名之内，没有发`),
  ];
};

/** 收件人 and 抄送 of a ladder step for one unit, from the roster, within `domains` (empty: any); the head, else the finance office, where nobody is reached. */
export const recipientsOf = (
  step: Pick<LadderStep, 'to' | 'copy'>,
  unit: Unit,
  roster: Roster,
  domains: readonly string[] = [],
): Recipients => {
  const reachable = (of: readonly Recipient[]): readonly Address[] =>
    of.flatMap((one) => mailboxesOf(contactOf(one, unit, roster) ?? NOBODY, domains).valid);
  const named = eachOnce(reachable(step.to));
  const instead = INSTEAD.map((one) => reachable([one])).find((addresses) => addresses.length > 0) ?? [];
  const to = named.length > 0 ? named : instead;
  return {
    to,
    copy: eachOnce(reachable(step.copy), to),
    unreachable: [...step.to, ...step.copy].flatMap((one) => troubleWith(one, contactOf(one, unit, roster), domains)),
  };
};
