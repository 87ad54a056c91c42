import { dayOf, type Instant } from '../../day.ts';
import type { HandedInFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun } from '../../folder/unit-folder.ts';
import { ledgerOf, placeOf, unitOfLedger } from '../../folder/unit-of-path.ts';
import type { LedgerEvent, UnitFolder } from '../../ledger/entry.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { isSameReading } from '../../submission/stored-reading.ts';
import type { Home } from '../home.ts';
import type { Sighting } from '../looks.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { appendEvent, countingVersion, currentStanding } from '../unit-standing.ts';
import { type Moment, momentOf } from './moment-of.ts';
import type { Origin } from './origin-of.ts';
import type { UploadRead } from './read-upload.ts';

export type Recording = {
  readonly stamp: FileStamp;
  /** What is known of it where it lies now. */
  readonly known: HandedInFile | null;
  /** Nothing was ever noted of it: no message about it has got as far as this. */
  readonly isFirstSeen: boolean;
  /** Where its hand-in stood before; null for a file that was never handed in. */
  readonly origin: Origin | null;
  readonly read: UploadRead;
  readonly readingDigest: string;
  readonly inForce: InForce;
  readonly sighting: Sighting;
};

export type Recorded = {
  readonly code: 'recorded' | 'read-again' | 'unchanged' | 'moved';
  readonly version: Version;
  readonly standing: Standing;
};

type Needs = Pick<Home, 'ledger' | 'standings' | 'clock'>;

/** A plan is of the year it plans for, whenever it is handed in; all else of the day's own plan. */
const yearOfReceipt = (inForce: InForce, { reading }: UploadRead): number =>
  reading.forms.find(({ form, year }) => form === '工作要点' && year !== null)?.year ?? inForce.plan.year;

/** e.g. `HZ-2022-101-0007`: plan year, unit (its folder while no roster knows it), entry of its ledger. */
const receiptOf = (inForce: InForce, read: UploadRead, path: string, number: number): string => {
  const { unit, folder } = placeOf(inForce.roster, path);
  const code = unit?.code ?? folder;
  return `HZ-${yearOfReceipt(inForce, read)}-${code}-${String(number).padStart(4, '0')}`;
};

type Decided = { readonly code: Recorded['code']; readonly at: Instant; readonly event: LedgerEvent } | null;

/** What stays the same of a hand-in however it is recorded. */
const handIn = (
  { stamp, read, inForce }: Recording,
  entry: number,
  number: number,
  setAside: Moment['setAside'],
): Extract<LedgerEvent, { kind: 'handed-in' }> => ({
  kind: 'handed-in',
  file: stamp.file,
  path: stamp.path,
  sha256: read.sha256,
  fingerprint: read.fingerprint,
  receipt: receiptOf(inForce, read, stamp.path, entry),
  version: number,
  dryRun: isDryRun(stamp.path),
  ...(setAside === undefined ? {} : { setAside }),
  reading: read.reading,
});

const moved = ({ file, path }: FileStamp, from: string, clock: Home['clock']): Decided => ({
  code: 'moved',
  at: clock.now(),
  event: { kind: 'moved', file, from, path },
});

/**
 * The cells are those of the version that counts. What is known of the file is not asked: the process may have ended after
 * it recorded or answered a version, and before it could remember that.
 */
const isSame = ({ read }: Recording, version: Version): boolean => version.fingerprint === read.fingerprint;

/** Recorded while the clock was ahead: it would count only once that day comes. Saved once more it is handed in on that day. */
const isAhead = ({ stamp, known }: Recording, { at }: Version, clock: Home['clock']): boolean =>
  dayOf(at) > clock.today() && known !== null && known.version !== stamp.version;

/**
 * The ledger says of it what is read now. What is known of the file tells that, unless it is of another receipt: then the process ended
 * after it had recorded this reading, and entering it once more would be a second reading of one file under the same rules.
 */
const isReadAlike = async (
  { known, inForce, readingDigest, read }: Recording,
  { receipt }: Version,
  recorded: (receipt: string) => Promise<WorkbookReading | null>,
): Promise<boolean> => {
  if (known === null) return true;
  if (known.receipt === receipt) return known.rules === inForce.digest || known.reading === readingDigest;
  return isSameReading(read.reading, await recorded(receipt));
};

/** What the ledger's last entry with a receipt says; null where none bears it. */
const readingIn =
  ({ ledger }: Pick<Home, 'ledger'>, unit: UnitFolder) =>
  async (receipt: string): Promise<WorkbookReading | null> => {
    const events = (await ledger.read(unit)).map(({ event }) => event);
    const last = events.findLast((event) => event.kind === 'handed-in' && event.receipt === receipt);
    return last?.kind === 'handed-in' ? last.reading : null;
  };

/**
 * The file as it lay here before it was taken away, be it under another name; null where it never did, or says something
 * else now.
 */
