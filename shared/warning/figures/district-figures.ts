import { type Day, daysBetween } from '../../day.ts';
import { type Figure, percentFigure } from '../../figure.ts';
import { isOverScope } from '../../plan/measures/all-measures.ts';
import type { Level } from '../../plan/plan.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import { financeOf, type Unit } from '../../unit.ts';
import type { Assessment } from '../assessment.ts';
import { menderOf } from '../rules/all-rules.ts';
import type { Turn } from '../turn.ts';
import type { Warning } from '../warning.ts';

const NOT_OWED: ReadonlySet<State> = new Set(['not-applicable', 'waived']);
const LEVELS: readonly Level[] = ['none', 'blue', 'yellow', 'red'];

/** A window of the year is shown as such and is no duty. */
export const isDuty = ({ duty }: DutyState): boolean => duty.measure !== 'stage';

/** Owed and measurable: neither waived nor not applicable, and no window. */
export const isOwed = (state: DutyState): boolean => isDuty(state) && !NOT_OWED.has(state.state);

export const isMet = ({ state }: DutyState): boolean => state === 'done' || state === 'done-late';

/** Past its deadline and not met; of what is met late `done-late` tells, of what cannot be told nothing. */
export const isOverdue = (state: DutyState): boolean => isOwed(state) && state.state === 'overdue';

/** Past its deadline, and nobody can tell whether it is met: late like anything not met, though no 逾期. */
export const isLeftUntold = (state: DutyState, today: Day): boolean =>
  isOwed(state) && state.state === 'cannot-tell' && state.deadline !== null && state.deadline < today;

/** What somebody must be phoned about. */
export const isToChase = (state: DutyState, today: Day): boolean => isOverdue(state) || isLeftUntold(state, today);

/** Owed, over the objects of 对象范围, and told: what cannot be told is neither reached nor missed. */
export const isToldCoverage = (state: DutyState): boolean =>
  isOwed(state) && isOverScope(state.duty.measure) && state.state !== 'cannot-tell';

/** Of the duties whose deadline is past, the percentage met in time; null before the first deadline. */
export const onTimeRate = (duties: readonly DutyState[], today: string): Figure | null => {
  const past = duties.filter((state) => isOwed(state) && state.deadline !== null && state.deadline < today);
  return percentFigure(past.filter(({ state }) => state === 'done').length, past.length);
};

/** 覆盖达标率: of the coverage duties owed that can be told, the percentage that reaches its target; null where there are none. */
export const coverageRate = (duties: readonly DutyState[]): Figure | null => {
  const coverage = duties.filter(isToldCoverage);
  return percentFigure(coverage.filter(isMet).length, coverage.length);
};

const higher = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b);

/** Whose level a warning is: what finance's own directories and roster lack turns no street red. */
const answeringFor = ({ rule, unit }: Warning, finance: Unit | null): string =>
  menderOf(rule) === null ? unit.code : (finance ?? unit).code;

/** The most serious level of each unit's duties and of the warnings it has to answer for, by unit code. */
export const levelOfUnits = ({ roster, duties, warnings }: Assessment): ReadonlyMap<string, Level> => {
  const finance = financeOf(roster);
  const levels = new Map<string, Level>(roster.units.map(({ code }) => [code, 'none']));
  const raise = (code: string, level: Level): unknown => levels.set(code, higher(levels.get(code) ?? 'none', level));
  for (const { unit, level } of duties) raise(unit.code, level);
  for (const warning of warnings) raise(answeringFor(warning, finance), warning.level);
  return levels;
};

/** What turns to a level in the 30 days to come if nothing more is handed in, soonest first. */
export const turning = (forecast: readonly Turn[], to: Turn['level'], today: string): readonly Turn[] =>
  forecast
    .filter(({ level, on }) => level === to && on > today && daysBetween(today, on) <= 30)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
