import { type Day, yearOf } from '../../day.ts';
import type { Decided, HandedIn, LedgerEntry, Moved, Reasoned, UnitFolder } from '../../ledger/entry.ts';
import { reasonKey } from '../../submission/answer/reason.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { decisionKey } from '../decided/decisions.ts';
import { withoutEnded } from '../decided/ended-reasons.ts';
import type { Decision, Reason, Standing, Version } from '../standing.ts';

/** Counted up whenever the same entries fold into something else. */
const FOLD = 5;

/** A unit nothing is known of yet. */
export const emptyStanding = (unit: UnitFolder): Standing => ({
  unit,
  fold: FOLD,
  through: 0,
  versions: [],
  decisions: [],
  reasons: [],
});

/** Whether these facts are what today's fold makes of the entries they have seen. */
export const isOfThisFold = ({ fold }: Standing): boolean => fold === FOLD;

type Lasting = { readonly until: Day | null };

/**
 * Ends what still counted on `day`. An end already set is moved earlier, never later: a file restored with an older
 * moment replaces from that moment on, so a past day reads the same from the standing as from the entries up to it.
 */
const endedOn = <Fact extends Lasting>(fact: Fact, day: Day): Fact =>
  fact.until === null || fact.until > day ? { ...fact, until: day } : fact;

const endWhere = <Fact extends Lasting>(facts: readonly Fact[], day: Day, is: (fact: Fact) => boolean): Fact[] =>
  facts.map((fact) => (is(fact) ? endedOn(fact, day) : fact));

/** What of a reading waits for a written reason, and hints beside which one stands. */
const askedIn = ({ findings }: WorkbookReading, reasons: readonly Reason[]): Pick<Version, 'asked'> => {
  const written = new Set(reasons.filter(({ until, value }) => until === null && value !== '').map(({ key }) => key));
  const asked = findings.filter(
    (finding) => finding.level === 'explain' || (finding.level === 'hint' && written.has(reasonKey(finding))),
  );
  return asked.length === 0 ? {} : { asked };
};

type Reasons = Standing['reasons'];

const versionOf = ({ at, day }: LedgerEntry, event: HandedIn, reasons: Reasons, from: Day = day): Version => ({
  file: event.file,
  path: event.path,
  receipt: event.receipt,
  version: event.version,
  sha256: event.sha256,
  fingerprint: event.fingerprint,
  at: event.firstAt ?? at,
  ...(event.setAside === undefined ? {} : { setAside: event.setAside }),
  from,
  until: null,
  dryRun: event.dryRun,
  verdict: event.reading.verdict,
  forms: event.reading.forms,
  ...askedIn(event.reading, reasons),
});

/** The same content under another path: the old place ends, the new one carries on with the old moment of hand-in. */
const movedVersions = (versions: readonly Version[], day: Day, { file, from, path }: Moved): Version[] => {
  const isOld = (version: Version): boolean =>
    version.until === null && (version.path === from || version.file === file);
  const carried = versions
    .filter(isOld)
    .map((version) => ({ ...version, file, path, from: day > version.from ? day : version.from }));
  return [...endWhere(versions, day, isOld), ...carried];
};

/** e.g. 2022 of `HZ-2022-101-0007`. */
const yearOfReceipt = (receipt: string): number | null => {
  const year = /^HZ-(\d{4})-/u.exec(receipt)?.[1];
  return year === undefined ? null : Number(year);
};

/** The plan year whose receipts the unit got last: what was typed before typing had a year was typed under that plan. */
const yearOfLastReceipt = (versions: readonly Version[], day: Day): number =>
  versions.map(({ receipt }) => yearOfReceipt(receipt)).findLast((year) => year !== null) ?? yearOf(day);

const keyOf = ({ about, planYear }: Decided, versions: readonly Version[], day: Day): string =>
  decisionKey(planYear ?? yearOfLastReceipt(versions, day), about);

const decisionOf = ({ at, day }: LedgerEntry, { column, value, by }: Decided, about: string): Decision => ({
  about,
  column,
  value,
  by,
  at,
  from: day,
  until: null,
});

/** The same version of the same moment, read again under a newer roster or plan: no hand-in of its own, the later reading stands. */
const isReadAgain = (version: Version, { at }: LedgerEntry, event: HandedIn): boolean =>
  event.firstAt === undefined &&
  version.until === null &&
  version.file === event.file &&
  version.version === event.version &&
  version.at === at;

/** Its receipt before is still on copies of the status workbook. */
const readAgain = (before: Version, now: Version): Version =>
  before.receipt === now.receipt ? now : { ...now, earlier: [...(before.earlier ?? []), before.receipt] };

/**
 * Read again it goes on counting from where it did; else it counts from the entry's day, in place of what counted of the file, and ends
 * the reasons of what it no longer shows.
 */
const handedIn = (standing: Standing, entry: LedgerEntry, event: HandedIn): Standing => {
  const { versions } = standing;
  const { day } = entry;
  const before = versions.find((version) => isReadAgain(version, entry, event));
  if (before !== undefined) {
    const again = readAgain(before, versionOf(entry, event, standing.reasons, before.from));
    return { ...standing, versions: [...versions.filter((version) => version !== before), again] };
  }
  const reasons = withoutEnded(standing.reasons, versions, event, day);
  const replaced = endWhere(versions, day, (version) => version.file === event.file);
  return { ...standing, versions: [...replaced, versionOf(entry, event, reasons)], reasons };
};

/** The last one written stands. */
const reasonedAnew = (
  reasons: readonly Reason[],
  { at, day }: LedgerEntry,
  { key, value, said }: Reasoned,
): readonly Reason[] => [
  ...endWhere(reasons, day, (one) => one.key === key),
  { key, value, said, at, from: day, until: null },
];

/** A hint asks for no reason: it is kept with its version from when one is written beside it. */
const besideHint = (versions: readonly Version[], { key, beside }: Reasoned): readonly Version[] =>
  beside === undefined
    ? versions
    : versions.map((version) => {
        const isIts = version.until === null && version.file === beside.file;
        const asked = version.asked ?? [];
        return !isIts || asked.some((one) => reasonKey(one) === key)
          ? version
          : { ...version, asked: [...asked, beside.finding] };
      });

const foldOne = (standing: Standing, entry: LedgerEntry): Standing => {
  const { event, day } = entry;
  const { versions, decisions } = standing;
  const next = { ...standing, through: entry.number };
  if (event.kind === 'withdrawn')
    return { ...next, versions: endWhere(versions, day, (version) => version.file === event.file) };
  if (event.kind === 'moved') return { ...next, versions: movedVersions(versions, day, event) };
  if (event.kind === 'handed-in') return handedIn(next, entry, event);
  if (event.kind === 'reasoned')
    return { ...next, versions: besideHint(versions, event), reasons: reasonedAnew(standing.reasons, entry, event) };
  // Rules have a ledger of their own, and are no facts of a unit.
  if (event.kind === 'rules-adopted') return next;
  const about = keyOf(event, versions, day);
  const overruled = endWhere(decisions, day, (one) => one.about === about && one.column === event.column);
  return { ...next, decisions: [...overruled, decisionOf(entry, event, about)] };
};

/** The standing with the entries it has not seen folded in; entries up to `through` are passed over, so repeating does no harm. */
export const foldLedger = (standing: Standing, entries: readonly LedgerEntry[]): Standing =>
  entries.filter((entry) => entry.number > standing.through).reduce(foldOne, standing);
