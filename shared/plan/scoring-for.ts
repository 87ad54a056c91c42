import type { ScoringChoice } from '../form/card/scoring-choice.ts';
import type { Unit } from '../unit.ts';
import { yearsMeant } from './parse/data-years.ts';
import type { Plan, ScoringSetting } from './plan.ts';

const isFor = ({ classes }: ScoringSetting, unit: Unit | null): boolean =>
  classes.length === 0 || (unit?.classes.some((one) => classes.includes(one)) ?? false);

/** 评分模板 as it holds for a unit, in the plan's order; a folder nobody knows has what is meant for every unit. */
export const scoringFor = ({ scoring, year }: Plan, unit: Unit | null): readonly ScoringChoice[] =>
  scoring
    .filter((setting) => isFor(setting, unit))
    .map(({ classes: _, ...setting }) => ({ ...setting, years: yearsMeant(setting.years, year) }));
