import { dayOf, type Instant } from '../../day.ts';
import type { HandedInFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import type { LedgerEvent } from '../../ledger/entry.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Home } from '../home.ts';
import type { Rules } from '../rules/rules-in-force.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';
import type { UploadRead } from './read-upload.ts';

export type Recording = {
  readonly stamp: FileStamp;
  readonly known: HandedInFile | null;
  /** The known file this one was before it was moved or renamed. */
  readonly movedFrom: HandedInFile | null;
  readonly read: UploadRead;
  readonly readingDigest: string;
  readonly rules: Rules;
};

export type Recorded = {
  readonly code: 'recorded' | 'read-again' | 'unchanged' | 'moved';
  readonly version: Version;
  readonly standing: Standing;
};

type Needs = Pick<Home, 'ledger' | 'standings' | 'clock'>;

/**
 * When it counts as handed in: the file's own moment; now for one from after today; never before the version it
 * replaces, which had been there until then.
 */
export const momentOf = (stamp: FileStamp, before: Version | null, clock: Home['clock']): Instant => {
  const at = dayOf(stamp.modifiedAt) > clock.today() ? clock.now() : stamp.modifiedAt;
  return before !== null && before.at > at ? before.at : at;
};

/** e.g. `HZ-2022-101-0007`: plan year, unit (its folder while no roster knows it), entry of its ledger. */
const receiptOf = (rules: Rules, folder: string, number: number): string => {
  const code = unitOfFolder(rules.roster, folder)?.code ?? folder;
  return `HZ-${rules.plan.year}-${code}-${String(number).padStart(4, '0')}`;
};

type Decided = { readonly code: Recorded['code']; readonly at: Instant; readonly event: LedgerEvent } | null;

const handIn = (recording: Recording, entry: number, code: Recorded['code'], at: Instant, number: number): Decided => {
  const { stamp, read, rules } = recording;
  const event: LedgerEvent = {
    kind: 'handed-in',
    file: stamp.file,
    path: stamp.path,
    sha256: read.sha256,
    fingerprint: read.fingerprint,
    receipt: receiptOf(rules, unitFolderOf(stamp.path), entry),
    version: number,
    dryRun: isDryRun(stamp.path),
    reading: read.reading,
  };
  return { code, at, event };
};

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

/** The same cells under another path are moved, read otherwise under new rules they keep moment and version. */
const decide = (recording: Recording, standing: Standing, number: number, clock: Home['clock']): Decided => {
  const { stamp, movedFrom } = recording;
  const version = countingVersion(standing, stamp.file);
  if (version === null && movedFrom !== null) return moved(stamp, movedFrom.path, clock);
  if (version === null) return handIn(recording, number, 'recorded', momentOf(stamp, null, clock), 1);
  if (!isSame(recording, version)) {
    return handIn(recording, number, 'recorded', momentOf(stamp, version, clock), version.version + 1);
  }
  if (version.path !== stamp.path) return moved(stamp, version.path, clock);
  return isReadAlike(recording) ? null : handIn(recording, number, 'read-again', version.at, version.version);
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
