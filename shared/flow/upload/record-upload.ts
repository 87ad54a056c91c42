import type { Instant } from '../../day.ts';
import type { HandedInFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import type { LedgerEvent } from '../../ledger/entry.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Home } from '../home.ts';
import type { Sighting } from '../looks.ts';
import type { Rules } from '../rules/rules-in-force.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';
import { type Moment, momentOf } from './moment-of.ts';
import type { UploadRead } from './read-upload.ts';

export type Recording = {
  readonly stamp: FileStamp;
  readonly known: HandedInFile | null;
  /** The known file this one was before it was moved or renamed. */
  readonly movedFrom: HandedInFile | null;
  readonly read: UploadRead;
  readonly readingDigest: string;
  readonly rules: Rules;
  readonly sighting: Sighting;
};

export type Recorded = {
  readonly code: 'recorded' | 'read-again' | 'unchanged' | 'moved';
  readonly version: Version;
  readonly standing: Standing;
};

type Needs = Pick<Home, 'ledger' | 'standings' | 'clock'>;

/** e.g. `HZ-2022-101-0007`: plan year, unit (its folder while no roster knows it), entry of its ledger. */
const receiptOf = (rules: Rules, folder: string, number: number): string => {
  const code = unitOfFolder(rules.roster, folder)?.code ?? folder;
  return `HZ-${rules.plan.year}-${code}-${String(number).padStart(4, '0')}`;
};

type Decided = { readonly code: Recorded['code']; readonly at: Instant; readonly event: LedgerEvent } | null;

/** What stays the same of a hand-in however it is recorded. */
const handIn = (
  { stamp, read, rules }: Recording,
  entry: number,
  number: number,
  setAside: Moment['setAside'],
): Extract<LedgerEvent, { kind: 'handed-in' }> => ({
  kind: 'handed-in',
  file: stamp.file,
  path: stamp.path,
  sha256: read.sha256,
  fingerprint: read.fingerprint,
  receipt: receiptOf(rules, unitFolderOf(stamp.path), entry),
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

const isReadAlike = ({ known, rules, readingDigest }: Recording): boolean =>
  known === null || known.rules === rules.digest || known.reading === readingDigest;

/** The file as it lay here before it was taken away; null where it never did, or says something else now. */
const beforeItLeft = ({ stamp, read }: Recording, { hands }: Standing): Version | null => {
  const last = hands.findLast(({ file }) => file === stamp.file);
  const isBack = last?.fingerprint === read.fingerprint && last.dryRun === isDryRun(stamp.path);
  return isBack ? last : null;
};

const newFile = (recording: Recording, standing: Standing, entry: number, clock: Home['clock']): Decided => {
  const { stamp, movedFrom, sighting } = recording;
  if (movedFrom !== null) return moved(stamp, movedFrom.path, clock);
  const left = beforeItLeft(recording, standing);
  if (left !== null) {
    const event = { ...handIn(recording, entry, left.version, left.setAside), firstAt: left.at };
    return { code: 'recorded', at: clock.now(), event };
  }
  const { at, setAside } = momentOf(stamp, null, sighting, clock);
  return { code: 'recorded', at, event: handIn(recording, entry, 1, setAside) };
};

/**
 * The same cells under another path are moved; read otherwise under new rules, or back from where they were taken, they
 * keep moment and version.
 */
const decide = (recording: Recording, standing: Standing, entry: number, clock: Home['clock']): Decided => {
  const { stamp, sighting } = recording;
  const version = countingVersion(standing, stamp.file);
  if (version === null) return newFile(recording, standing, entry, clock);
  if (!isSame(recording, version)) {
    const { at, setAside } = momentOf(stamp, version, sighting, clock);
    return { code: 'recorded', at, event: handIn(recording, entry, version.version + 1, setAside) };
  }
  if (version.path !== stamp.path) return moved(stamp, version.path, clock);
  if (isReadAlike(recording)) return null;
  return { code: 'read-again', at: version.at, event: handIn(recording, entry, version.version, version.setAside) };
};

/** Takes a reading into the unit's ledger, once: redelivery, re-saving without a change and renaming are no hand-ins. */
export const recordUpload = async (needs: Needs, recording: Recording): Promise<Recorded> => {
  let code: Recorded['code'] = 'unchanged';
  const standing = await appendEvent(needs, unitFolderOf(recording.stamp.path), (current, number) => {
    const decided = decide(recording, current, number, needs.clock);
    code = decided?.code ?? 'unchanged';
    return decided;
  });
  const version = countingVersion(standing, recording.stamp.file);
  if (version === null) throw new Error(`no version of ${recording.stamp.file} counts after it was recorded`);
  return { code, version, standing };
};
