import type { Unit } from '../unit.ts';

/** Departments are ranked among departments, towns (with 莘庄工业区) among towns; who is neither is not ranked. */
const leagueOf = ({ classes }: Unit): 'departments' | 'towns' | null => {
  if (classes.includes('街镇') || classes.includes('莘庄工业区')) return 'towns';
  return classes.includes('区级预算部门') || classes.includes('行业主管部门') ? 'departments' : null;
};

type Scored = { readonly unit: Unit; readonly score: number | null };

/** Place of each unit within its league, by its code: the same score is the same place, and the next place is skipped. */
export const rankUnits = (scored: readonly Scored[]): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  for (const league of ['departments', 'towns']) {
    const of = scored.filter(({ unit, score }) => score !== null && leagueOf(unit) === league);
    for (const { unit, score } of of) {
      ranks.set(unit.code, 1 + of.filter((other) => (other.score ?? 0) > (score ?? 0)).length);
    }
  }
  return ranks;
};
