import { FINANCE_FOLDER } from '../../folder/unit-folder.ts';
import { writeDigest } from '../../letter/digest.ts';
import type { Mail } from '../../letter/mail.ts';
import type { MailEntry } from '../../letter/mail-ledger.ts';
import type { PlannedDigest } from '../../letter/planned-digest.ts';
import type { Contact, Roster } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { Links } from '../ports/links.ts';

/** Whom a unit asks: the finance office's own officer. */
const contactIn = ({ units }: Roster): Contact | null => {
  const finance = units.find(({ classes, folder }) => classes.includes('区财政局') || folder === FINANCE_FOLDER);
  return finance === undefined || finance.officer.name === '' ? null : finance.officer;
};

const isAmong = (entries: readonly MailEntry[], { subject, step }: MailEntry): boolean =>
  entries.some((entry) => entry.subject === subject && entry.step === step);

/** The mail of a planned digest, about those of its items whose entries are given. */
export const unitDigest = (
  digest: PlannedDigest,
  entries: readonly MailEntry[],
  { plan, roster }: Assessment,
  links: Links,
): Mail => {
  const items = digest.items.filter(({ entry }) => isAmong(entries, entry));
  return writeDigest({
    unit: digest.unit,
    day: digest.day,
    planYear: plan.year,
    duties: items.flatMap((item) => (item.kind === 'duty' ? [item.row] : [])),
    warnings: items.flatMap((item) => (item.kind === 'warning' ? [item.warning] : [])),
    links: { folder: links.folder(digest.unit.folder), statusPage: links.statusPage },
    to: digest.to,
    copy: digest.copy,
    contact: contactIn(roster),
  });
};
