import type { Contact } from '../unit.ts';

const SHAPE = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:".[\]]{2,}$/u;

/** Whether a text can be one mail address. It may still not exist; that shows when a mail to it is refused. */
export const isMailAddress = (text: string): boolean => SHAPE.test(text.trim()) && !text.includes('..');

const SEPARATOR = /[、，；,;\s/]+/u;

const parts = (text: string): readonly string[] => text.split(SEPARATOR).filter(Boolean);

/**
 * Every mailbox of a contact, one to a cell or several joined by 、 , ; or blanks, each with its own name where there are as
 * many. `valid` can be written to; `wrong` are texts that are no address.
 */
export const mailboxesOf = ({
  name,
  mail,
}: Contact): { readonly valid: readonly Contact[]; readonly wrong: readonly string[] } => {
  const mailboxes = parts(mail);
  const names = parts(name);
  const named = mailboxes.map((one, at) => ({
    name: names.length === mailboxes.length ? (names[at] ?? '') : name,
    mail: one,
  }));
  return {
    valid: named.filter((one) => isMailAddress(one.mail)),
    wrong: mailboxes.filter((one) => !isMailAddress(one)),
  };
};
