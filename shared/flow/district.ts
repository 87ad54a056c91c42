import type { Day } from '../day.ts';
import { unitOfFolder } from '../folder/unit-of-folder.ts';
import type { Standing } from '../standing/standing.ts';
import type { Roster } from '../unit.ts';
import { assess } from '../warning/assess.ts';
import type { AssessInput } from '../warning/assess-context.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { Home } from './home.ts';
import { openTroubles } from './troubles.ts';
import { warningRuns } from './warning-runs.ts';

export type District = {
  readonly standings: readonly Standing[];
  readonly assessment: Assessment;
  /** What the assessment was made from, for what else is worked out of the same facts: 考核, forecast, report, trial. */
  readonly input: AssessInput;
};

type Needs = Pick<Home, 'rules' | 'standings' | 'notes' | 'clock' | 'holidays'>;

const joined = (one: Standing, other: Standing): Standing => ({
  ...one,
  hands: [...one.hands, ...other.hands].toSorted((a, b) => a.at.localeCompare(b.at)),
  decisions: [...one.decisions, ...other.decisions],
});

/** Standings under the folder their unit has in the roster, since a folder may bear the unit's name or an alias as well. */
const underRosterFolders = (standings: readonly Standing[], roster: Roster): readonly Standing[] => {
  const byFolder = new Map<string, Standing>();
  for (const standing of standings) {
    const unit = unitOfFolder(roster, standing.unit)?.folder ?? standing.unit;
    const known = byFolder.get(unit);
    byFolder.set(unit, known === undefined ? { ...standing, unit } : joined(known, standing));
  }
  return [...byFolder.values()];
};

/** The whole district on a day, past, present or to come: what is known, and what follows from it. */
export const districtOn = async (home: Needs, day: Day): Promise<District> => {
  const { plan, roster } = await home.rules.current();
  const standings = underRosterFolders(await home.standings.all(), roster);
  const notices = (await openTroubles(home)).map(({ text }) => text);
  const runs = await warningRuns(home);
  const input: AssessInput = { plan, roster, holidays: home.holidays, standings, day, runs, notices };
  return { standings, assessment: assess(input), input };
};
