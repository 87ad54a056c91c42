import { lastPerObject } from '../memo.ts';
import type { Contact } from '../unit.ts';
import { isWithinDomain } from './mail-address.ts';
import { readMailCell } from './mail-cell.ts';

type Mailboxes = {
  readonly valid: readonly Contact[];
  readonly wrong: readonly string[];
  /** Addresses outside the domains that mail may go to. */
  readonly foreign: readonly string[];
};

const namesIn = (text: string): readonly string[] => text.split(/[、，；,;\s/]+/u).filter(Boolean);

/**
 * Every mailbox of a contact, one to a cell or several, each under the name that stands with it, else its own of as many names.
 * `valid` can be written to; `wrong` are texts that are no address, or of which one can't be told for certain.
 */
export const mailboxesOf = lastPerObject(({ name, mail }: Contact, domains: readonly string[] = []): Mailboxes => {
  const [entries, names] = [readMailCell(mail), namesIn(name)];
  const nameAt = (at: number): string => (names.length === entries.length ? (names[at] ?? '') : name);
  const read = entries.flatMap((entry, at) =>
    entry.kind === 'mailbox' ? [{ name: entry.name || nameAt(at), mail: entry.mail }] : [],
  );
  return {
    valid: read.filter((one) => isWithinDomain(one.mail, domains)),
    wrong: entries.flatMap((entry) => (entry.kind === 'unread' ? [entry.text] : [])),
    foreign: read.filter((one) => !isWithinDomain(one.mail, domains)).map((one) => one.mail),
  };
});
