import { lastPerObject } from '../memo.ts';
import type { Contact } from '../unit.ts';

const SHAPE = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:".[\]]{2,}$/u;

/** Whether a text can be one mail address. It may still not exist; that shows when a mail to it is refused. */
const isMailAddress = (text: string): boolean => SHAPE.test(text.trim()) && !text.includes('..');

const SEPARATOR = /[、，；,;\s/]+/u;

const parts = (text: string): readonly string[] => text.split(SEPARATOR).filter(Boolean);

/** The domain of an address, in lower case. */
export const domainOf = (mail: string): string => mail.slice(mail.indexOf('@') + 1).toLowerCase();

/** Whether an address lies in one of these domains or below; any where there are none. */
const isWithin = (mail: string, domains: readonly string[]): boolean => {
  const domain = domainOf(mail);
  return domains.length === 0 || domains.some((one) => domain === one || domain.endsWith(`.${one}`));
};

type Mailboxes = {
  readonly valid: readonly Contact[];
  readonly wrong: readonly string[];
  /** Addresses outside the domains that mail may go to. */
  readonly foreign: readonly string[];
};

/**
 * Every mailbox of a contact, one to a cell or several joined by 、 , ; or blanks, each with its own name where there are as
 * many. `valid` can be written to; `wrong` are texts that are no address.
 */
export const mailboxesOf = lastPerObject(({ name, mail }: Contact, domains: readonly string[] = []): Mailboxes => {
  const mailboxes = parts(mail);
  const names = parts(name);
  const named = mailboxes.map((one, at) => ({
    name: names.length === mailboxes.length ? (names[at] ?? '') : name,
    mail: one,
  }));
  return {
    valid: named.filter((one) => isMailAddress(one.mail) && isWithin(one.mail, domains)),
    wrong: mailboxes.filter((one) => !isMailAddress(one)),
    foreign: mailboxes.filter((one) => isMailAddress(one) && !isWithin(one, domains)),
  };
});
