import { addDays, type Day } from '../day.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Home } from './home.ts';

type Needs = Pick<Home, 'ledger' | 'archive' | 'notes' | 'clock'>;

/** Bytes of a version that another replaced so long ago are not asked for any more; what it said stays in the ledger. */
const KEPT_DAYS = 366;
const EACH_DAYS = 366;
const NOTE = 'archive/pruned';

type Versions = { latest: string; readonly superseded: { readonly sha256: string; readonly since: Day }[] };

/** Of each file the bytes it has, or had when it left, and those that were replaced, with the day of that. */
const versionsIn = (entries: readonly LedgerEntry[]): readonly Versions[] => {
  const byFile = new Map<string, Versions>();
  for (const { day, event } of entries) {
    if (event.kind !== 'handed-in') continue;
    const known = byFile.get(event.file);
    if (known === undefined) byFile.set(event.file, { latest: event.sha256, superseded: [] });
    else if (known.latest !== event.sha256) {
      known.superseded.push({ sha256: known.latest, since: day });
      known.latest = event.sha256;
    }
  }
  return [...byFile.values()];
};

/** Bytes nobody's present version has and that no version replaced since `before` had. */
const outdatedIn = (versions: readonly Versions[], before: Day): readonly string[] => {
  const superseded = versions.flatMap((one) => one.superseded);
  const wanted = new Set([
    ...versions.map(({ latest }) => latest),
    ...superseded.filter(({ since }) => since >= before).map(({ sha256 }) => sha256),
  ]);
  return [...new Set(superseded.map(({ sha256 }) => sha256))].filter((sha256) => !wanted.has(sha256));
};

/**
 * Drops the received bytes of versions that were replaced before a day and are no other file's present ones. Readings,
 * moments and findings stay, so that every past day can still be asked. Gives how many it dropped.
 */
export const pruneArchive = async (
  { ledger, archive }: Pick<Needs, 'ledger' | 'archive'>,
  before: Day,
): Promise<number> => {
  const versions: Versions[] = [];
  for (const unit of await ledger.units()) versions.push(...versionsIn(await ledger.read(unit)));
  let dropped = 0;
  for (const sha256 of outdatedIn(versions, before)) if (await archive.remove(sha256)) dropped += 1;
  return dropped;
};

/** Prunes what was replaced more than a year ago. */
export const pruneNow = (needs: Needs): Promise<number> =>
  pruneArchive(needs, addDays(needs.clock.today(), -KEPT_DAYS));

/** The same once a year by itself, counted from when the state was begun; null where it is not time yet. */
export const pruneYearly = async (needs: Needs): Promise<number | null> => {
  const { notes, clock } = needs;
  const last = await notes.get(NOTE);
  if (last !== null && addDays(last, EACH_DAYS) > clock.today()) return null;
  await notes.put(NOTE, clock.today());
  return last === null ? null : pruneNow(needs);
};
