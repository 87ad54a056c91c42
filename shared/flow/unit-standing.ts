import type { Instant } from '../day.ts';
import { dayOf } from '../day.ts';
import type { LedgerEvent, UnitFolder } from '../ledger/entry.ts';
import { emptyStanding, foldLedger, isOfThisFold } from '../standing/fold/fold-ledger.ts';
import type { Standing, Version } from '../standing/standing.ts';
import type { Home } from './home.ts';

type Needs = Pick<Home, 'ledger' | 'standings'>;

/** The unit's standing with every entry of its ledger folded in; only what the stored one has not seen is read. */
export const currentStanding = async (needs: Needs, unit: UnitFolder): Promise<Standing> =>
  (await foldedStanding(needs, unit)).standing;

const foldedStanding = async ({ ledger, standings }: Needs, unit: UnitFolder) => {
  const kept = await standings.read(unit);
  const stored = kept !== null && isOfThisFold(kept) ? kept : emptyStanding(unit);
  const standing = foldLedger(stored, await ledger.read(unit, stored.through));
  return { standing, isStored: kept?.fold === standing.fold && kept.through === standing.through };
};

/** The standing as stored, which nothing says is behind its ledger; null where it has to be folded. */
const storedStanding = async ({ standings }: Needs, unit: UnitFolder): Promise<Standing | null> => {
  const kept = await standings.read(unit);
  if (kept === null) return emptyStanding(unit);
  return isOfThisFold(kept) ? kept : null;
};

/** Every unit's standing as stored; one that another fold made is folded anew first. */
export const allStandings = async (needs: Needs): Promise<readonly Standing[]> => {
  const stored = await needs.standings.all();
  const outdated = stored.filter((standing) => !isOfThisFold(standing));
  for (const { unit } of outdated) await storeStanding(needs, unit);
  return outdated.length === 0 ? stored : needs.standings.all();
};

/** Stores the standing where it is behind its ledger. */
export const storeStanding = async (needs: Needs, unit: UnitFolder): Promise<void> => {
  const { standing, isStored } = await foldedStanding(needs, unit);
  if (!isStored) await needs.standings.write(standing);
};

/** The version of a file that counts, or null. */
export const countingVersion = (standing: Standing, file: string): Version | null =>
  standing.versions.findLast((version) => version.file === file && version.until === null) ?? null;

type ToAppend = { readonly at: Instant; readonly event: LedgerEvent } | null;

type Decide = (standing: Standing, number: number) => ToAppend | Promise<ToAppend>;

/** Null where nothing is to be entered, or where another writer had the number first. */
const tryAppend = async (needs: Needs, unit: UnitFolder, standing: Standing, decide: Decide) => {
  const number = standing.through + 1;
  const decided = await decide(standing, number);
  if (decided === null) return { isTaken: false, next: null };
  const entry = { unit, number, at: decided.at, day: dayOf(decided.at), event: decided.event };
  if ((await needs.ledger.append(entry)) === 'taken') return { isTaken: true, next: null };
  const next = foldLedger(standing, [entry]);
  await needs.standings.write(next);
  return { isTaken: false, next };
};

/**
 * Appends what `decide` makes of the standing as it is, and stores the standing after it. Where another writer had the
 * number first, it decides anew on what is there now. Null from `decide` leaves the ledger as it is; a
 * standing that a stopped process left behind its ledger is brought up to it all the same.
 *
 * The ledger is not read first: a number that is free shows that the stored standing has seen everything before it.
 */
export const appendEvent = async (needs: Needs, unit: UnitFolder, decide: Decide): Promise<Standing> => {
  const stored = await storedStanding(needs, unit);
  const { next: first } = stored === null ? { next: null } : await tryAppend(needs, unit, stored, decide);
  if (first !== null) return first;
  for (;;) {
    const { standing, isStored } = await foldedStanding(needs, unit);
    const { isTaken, next } = await tryAppend(needs, unit, standing, decide);
    if (next !== null) return next;
    if (isTaken) continue;
    if (!isStored) await needs.standings.write(standing);
    return standing;
  }
};
