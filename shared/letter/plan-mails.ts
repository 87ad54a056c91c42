import { dayOf, type Instant } from '../day.ts';
import { rankOf } from '../plan/ladder.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import type { DutyState } from '../standing/duty-state.ts';
import type { Roster, Unit } from '../unit.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { Warning } from '../warning/warning.ts';
import { carriedOver } from './carried-over.ts';
import { type DueLetter, dueLetters } from './due-letters.ts';
import { eachSaidOnce } from './each-said-once.ts';
import { leftHanging, type Step, withoutReason } from './ended-steps.ts';
import { lowerLetters } from './lower-letters.ts';
import type { Address } from './mail.ts';
import { mailKeyText } from './mail-key.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';
import type { DigestItem, PlannedDigest } from './planned-digest.ts';
import { eachOnce, type Recipients, recipientsOf } from './recipients.ts';
import { codesMerged, takenOver } from './taken-over.ts';
import { toldSteps } from './told-steps.ts';
import { warningsToMend } from './warnings-to-mend.ts';

/** What is to be done to the mail ledger for one unit today, and the digest that then goes out (null: none). */
export type MailPlan = {
  /** New entries, create-only: planned, skipped, or refused for want of an address. */
  readonly create: readonly MailEntry[];
  /** State changes of entries there are; each holds only while the entry still is in `expected`. */
  readonly move: readonly { readonly entry: MailEntry; readonly expected: MailState }[];
  readonly digest: PlannedDigest | null;
};

