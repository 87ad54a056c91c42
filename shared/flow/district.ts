import type { Day } from '../day.ts';
import { placeOf } from '../folder/unit-of-path.ts';
import { ownFormsOf } from '../form/own/local-layout.ts';
import { lastKept } from '../memo.ts';
import { noPlan } from '../plan/no-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { closingDay, isClosedOn } from '../plan/plan-years.ts';
import type { Standing } from '../standing/standing.ts';
import type { Roster } from '../unit.ts';
import { assess } from '../warning/assess.ts';
import type { AssessInput } from '../warning/assess-context.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { VanishedFiles } from '../warning/files-vanished.ts';
import type { Home } from './home.ts';
import type { InForce } from './rules/rules-in-force.ts';
import { standingsOfUnits } from './standings-of-units.ts';
import { openTroubles } from './troubles.ts';
import { allStandings } from './unit-standing.ts';
import { disappearances, vanishedAbout } from './upload/mass-disappearance.ts';
import { warningRuns } from './warning-runs.ts';

/** `input` is what the assessment was made of, for what else is worked out from a day. */
export type District = {
  readonly standings: readonly Standing[];
  readonly input: AssessInput;
  readonly assessment: Assessment;
};

type Needs = Pick<Home, 'rules' | 'ledger' | 'standings' | 'notes' | 'clock' | 'holidays'>;

/** Disappearances that wait for a second look, or for a person. */
const vanishedIn = async (home: Needs, roster: Roster): Promise<readonly VanishedFiles[]> =>
  (await disappearances(home)).flatMap((found) => {
    const { unit } = placeOf(roster, `${found.folder}/-`);
    if (unit === null || !found.held) return [];
    const { since, of, files } = found;
    return [{ unit, about: vanishedAbout(unit.code, found), since, count: files.length, of }];
  });

/** The last day that was worked out under a plan: publishing, warning and the page ask for the same one in turn. */
const lastDistrict = lastKept<Plan, District>();

/** The plan of a year among those in force; the day's own where none is asked for. */
const planOf = ({ plan, plans }: InForce, year: number | undefined): Plan =>
  year === undefined ? plan : (plans.find((one) => one.year === year) ?? noPlan(year));

/** A closed year stays as it was on its last day. */
const dayWithin = (plan: Plan, day: Day): Day => (isClosedOn(plan, day) ? closingDay(plan) : day);

/** What a day was made of, and what besides the plan tells whether it is still the same. */
type DayFacts = {
  readonly stored: readonly Standing[];
  readonly inForce: InForce;
  readonly input: Omit<AssessInput, 'standings'>;
};

const factsOn = async (home: Needs, asked: Day, year?: number): Promise<DayFacts> => {
  const day = dayWithin(planOf(await home.rules.on(asked), year), asked);
  const inForce = await home.rules.on(day);
  const plan = planOf(inForce, year ?? (await home.rules.on(asked)).plan.year);
  const { roster, templates } = inForce;
  return {
    stored: await allStandings(home),
    inForce,
    input: {
      plan,
      plans: inForce.plans,
      roster,
      holidays: home.holidays,
      day,
      runs: await warningRuns(home),
      notices: (await openTroubles(home)).map(({ text }) => text),
      vanished: await vanishedIn(home, roster),
      ownForms: ownFormsOf(templates),
    },
  };
};

/**
 * All that is known of the district on a day by the plan of a year, not assessed: enough for what only asks which records count, at a
 * third of the time and memory.
 */
export const districtInput = async (home: Needs, asked: Day, year?: number): Promise<AssessInput> => {
  const { stored, inForce, input } = await factsOn(home, asked, year);
  return { ...input, standings: standingsOfUnits(stored, inForce.roster) };
};

/**
 * The whole district on a day, past, present or to come, by the plan of a year (the day's own unless said): what is known, and
 * what follows from it, by the plan and roster in force on that day.
 */
export const districtOn = async (home: Needs, asked: Day, year?: number): Promise<District> => {
  const { stored, inForce, input: known } = await factsOn(home, asked, year);
  const { day, notices, runs, vanished, roster } = known;
  const key = JSON.stringify([day, notices, runs, vanished]);
  return lastDistrict(known.plan, [key, roster, inForce.templates, ...inForce.plans, ...stored], () => {
    const input = { ...known, standings: standingsOfUnits(stored, roster) };
    return { standings: input.standings, input, assessment: assess(input) };
  });
};
