import { mailboxesOf } from '../../warning/mailboxes.ts';
import type { DigestContents } from './digest-contents.ts';

/**
 * Whether a digest goes to heads alone, over the officer who had the particulars at an earlier step: it is half as long, and names
 * the officer; the particulars are on the unit's page. Where there is no page, or no officer that can be written to, a head needs it all.
 */
export const isForHead = ({ unit, to, copy, links }: DigestContents): boolean => {
  const officers = new Set(mailboxesOf(unit.officer).valid.map(({ mail }) => mail.toLowerCase()));
  return (
    links.statusPage !== '' &&
    officers.size > 0 &&
    ![...to, ...copy].some(({ mail }) => officers.has(mail.toLowerCase()))
  );
};
