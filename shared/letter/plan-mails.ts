import { dayOf, type Instant } from '../day.ts';
import { rankOf } from '../plan/ladder.ts';
import type { WorkingCalendar } from '../plan/working-calendar.ts';
import type { DutyState } from '../standing/duty-state.ts';
import type { Roster, Unit } from '../unit.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { Warning } from '../warning/warning.ts';
import { type DueLetter, dueLetters, OPENED } from './due-letters.ts';
import type { Address } from './mail.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';
import type { DigestItem, PlannedDigest } from './planned-digest.ts';
import { eachOnce, type Recipients, recipientsOf } from './recipients.ts';

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
  readonly roster: Roster;
  readonly letters: readonly DueLetter[];
  readonly entries: readonly MailEntry[];
  readonly now: Instant;
};

/** States in which a warning's reader knows of it, and those in which a mail may be with its reader. */
const TOLD: ReadonlySet<MailState> = new Set(['sending', 'sent', 'refused', 'unclear']);
const GONE: ReadonlySet<MailState> = new Set(['sending', 'sent', 'unclear']);

/** A first word nobody could be sent is still to be said. */
const isTold = ({ state, to }: MailEntry): boolean => TOLD.has(state) && !(state === 'refused' && to.length === 0);

const keyOf = (subject: string, step: string): string => `${subject}\u0000${step}`;

const mailId = ({ unit, now }: Asked): string => `${unit.folder}/${dayOf(now)}`;

/** Addresses as the ledger keeps them. */
const written = (addresses: readonly Address[]): readonly string[] =>
  addresses.map(({ name, mail }) => (name === '' ? mail : `${name} <${mail}>`));

const noteOf = ({ unreachable }: Recipients): string => (unreachable.length === 0 ? '' : `${unreachable.join('；')}。`);

const entryFor = (asked: Asked, letter: DueLetter, step: string, state: MailState): MailEntry => {
  const recipients = recipientsOf(letter.recipients, asked.unit, asked.roster);
  const reached = state !== 'planned' || recipients.to.length > 0;
  return {
    unit: asked.unit.folder,
    subject: letter.subject,
    step,
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

type Step = { readonly entry: MailEntry; readonly expected: MailState | null };

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

/** The step itself: new, brought back, or still planned from an earlier run; nothing when it has had its chance. */
const ownStep = (asked: Asked, letter: DueLetter, found: MailEntry | undefined): readonly Step[] => {
  const entry = entryFor(asked, letter, letter.step, 'planned');
  if (found === undefined) return [{ entry, expected: null }];
  if (!mayGo(letter, found, entry)) return [];
  const plannedOn = found.state === 'planned' ? found.plannedOn : entry.plannedOn;
  return [{ entry: { ...entry, plannedOn }, expected: found.state }];
};

/** Lesser steps that never went out are overtaken. */
const lesserSteps = (asked: Asked, letter: DueLetter, known: ReadonlyMap<string, MailEntry>): readonly Step[] =>
  letter.lesser.flatMap((step) => {
    const found = known.get(keyOf(letter.subject, step));
    if (found !== undefined && found.state !== 'planned') return [];
    return [{ entry: entryFor(asked, letter, step, 'skipped'), expected: found?.state ?? null }];
  });

/** What was planned and has no reason any more: the duty was met, extended or waived, the warning closed. */
const withoutReason = ({ entries, letters, now }: Asked): readonly Step[] => {
  const steps = new Set(
    letters.flatMap(({ subject, step, lesser }) => [step, ...lesser].map((one) => keyOf(subject, one))),
  );
  return entries
    .filter(({ state, subject, step }) => state === 'planned' && !steps.has(keyOf(subject, step)))
    .map((entry) => ({
      entry: { ...entry, state: 'dropped', at: now, note: '发出前已完成、已延期、已豁免或已消除。' } as const,
      expected: 'planned' as const,
    }));
};

/** A send that was begun on an earlier day and never recorded: nobody knows, so it is not repeated. */
const leftHanging = ({ entries, now }: Asked): readonly Step[] =>
  entries
    .filter(({ state, at }) => state === 'sending' && dayOf(at) < dayOf(now))
    .map((entry) => ({
      entry: { ...entry, state: 'unclear', at: now, note: '发送中断，结果不明，不再重发；请与对方核实。' } as const,
      expected: 'sending' as const,
    }));

const seriousness = (item: DigestItem): number => rankOf(item.kind === 'duty' ? item.row.level : item.warning.level);

const digestOf = (asked: Asked, sent: readonly (readonly [DueLetter, MailEntry])[]): PlannedDigest | null => {
  if (sent.length === 0) return null;
  const items = sent.map(([{ about }, entry]): DigestItem => ({ ...about, entry }));
  const recipients = sent.map(([letter]) => recipientsOf(letter.recipients, asked.unit, asked.roster));
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

const planUnit = (asked: Asked): MailPlan => {
  const known = new Map(asked.entries.map((entry) => [keyOf(entry.subject, entry.step), entry]));
  // One digest a day: when today's has gone out, what came due since waits for the next working day's.
  const gone = asked.entries.some(({ mail, state }) => mail === mailId(asked) && GONE.has(state));
  const own = asked.letters.flatMap((letter) =>
    gone
      ? []
      : ownStep(asked, letter, known.get(keyOf(letter.subject, letter.step))).map((step) => [letter, step] as const),
  );
  const lesser = gone ? [] : asked.letters.flatMap((letter) => lesserSteps(asked, letter, known));
  const steps = [...own.map(([, step]) => step), ...lesser, ...withoutReason(asked), ...leftHanging(asked)];
  return {
    create: steps.flatMap(({ entry, expected }) => (expected === null ? [entry] : [])),
    move: steps.flatMap(({ entry, expected }) => (expected === null ? [] : [{ entry, expected }])),
    digest: digestOf(
      asked,
      own.flatMap(([letter, { entry }]) => (entry.state === 'planned' ? [[letter, entry] as const] : [])),
    ),
  };
};

const NOTHING: MailPlan = { create: [], move: [], digest: null };

const isEmpty = ({ create, move }: MailPlan): boolean => create.length === 0 && move.length === 0;

/**
 * Today's mails, as a pure plan: nothing is sent or stored here. Only on working days (in a year the calendar does not know
 * nobody is written to). For every subject the most serious step come due goes out unless it had its chance; lesser ones it
 * overtook are marked skipped; what has lost its reason is dropped. Planning again before anything was sent plans the same.
 * Units with nothing to do are left out.
 */
export const planMails = (
  assessment: Assessment,
  entries: readonly MailEntry[],
  calendar: WorkingCalendar,
  now: Instant,
): readonly MailPlan[] => {
  const { plan, roster, day } = assessment;
  if (calendar.isWorkingDay(day) !== true) return [];
  const rows = Map.groupBy(assessment.duties, (row: DutyState) => row.unit.code);
  const warnings = Map.groupBy(assessment.warnings, (warning: Warning) => warning.unit.code);
  const byUnit = Map.groupBy(entries, (entry) => entry.unit);
  return roster.units
    .map((unit) => {
      const known = byUnit.get(unit.folder) ?? [];
      const told = new Set(
        known.filter((entry) => entry.step === OPENED && isTold(entry)).map(({ subject }) => subject),
      );
      const letters = dueLetters(plan, rows.get(unit.code) ?? [], warnings.get(unit.code) ?? [], (id) => told.has(id));
      if (letters.length === 0 && known.length === 0) return NOTHING;
      return planUnit({ unit, roster, letters, entries: known, now });
    })
    .filter((one) => !isEmpty(one));
};
