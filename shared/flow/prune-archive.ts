import { addDays, type Day } from '../day.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Home } from './home.ts';

type Needs = Pick<Home, 'ledger' | 'archive' | 'notes' | 'clock'>;

/** Bytes of a version that another replaced so long ago are not asked for any more; what it said stays in the ledger. */
const KEPT_DAYS = 366;
/** Those that were replaced on the day they came stood at the end of no day: somebody saving on and on while filling in. */
const KEPT_WITHIN_A_DAY = 31;
const EACH_DAYS = 31;
const NOTE = 'archive/pruned';

/** Bytes, the day they came and the day others took their place. */
type Superseded = { readonly sha256: string; readonly from: Day; readonly since: Day };

type Versions = { latest: { readonly sha256: string; readonly from: Day }; readonly superseded: Superseded[] };

/** What is dropped: bytes replaced before `replaced`, and before `withinADay` where they were replaced on the day they came. */
export type Pruned = { readonly replaced: Day; readonly withinADay: Day };

/** Of each file the bytes it has, or had when it left, and those that were replaced, with the day of that. */
const versionsIn = (entries: readonly LedgerEntry[]): readonly Versions[] => {
  const byFile = new Map<string, Versions>();
  for (const { day, event } of entries) {
    if (event.kind !== 'handed-in') continue;
    const known = byFile.get(event.file);
    const latest = { sha256: event.sha256, from: day };
    if (known === undefined) byFile.set(event.file, { latest, superseded: [] });
    else if (known.latest.sha256 !== event.sha256) {
      known.superseded.push({ ...known.latest, since: day });
      known.latest = latest;
    }
  }
  return [...byFile.values()];
};

/** Bytes nobody's present version has, nor any that is still to be kept. */
const outdatedIn = (versions: readonly Versions[], { replaced, withinADay }: Pruned): readonly string[] => {
  const superseded = versions.flatMap((one) => one.superseded);
  const isKept = ({ from, since }: Superseded): boolean => since >= (from === since ? withinADay : replaced);
  const wanted = new Set([
    ...versions.map(({ latest }) => latest.sha256),
    ...superseded.filter(isKept).map(({ sha256 }) => sha256),
  ]);
  return [...new Set(superseded.map(({ sha256 }) => sha256))].filter((sha256) => !wanted.has(sha256));
};

/**
 * Drops the received bytes of versions that were replaced long enough ago and are no other file's present ones. Readings,
 * moments and findings stay, so that every past day can still be asked. Gives how many it dropped.
 */
export const pruneArchive = async (
  { ledger, archive }: Pick<Needs, 'ledger' | 'archive'>,
  before: Pruned,
): Promise<number> => {
  const versions: Versions[] = [];
  for (const unit of await ledger.units()) versions.push(...versionsIn(await ledger.read(unit)));
  let dropped = 0;
  for (const sha256 of outdatedIn(versions, before)) if (await archive.remove(sha256)) dropped += 1;
  return dropped;
};

/** Prunes what was replaced more than a year ago, and what was replaced on the day it came more than a month ago. */
export const pruneNow = (needs: Needs): Promise<number> => {
  const today = needs.clock.today();
  return pruneArchive(needs, {
    replaced: addDays(today, -KEPT_DAYS),
    withinADay: addDays(today, -KEPT_WITHIN_A_DAY),
  });
};

/** The same once a month by itself, counted from when the state was begun; null where it is not time yet. */
export const pruneMonthly = async (needs: Needs): Promise<number | null> => {
  const { notes, clock } = needs;
  const last = await notes.get(NOTE);
  if (last !== null && addDays(last, EACH_DAYS) > clock.today()) return null;
  await notes.put(NOTE, clock.today());
  return last === null ? null : pruneNow(needs);
};