const beforeItLeft = ({ stamp, read }: Recording, { versions }: Standing): Version | null => {
  const last = new Map(versions.map((version) => [version.file, version]));
  const left = [...last.values()].filter(
    ({ until, fingerprint, dryRun }) =>
      until !== null && fingerprint === read.fingerprint && dryRun === isDryRun(stamp.path),
  );
  return left.find(({ file }) => file === stamp.file) ?? left.at(-1) ?? null;
};

/** It goes on from `before`: with the old moment and version where it says the same, as the next version where not. */
const goingOn = (recording: Recording, before: Version, entry: number, clock: Home['clock']): Decided => {
  const { stamp, read, sighting } = recording;
  if (before.fingerprint !== read.fingerprint) {
    const { at, setAside } = momentOf(stamp, before, sighting, clock);
    return { code: 'recorded', at, event: handIn(recording, entry, before.version + 1, setAside) };
  }
  const event = { ...handIn(recording, entry, before.version, before.setAside), receipt: before.receipt };
  return { code: 'moved', at: clock.now(), event: { ...event, firstAt: before.at } };
};

/**
 * What another ledger has of it. Where that ledger is this unit's as well, or the file itself moved within one, it counts here
 * from now on; where only the roster says otherwise now, as if it had lain here all along.
 */
const carriedOn = (
  recording: Recording,
  carried: NonNullable<Origin['carried']>,
  entry: number,
  clock: Home['clock'],
): Decided => {
  const { roster } = recording.inForce;
  const { stamp, read } = recording;
  const { ledger, version } = carried;
  const isOwn = unitOfLedger(roster, ledger) === placeOf(roster, stamp.path).unit;
  if (isOwn || version.fingerprint !== read.fingerprint) return goingOn(recording, version, entry, clock);
  const event = { ...handIn(recording, entry, version.version, version.setAside), receipt: version.receipt };
  return { code: 'moved', at: version.at, event };
};

const newFile = (recording: Recording, standing: Standing, entry: number, clock: Home['clock']): Decided => {
  const { stamp, origin, sighting, read } = recording;
  const before = beforeItLeft(recording, standing);
  if (origin?.goesOn === true) {
    const { carried } = origin;
    // Read for a while under rules that did not know the folder's new name: what it was before is the older hand-in.
    const other = carried?.version;
    if (other !== undefined && before !== null && other.fingerprint === read.fingerprint && before.at < other.at)
      return goingOn(recording, before, entry, clock);
    if (carried !== null) return carriedOn(recording, carried, entry, clock);
    if (countingVersion(standing, origin.known.file) !== null) return moved(stamp, origin.known.path, clock);
  }
  if (before !== null) return goingOn(recording, before, entry, clock);
  const { at, setAside } = momentOf(stamp, null, sighting, clock);
  return { code: 'recorded', at, event: handIn(recording, entry, 1, setAside) };
};

/**
 * The same cells under another path are moved; read otherwise under new rules, or back from where they were taken, they
 * keep moment and version.
 */
const decide = async (needs: Needs, recording: Recording, standing: Standing, entry: number): Promise<Decided> => {
  const { clock } = needs;
  const { stamp, sighting } = recording;
  const version = countingVersion(standing, stamp.file);
  if (version === null || version.dryRun !== isDryRun(stamp.path)) return newFile(recording, standing, entry, clock);
  if (!isSame(recording, version) || isAhead(recording, version, clock)) {
    const { at, setAside } = momentOf(stamp, version, sighting, clock);
    return { code: 'recorded', at, event: handIn(recording, entry, version.version + 1, setAside) };
  }
  if (version.path !== stamp.path) return moved(stamp, version.path, clock);
  if (await isReadAlike(recording, version, readingIn(needs, standing.unit))) return null;
  return { code: 'read-again', at: version.at, event: handIn(recording, entry, version.version, version.setAside) };
};

/** Takes a reading into the unit's ledger, once: redelivery, re-saving without a change and renaming are no hand-ins. */
export const recordUpload = async (needs: Needs, recording: Recording): Promise<Recorded> => {
  let code: Recorded['code'] = 'unchanged';
  const standing = await appendEvent(
    needs,
    ledgerOf(recording.inForce.roster, recording.stamp.path),
    async (current, number) => {
      const decided = await decide(needs, recording, current, number);
      code = decided?.code ?? 'unchanged';
      return decided;
    },
  );
  const version = countingVersion(standing, recording.stamp.file);
  if (version === null) throw new Error(`no version of ${recording.stamp.file} counts after it was recorded`);
  return { code, version, standing };
};

/** The same once files that came along are recorded too; as it was where one of them has ended it. */
export const asRecordedNow = async (needs: Needs, recorded: Recorded): Promise<Recorded> => {
  const { file, fingerprint } = recorded.version;
  const standing = await currentStanding(needs, recorded.standing.unit);
  const version = countingVersion(standing, file);
  return version?.fingerprint === fingerprint ? { ...recorded, version, standing } : recorded;
};
