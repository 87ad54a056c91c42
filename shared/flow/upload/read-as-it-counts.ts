import { type Day, dayOf } from '../../day.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import type { Home } from '../home.ts';
import type { Sighting } from '../looks.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { momentOf } from './moment-of.ts';
import { firstCounting, type Origin } from './origin-of.ts';
import { readUpload, type UploadRead } from './read-upload.ts';
import { trueMoment } from './true-moment.ts';

type Needs = Pick<Home, 'folder' | 'reader' | 'sha256' | 'clock' | 'ledger' | 'standings'>;

/** A file as it lies there, to be read by the rules of today. */
export type LyingFile = { readonly stamp: FileStamp; readonly bytes: Uint8Array; readonly inForce: InForce };
/** What it says, judged as of a day. */
type ReadOn = { readonly stamp: FileStamp; readonly read: UploadRead; readonly day: Day };

const readOn = async (home: Needs, { bytes, inForce }: LyingFile, stamp: FileStamp, day: Day): Promise<ReadOn> => ({
  stamp,
  day,
  read: await readUpload(home, bytes, { stamp, inForce, day }),
});

/** What the file says, and the file as it has lain there since it said that. */
export const readSince = async (home: Needs, seen: LyingFile, sighting: Sighting): Promise<ReadOn> => {
  const dayFrom = (one: FileStamp): Day => dayOf(momentOf(one, null, sighting, home.clock).at);
  const first = await readOn(home, seen, seen.stamp, dayFrom(seen.stamp));
  const modifiedAt = first.read.ours ? null : await trueMoment(home, seen.stamp, first.read, sighting);
  if (modifiedAt === null) return first;
  const since = { ...seen.stamp, modifiedAt };
  return readOn(home, seen, since, dayFrom(since));
};

/** Looked at again, what it says is judged by the day from which that counts, whatever the file's own time makes of today. */
export const readAsItCounts = async (
  home: Needs,
  seen: LyingFile,
  origin: Origin | null,
  first: ReadOn,
): Promise<UploadRead> => {
  if (origin === null || origin.known.fingerprint !== first.read.fingerprint) return first.read;
  const version = origin.carried?.version ?? (await firstCounting(home, origin.ledgers, origin.known.file))?.version;
  if (version === undefined || version.fingerprint !== first.read.fingerprint) return first.read;
  const day = dayOf(version.at);
  return day === first.day ? first.read : (await readOn(home, seen, first.stamp, day)).read;
};
