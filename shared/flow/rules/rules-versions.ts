import { dayOf, type Instant } from '../../day.ts';
import { type LedgerEntry, RULES_LEDGER, type RulesAdopted } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Accepted } from '../../plan/accepted.ts';
import type { Plan } from '../../plan/plan.ts';
import { storedPlan } from '../../plan/stored/stored-plan.ts';
import { storedRoster } from '../../plan/stored/stored-roster.ts';
import type { Roster } from '../../unit.ts';
import type { Notebook } from '../ports/notebook.ts';

/** Every plan and every roster that ever took over, those in force from the earliest day first. */
export type RulesVersions = {
  /** The number of the last entry folded in. */
  readonly through: number;
  readonly plans: readonly Accepted<Plan>[];
  readonly rosters: readonly Accepted<Roster>[];
};

export const NO_VERSIONS: RulesVersions = { through: 0, plans: [], rosters: [] };

/** What is about to be appended, and the moment it is in force from. */
export type Adopted = { readonly at: Instant; readonly event: RulesAdopted };

export const adoptedPlan = (good: Accepted<Plan>): Adopted => ({
  at: good.at,
  event: { kind: 'rules-adopted', what: 'plan', kept: storedPlan.write(good) },
});

export const adoptedRoster = (good: Accepted<Roster>): Adopted => ({
  at: good.at,
  event: { kind: 'rules-adopted', what: 'roster', kept: storedRoster.write(good) },
});

const byMoment = (one: { readonly at: Instant }, other: { readonly at: Instant }): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0;

/** One of the same moment is the same version, read anew: the later reading stands. */
const withVersion = <Content>(
  versions: readonly Accepted<Content>[],
  now: Accepted<Content>,
  isOfIt: (content: Content) => boolean,
): readonly Accepted<Content>[] =>
  [...versions.filter(({ at, content }) => at !== now.at || !isOfIt(content)), now].toSorted(byMoment);

const foldOne = (versions: RulesVersions, { number, event }: LedgerEntry): RulesVersions => {
  const next = { ...versions, through: number };
  if (event.kind !== 'rules-adopted') return next;
  if (event.what === 'roster')
    return { ...next, rosters: withVersion(versions.rosters, storedRoster.read(event.kept), () => true) };
  const plan = storedPlan.read(event.kept);
  return { ...next, plans: withVersion(versions.plans, plan, ({ year }) => year === plan.content.year) };
};

/** The versions with what the ledger has gained since they were folded. */
export const versionsSince = async (ledger: Ledger, known: RulesVersions): Promise<RulesVersions> =>
  (await ledger.read(RULES_LEDGER, known.through)).reduce(foldOne, known);

/** As the last reading of that moment; both as read, since a text says the same in more than one order. */
const isKept = ({ plans, rosters }: RulesVersions, { what, kept }: RulesAdopted): boolean => {
  if (what === 'roster') {
    const text = storedRoster.write(storedRoster.read(kept));
    return rosters.some((roster) => storedRoster.write(roster) === text);
  }
  const text = storedPlan.write(storedPlan.read(kept));
  return plans.some((plan) => storedPlan.write(plan) === text);
};

/** Appends it, once: redelivery adds nothing, and where another writer had the number first, what that one wrote is read. */
export const appendRules = async (
  ledger: Ledger,
  known: RulesVersions,
  { at, event }: Adopted,
): Promise<RulesVersions> => {
  for (let versions = known; ; ) {
    versions = await versionsSince(ledger, versions);
    if (isKept(versions, event)) return versions;
    const entry = { unit: RULES_LEDGER, number: versions.through + 1, at, day: dayOf(at), event };
    if ((await ledger.append(entry)) === 'appended') return foldOne(versions, entry);
  }
};

const notedIn = async (
  notes: Notebook,
  prefix: string,
  adopted: (value: string) => Adopted,
): Promise<readonly (Adopted & { readonly name: string })[]> =>
  (await notes.list(prefix)).map(({ name, value }) => ({ name, ...adopted(value) }));

/**
 * Earlier releases kept plans and rosters in the notebook, as `rules/plan/2022/<when>` and `rules/roster/<when>`, the first one the
 * last of each alone, as `rules/plan` and `rules/roster`. They go into the ledger, oldest first; a process that ends in between
 * leaves the rest to the next. Gives the versions there are then.
 */
export const takeOverNotes = async (
  { ledger, notes }: { readonly ledger: Ledger; readonly notes: Notebook },
  known: RulesVersions,
): Promise<RulesVersions> => {
  const plans = await notedIn(notes, 'rules/plan', (value) => adoptedPlan(storedPlan.read(value)));
  const rosters = await notedIn(notes, 'rules/roster', (value) => adoptedRoster(storedRoster.read(value)));
  let versions = known;
  for (const { name, ...adopted } of [...plans, ...rosters].toSorted(byMoment)) {
    versions = await appendRules(ledger, versions, adopted);
    await notes.remove(name);
  }
  return versions;
};