type Asked = {
  readonly unit: Unit;
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

/** States in which a mail may be with its reader. */
const GONE: ReadonlySet<MailState> = new Set(['sending', 'sent', 'unclear']);

const mailId = ({ unit, now }: Asked): string => `${unit.folder}/${dayOf(now)}`;

/** Addresses as the ledger keeps them. */
const written = (addresses: readonly Address[]): readonly string[] =>
  addresses.map(({ name, mail }) => (name === '' ? mail : `${name} <${mail}>`));

const noteOf = ({ unreachable }: Recipients): string => (unreachable.length === 0 ? '' : `${unreachable.join('；')}。`);

const identityOf = ({ unit }: Pick<Asked, 'unit'>, { planYear, subject, deadline }: DueLetter, step: string) => ({
  unit: unit.folder,
  unitCode: unit.code,
  planYear,
  subject,
  deadline,
  step,
});

const entryFor = (asked: Asked, letter: DueLetter, step: string, state: MailState): MailEntry => {
  const recipients = recipientsOf(letter.recipients, asked.unit, asked.roster, asked.domains);
  const reached = state !== 'planned' || recipients.to.length > 0;
  return {
    ...identityOf(asked, letter, step),
    plannedOn: dayOf(asked.now),
    mail: mailId(asked),
    state: reached ? state : 'refused',
    at: asked.now,
    to: written(recipients.to),
    copy: written(recipients.copy),
    title: letter.title,
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
const mayGo = ({ about }: DueLetter, found: MailEntry, now: MailEntry): boolean =>
  found.state === 'planned' ||
  found.state === 'dropped' ||
  (found.state === 'skipped' && about.kind === 'duty') ||
  isMended(found, now);

/** What the ledger holds of a step: its entry, and one that an earlier release kept for it. */
type Known = (
  letter: DueLetter,
  step: string,
) => {
  readonly found: MailEntry | undefined;
  readonly earlier: MailEntry | undefined;
};

const knownOf = (asked: Asked): Known => {
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
const ownStep = (asked: Asked, letter: DueLetter, known: Known): readonly Step[] => {
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
const lesserSteps = (asked: Asked, letter: DueLetter, known: Known): readonly Step[] =>
  letter.lesser.flatMap((step) => {
    const { found, earlier } = known(letter, step);
    if (found === undefined && earlier !== undefined && earlier.state !== 'planned') return [];
    if (found !== undefined && found.state !== 'planned') return [];
    return [{ entry: entryFor(asked, letter, step, 'skipped'), expected: found?.state ?? null }];
  });

const seriousness = (item: DigestItem): number => rankOf(item.kind === 'duty' ? item.row.level : item.warning.level);

const digestOf = (asked: Asked, sent: readonly (readonly [DueLetter, MailEntry])[]): PlannedDigest | null => {
  if (sent.length === 0) return null;
  const items = sent.map(([{ about }, entry]): DigestItem => ({ ...about, entry }));
  const recipients = sent.map(([letter]) => recipientsOf(letter.recipients, asked.unit, asked.roster, asked.domains));
  const to = eachOnce(recipients.flatMap((one) => one.to));
  return {
    id: mailId(asked),
    unit: asked.unit,
    day: dayOf(asked.now),
    to,
    copy: eachOnce(
      recipients.flatMap((one) => one.copy),
      to,
    ),
    items: items.toSorted((a, b) => seriousness(b) - seriousness(a)),
  };
};

const asPlan = (steps: readonly Step[], digest: PlannedDigest | null): MailPlan => ({
  create: steps.flatMap(({ entry, expected }) => (expected === null ? [entry] : [])),
  move: steps.flatMap(({ entry, expected }) => (expected === null ? [] : [{ entry, expected }])),
  digest,
});

/** Keys of all that may be written today. */
const wishedKeys = (asked: Asked, letters: readonly DueLetter[]): ReadonlySet<string> =>
  new Set(
    letters.flatMap((letter) =>
      [letter.step, ...letter.lesser].map((one) => mailKeyText(identityOf(asked, letter, one))),
    ),
  );

const planUnit = (wished: Asked): MailPlan => {
  const known = knownOf(wished);
  const letters = eachSaidOnce(wished.letters, (letter) => ownStep(wished, letter, known).length > 0);
  const asked: Asked = { ...wished, letters };
  // One digest a day: when today's has gone out, what came due since waits for the next working day's.
  const gone = asked.entries.some(({ mail, state }) => mail === mailId(asked) && GONE.has(state));
  const own = letters.flatMap((letter) =>
    gone ? [] : ownStep(asked, letter, known).map((step) => [letter, step] as const),
  );
  const lesser = gone ? [] : letters.flatMap((letter) => lesserSteps(asked, letter, known));
  const endings = [
    ...withoutReason(asked.entries, wishedKeys(asked, letters), asked.now),
    ...leftHanging(asked.entries, asked.now),
  ];
  return asPlan(
    [...own.map(([, step]) => step), ...lesser, ...endings],
    digestOf(
      asked,
      own.flatMap(([letter, { entry }]) => (entry.state === 'planned' ? [[letter, entry] as const] : [])),
    ),
  );
};

const NOTHING: MailPlan = { create: [], move: [], digest: null };

const isEmpty = ({ create, move }: MailPlan): boolean => create.length === 0 && move.length === 0;

type DayOfYear = {
  readonly plan: Assessment['plan'];
  readonly rows: ReadonlyMap<string, readonly DutyState[]>;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
};

const lettersTo = (
  years: readonly DayOfYear[],
  roster: Roster,
  unit: Unit,
  known: readonly MailEntry[],
): readonly DueLetter[] => {
  const told = toldSteps(known);
  return years
    .flatMap(({ plan, rows, warnings }) => {
      const rowsOf = (code: string): readonly DutyState[] => rows.get(code) ?? [];
      const toMend = warnings.get(unit.code) ?? [];
      return [
        ...dueLetters(plan, rowsOf(unit.code), toMend, told.hasOpened),
        ...lowerLetters(plan, roster, unit, rowsOf),
      ];
    })
    .filter((letter) => !told.byAnotherYear(letter));
};

/** Entries by whom they are about: by unit code, those of the release that knew none by folder. */
const knownOfUnit = (entries: readonly MailEntry[]) => {
  const byCode = Map.groupBy(entries, ({ planYear, unit, unitCode }) => (planYear === null ? `/${unit}` : unitCode));
  const code = (of: string): readonly MailEntry[] => byCode.get(of) ?? [];
  return {
    code,
    unit: (unit: Unit): readonly MailEntry[] => [
      ...code(unit.code),
      ...[unit.folder, ...unit.formerly.names].flatMap((folder) => code(`/${folder}`)),
    ],
  };
};

/** Of a unit that is in the roster no more nothing goes out: what was planned has lost its reason. */
const planDeparted = (entries: readonly MailEntry[], { units }: Roster, now: Instant): readonly MailPlan[] => {
  const codes = new Set(units.map(({ code }) => code));
  const departed = codes.size === 0 ? [] : entries.filter((one) => one.planYear !== null && !codes.has(one.unitCode));
  return [...Map.groupBy(departed, ({ unitCode }) => unitCode).values()].map((of) =>
    asPlan([...withoutReason(of, new Set(), now), ...leftHanging(of, now)], null),
  );
};

/**
 * Today's mails, as a pure plan: nothing is sent or stored here. Only on working days (in a year the calendar does not know
 * nobody is written to). One assessment for each plan year in force, oldest first, all of one day. For every subject the most
 * serious step come due goes out unless it had its chance; lesser ones it overtook are marked skipped; what has lost its reason
 * is dropped. Planning again before anything was sent plans the same. Units with nothing to do are left out.
 */
export const planMails = (
  assessments: readonly Assessment[],
  entries: readonly MailEntry[],
  calendar: WorkingCalendar,
  now: Instant,
): readonly MailPlan[] => {
  if (calendar.isWorkingDay(dayOf(now)) !== true) return [];
  const roster = assessments.at(-1)?.roster ?? { units: [] };
  const years = assessments.map(({ plan, duties, warnings }) => ({
    plan,
    rows: Map.groupBy(duties, (row: DutyState) => row.unit.code),
    warnings: warningsToMend(roster, warnings),
  }));
  const knownTo = knownOfUnit(entries);
  const codes = codesMerged(roster);
  const domains = assessments.at(-1)?.plan.settings.mailDomains ?? [];
  const plans = roster.units.map((unit) => {
    const known = knownTo.unit(unit);
    const formerly = takenOver(knownTo.code, unit, codes);
    const letters = lettersTo(years, roster, unit, [...known, ...formerly]);
    if (letters.length === 0 && known.length === 0) return NOTHING;
    return planUnit({ unit, roster, domains, calendar, letters, entries: known, formerly, now });
  });
  return [...plans, ...planDeparted(entries, roster, now)].filter((one) => !isEmpty(one));
};
