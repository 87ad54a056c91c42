import { dayOf, type Instant } from '../../day.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { Roster, Unit } from '../../unit.ts';
import type { Address } from '../mail.ts';
import { carriedOver } from './carried-over.ts';
import type { DueLetter } from './due-letters.ts';
import type { LedgerMove } from './ended-steps.ts';
import { mailKeyText } from './mail-key.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';
import { type Recipients, recipientsOf } from './recipients.ts';

/** A unit on a day: what has come due for its readers, and what the mail ledger holds about it. */
export type UnitMailDay = {
  readonly unit: Unit;
  /** The id of the mail it all goes out with. */
  readonly mail: string;
  /** Asked for by a person, not by the ladder. */
  readonly urged: boolean;
  readonly calendar: WorkingCalendar;
  readonly roster: Roster;
  /** 收件域名. */
  readonly domains: readonly string[];
  readonly letters: readonly DueLetter[];
  readonly entries: readonly MailEntry[];
  /** What was written to units merged into this one, as its own. */
  readonly formerly: readonly MailEntry[];
  readonly now: Instant;
};

/** One digest a unit and day. */
export const mailId = ({ folder }: Unit, now: Instant): string => `${folder}/${dayOf(now)}`;

/** Addresses as the ledger keeps them. */
const written = (addresses: readonly Address[]): readonly string[] =>
  addresses.map(({ name, mail }) => (name === '' ? mail : `${name} <${mail}>`));

const noteOf = ({ unreachable }: Recipients): string => (unreachable.length === 0 ? '' : `${unreachable.join('；')}。`);

const identityOf = ({ unit }: Pick<UnitMailDay, 'unit'>, { planYear, about, deadline }: DueLetter, step: string) => ({
  unit: unit.folder,
  unitCode: unit.code,
  planYear,
  about,
  deadline,
  step,
});

const entryFor = (asked: UnitMailDay, letter: DueLetter, step: string, state: MailState): MailEntry => {
  const recipients = recipientsOf(letter.recipients, asked.unit, asked.roster, asked.domains);
  const reached = state !== 'planned' || recipients.to.length > 0;
  return {
    ...identityOf(asked, letter, step),
    plannedOn: dayOf(asked.now),
    mail: asked.mail,
    state: reached ? state : 'refused',
    at: asked.now,
    to: written(recipients.to),
    copy: written(recipients.copy),
    subject: letter.title,
    note: state === 'skipped' ? '已由更严重的步骤代替。' : noteOf(recipients),
  };
};

const mailboxOf = (address: string): string => /<([^<>]*)>$/u.exec(address)?.[1] ?? address;

const mailboxes = ({ to }: MailEntry): string => to.map(mailboxOf).sort().join(' ').toLowerCase();

/** It could not go to whom the roster named then; the roster has been mended since. */
const isMended = (found: MailEntry, now: MailEntry): boolean =>
  found.state === 'refused' && now.state === 'planned' && mailboxes(found) !== mailboxes(now);

/**
 * Whether a step still may go out. What was dropped never went; nor was what a duty's more serious step overtook, should a
 * moved deadline bring it back; nor what nobody could receive. A warning's 转红 is skipped because its 首次 already said
 * red, and stays so.
 */
const mayGo = ({ cause }: DueLetter, found: MailEntry, now: MailEntry): boolean =>
  found.state === 'planned' ||
  found.state === 'dropped' ||
  (found.state === 'skipped' && cause.kind === 'duty') ||
  isMended(found, now);

/** What the ledger holds of a step: its entry, and one that an earlier release kept for it. */
type Known = (
  letter: DueLetter,
  step: string,
) => {
  readonly found: MailEntry | undefined;
  readonly earlier: MailEntry | undefined;
};

export const knownOf = (asked: UnitMailDay): Known => {
  const byKey = new Map(asked.entries.map((entry) => [mailKeyText(entry), entry]));
  const kept = asked.entries.filter(({ planYear }) => planYear === null);
  const before = new Map(asked.formerly.map((entry) => [mailKeyText(entry), entry]));
  return (letter, step) => ({
    found: byKey.get(mailKeyText(identityOf(asked, letter, step))),
    earlier:
      before.get(mailKeyText(identityOf(asked, letter, step))) ??
      (kept.length === 0 ? undefined : carriedOver(kept, letter, step, asked.calendar)),
  });
};

/** The step itself: new, brought back, or still planned from an earlier run; nothing when it has had its chance. */
export const ownStep = (asked: UnitMailDay, letter: DueLetter, known: Known): readonly LedgerMove[] => {
  const entry = entryFor(asked, letter, letter.step, 'planned');
  const { found, earlier } = known(letter, letter.step);
  if (found === undefined) {
    return earlier === undefined || mayGo(letter, earlier, entry) ? [{ entry, expected: null }] : [];
  }
  if (!mayGo(letter, found, entry)) return [];
  const plannedOn = found.state === 'planned' ? found.plannedOn : entry.plannedOn;
  return [{ entry: { ...entry, plannedOn }, expected: found.state }];
};

/** Lesser steps that never went out are overtaken. */
export const lesserSteps = (asked: UnitMailDay, letter: DueLetter, known: Known): readonly LedgerMove[] =>
  letter.lesser.flatMap((step) => {
    const { found, earlier } = known(letter, step);
    if (found === undefined && earlier !== undefined && earlier.state !== 'planned') return [];
    if (found !== undefined && found.state !== 'planned') return [];
    return [{ entry: entryFor(asked, letter, step, 'skipped'), expected: found?.state ?? null }];
  });

/** Keys of all that may be written today. */
export const wishedKeys = (asked: UnitMailDay, letters: readonly DueLetter[]): ReadonlySet<string> =>
  new Set(
    letters.flatMap((letter) =>
      [letter.step, ...letter.lesser].map((one) => mailKeyText(identityOf(asked, letter, one))),
    ),
  );
