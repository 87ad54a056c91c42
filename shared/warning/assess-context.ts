import { type Day, yearOf } from '../day.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import { allBelow } from '../lower-units.ts';
import type { Plan } from '../plan/plan.ts';
import type { HolidayTable } from '../plan/working-calendar.ts';
import type { Lookup } from '../standing/duty/resolve-column.ts';
import { type UnitFacts, unitFacts } from '../standing/facts/unit-facts.ts';
import { joinedStandings } from '../standing/fold/joined-standings.ts';
import type { Standing } from '../standing/standing.ts';
import { FINANCE_FOLDER, financeOf, isFinance, type Roster, type Unit } from '../unit.ts';
import { type CommonFacts, commonFacts } from './common-facts.ts';
import type { VanishedFiles } from './files-vanished.ts';
import { lossLine } from './loss-line.ts';

/** Everything a day's assessment is made of; `runs` are the days the scheduled warnings ran. */
export type AssessInput = {
  readonly plan: Plan;
  /** All plans in force on the day, those of closed years too; `plan` alone unless given. */
  readonly plans?: readonly Plan[];
  readonly roster: Roster;
  readonly holidays: HolidayTable;
  readonly standings: readonly Standing[];
  readonly day: Day;
  readonly runs: readonly Day[];
  readonly notices: readonly string[];
  /** Hand-ins that were gone at once, about which a person is asked. */
  readonly vanished?: readonly VanishedFiles[];
  /** The district's own forms. */
  readonly ownForms?: readonly OwnColumns[];
};

/** The same, ready to be asked: facts by unit, directories and lookups by day, each worked out once. */
export type AssessContext = {
  readonly ownForms: readonly OwnColumns[];
  readonly common: CommonFacts;
  /** Those of the plan's year. */
  readonly runs: readonly Day[];
  readonly day: Day;
  readonly units: readonly UnitFacts[];
  factsOf(unit: Unit): UnitFacts;
  /** Of all units below one. */
  below(facts: UnitFacts): readonly UnitFacts[];
  /** A unit's records as of `day` among the objects as of `asOf` (today unless said). */
  lookupAt(facts: UnitFacts, day: Day, asOf?: Day): Lookup;
};

/** The finance office's papers lie in the folder 财政局, whatever other folder the roster gives it as a unit. */
const financeStanding = (unit: Unit, byFolder: ReadonlyMap<string, Standing>): Standing | undefined => {
  const [own, office] = [byFolder.get(unit.folder), byFolder.get(FINANCE_FOLDER)];
  if (own === undefined || office === undefined || own === office) return own ?? office;
  return joinedStandings(own, office);
};

export const assessContext = (input: AssessInput): AssessContext => {
  const { plan, roster, standings, day, ownForms = [] } = input;
  const runs = input.runs.filter((run) => yearOf(run) === plan.year);
  const byFolder = new Map(standings.map((standing) => [standing.unit, standing]));
  const line = lossLine(plan);
  const finance = financeOf(roster);
  const units = roster.units.map((unit) =>
    unitFacts(unit, isFinance(unit) ? financeStanding(unit, byFolder) : byFolder.get(unit.folder), line),
  );
  const byCode = new Map(units.map((facts) => [facts.unit.code, facts]));
  const factsOf = (unit: Unit): UnitFacts => byCode.get(unit.code) as UnitFacts;
  const common = commonFacts(input, units.find(({ unit }) => unit === finance) ?? null);
  return {
    ownForms,
    common,
    runs,
    day,
    units,
    factsOf,
    below: ({ unit }) => allBelow(roster, unit).map(factsOf),
    lookupAt: (facts, on, asOf = day) => ({
      facts,
      objects: facts.objectsAt(asOf),
      directories: common.directoriesAt(asOf),
      day: on,
    }),
  };
};
