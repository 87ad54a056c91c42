import type { Day } from '../day.ts';
import { placeOf, unitOfLedger } from '../folder/unit-of-path.ts';
import { lastKept } from '../memo.ts';
import { joinedStandings } from '../standing/joined-standings.ts';
import type { Standing } from '../standing/standing.ts';
import { standingUnder } from '../standing/standing-under.ts';
import type { Roster } from '../unit.ts';
import { assess } from '../warning/assess.ts';
import type { AssessInput } from '../warning/assess-context.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { VanishedFiles } from '../warning/files-vanished.ts';
import type { Home } from './home.ts';
import type { Rules } from './rules/rules-in-force.ts';
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

/** Standings under the folder their unit has in the roster, since a folder may bear the unit's name or an alias as well. */
const underRosterFolders = (standings: readonly Standing[], roster: Roster): readonly Standing[] => {
  const byFolder = new Map<string, Standing>();
  for (const standing of standings) {
    const unit = unitOfLedger(roster, standing.unit)?.folder ?? standing.unit;
    const known = byFolder.get(unit);
    byFolder.set(unit, known === undefined ? standingUnder(standing, unit) : joinedStandings(known, standing));
  }
  return [...byFolder.values()];
};

/** Disappearances that wait for a second look, or for a person. */
const vanishedIn = async (home: Needs, roster: Roster): Promise<readonly VanishedFiles[]> =>
  (await disappearances(home)).flatMap((found) => {
    const { unit } = placeOf(roster, `${found.folder}/-`);
    if (unit === null || !found.held) return [];
    const { since, of, files } = found;
    return [{ unit, about: vanishedAbout(unit.code, found), since, count: files.length, of }];
  });

/** The last day that was worked out under these rules: publishing, warning and the page ask for the same one in turn. */
const lastDistrict = lastKept<Rules, District>();

/** The whole district on a day, past, present or to come: what is known, and what follows from it. */
export const districtOn = async (home: Needs, day: Day): Promise<District> => {
  const rules = await home.rules.current();
  const stored = await allStandings(home);
  const notices = (await openTroubles(home)).map(({ text }) => text);
  const runs = await warningRuns(home);
  const vanished = await vanishedIn(home, rules.roster);
  const key = JSON.stringify([day, notices, runs, vanished]);
  return lastDistrict(rules, [key, ...stored], () => {
    const { plan, roster } = rules;
    const standings = underRosterFolders(stored, roster);
    const input = { plan, roster, holidays: home.holidays, standings, day, runs, notices, vanished };
    return { standings, input, assessment: assess(input) };
  });
};
