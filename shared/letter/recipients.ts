import type { LadderStep, Recipient } from '../plan/plan.ts';
import { type Contact, financeOf, type Roster, type Unit } from '../unit.ts';
import { isMailAddress } from '../warning/mail-address.ts';
import type { Address } from './mail.ts';

const WORDS: { readonly [recipient in Recipient]: string } = {
  officer: '绩效专管员',
  head: '负责人',
  finance: '财政局',
};

/** Who a step goes to, and in Chinese whom it could not reach. */
export type Recipients = {
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  readonly unreachable: readonly string[];
};

const contactOf = (recipient: Recipient, unit: Unit, roster: Roster): Contact => {
  if (recipient === 'officer') return unit.officer;
  if (recipient === 'head') return unit.head;
  return financeOf(roster)?.officer ?? { name: '', mail: '' };
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

/** 收件人 and 抄送 of a ladder step for one unit, from the roster; the head, else the finance office, where nobody is reached. */
export const recipientsOf = (step: Pick<LadderStep, 'to' | 'copy'>, unit: Unit, roster: Roster): Recipients => {
  const reachable = (of: readonly Recipient[]): readonly Address[] =>
    of.map((one) => contactOf(one, unit, roster)).filter(({ mail }) => isMailAddress(mail));
  const named = eachOnce(reachable(step.to));
  const to = named.length > 0 ? named : reachable(INSTEAD).slice(0, 1);
  const unreachable = [...step.to, ...step.copy]
    .filter((one) => !isMailAddress(contactOf(one, unit, roster).mail))
    .map((one) => {
      const { mail } = contactOf(one, unit, roster);
      return `${WORDS[one]}${mail === '' ? '没有邮箱' : `的邮箱“${mail}”无效`}`;
    });
  return { to, copy: eachOnce(reachable(step.copy), to), unreachable };
};
