import { type Day, dayFrom, dayOf, yearOf } from '../../day.ts';
import { keptPerObject } from '../../memo.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Standing } from '../../standing/standing.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import type { DayFigures } from '../../warning/figures/past-figures.ts';
import { type District, districtOn } from '../district.ts';
import type { Home } from '../home.ts';

type Needs = Parameters<typeof districtOn>[0] & Pick<Home, 'rules'>;

/** The same day a year before; the 29th of February has the 28th. */
const sameDayLastYear = (day: Day): Day => {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  const year = yearOf(day) - 1;
  return dayFrom(year, month, date) ?? `${year}-02-28`;
};

/** How much is known of what was handed in and decided by a day: while it is the same, so are the day's figures. */
const knownBy = (standings: readonly Standing[], day: Day): string => {
  const hands = standings.reduce((sum, { versions: of }) => sum + of.filter(({ from }) => from <= day).length, 0);
  const decisions = standings.reduce(
    (sum, { decisions: of }) => sum + of.filter(({ at }) => dayOf(at) <= day).length,
    0,
  );
  return `${day} ${hands} ${decisions}`;
};

const figuresOf = keptPerObject<Plan, Promise<DayFigures>>();

/**
 * The figures of the plan before on the same day last year, as that day itself said them; undefined where no plan of that year was in
 * force. Worked out once while nothing more becomes known of that time.
 */
export const figuresLastYear = async (
  home: Needs,
  { assessment, standings }: Pick<District, 'assessment' | 'standings'>,
): Promise<DayFigures | undefined> => {
  const day = sameDayLastYear(assessment.day);
  // A plan in force some days before its year begins has nothing to be measured by: a year before, that year's had not begun either.
  if (yearOf(day) < assessment.plan.year - 1) return undefined;
  const plan = (await home.rules.on(day)).plans.find(({ year }) => year === assessment.plan.year - 1);
  if (plan === undefined) return undefined;
  return figuresOf(plan, knownBy(standings, day), async () =>
    figuresOfDay((await districtOn(home, day, plan.year)).assessment),
  );
};
