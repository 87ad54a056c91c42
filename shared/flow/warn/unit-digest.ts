import type { Mail } from '../../letter/mail.ts';
import { mailKeyText } from '../../letter/plan/mail-key.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import type { DigestItem, PlannedDigest } from '../../letter/plan/planned-digest.ts';
import { writeDigest } from '../../letter/write/digest.ts';
import { type Contact, financeOf, type Roster } from '../../unit.ts';
import type { Links } from '../ports/links.ts';

/** Whom a unit asks: the finance office's own officer. */
const contactIn = (roster: Roster): Contact | null => {
  const finance = financeOf(roster);
  return finance === null || finance.officer.name === '' ? null : finance.officer;
};

const isAmong = (entries: readonly MailEntry[], one: MailEntry): boolean =>
  entries.some((entry) => mailKeyText(entry) === mailKeyText(one));

/** Plan years its items are about, oldest first. */
const yearsOf = (items: readonly DigestItem[]): readonly number[] =>
  [...new Set(items.flatMap(({ entry }) => entry.planYear ?? []))].sort();

/** The mail of a planned digest, about those of its items whose entries are given. */
export const unitDigest = (
  digest: PlannedDigest,
  entries: readonly MailEntry[],
  about: {
    readonly roster: Roster;
    readonly links: Links /** Where the unit's folder lies. */;
    readonly folder: string;
  },
): Mail => {
  const { roster, links, folder } = about;
  const items = digest.items.filter(({ entry }) => isAmong(entries, entry));
  const rows = items.flatMap((item) => (item.kind === 'duty' ? [item.row] : []));
  const mail = writeDigest({
    unit: digest.unit,
    urged: digest.urged,
    day: digest.day,
    planYears: yearsOf(items),
    duties: rows.filter(({ unit }) => unit.code === digest.unit.code),
    opened: items.flatMap((item) => (item.kind === 'opening' ? [item.row] : [])),
    lower: rows.filter(({ unit }) => unit.code !== digest.unit.code),
    warnings: items.flatMap((item) => (item.kind === 'warning' ? [item.warning] : [])),
    links: { folder: links.folder(folder), statusPage: links.statusPage },
    to: digest.to,
    copy: digest.copy,
    contact: contactIn(roster),
  });
  return { ...mail, id: digest.id };
};
