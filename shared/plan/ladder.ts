import type { Duty } from './duty.ts';
import type { LadderStep, Level } from './plan.ts';

const RANK: { readonly [level in Level]: number } = { none: 0, blue: 1, yellow: 2, red: 3 };

/** Rising seriousness of levels, for comparing. */
export const rankOf = (level: Level): number => RANK[level];

/** Rising seriousness: by level, within a level by how late the step comes, at one time by how often it must have come due. */
const bySeriousness = (a: LadderStep, b: LadderStep): number =>
  RANK[a.level] - RANK[b.level] || a.offset - b.offset || a.times - b.times;

/** What of a duty decides which steps it can reach. */
export type Climbing = Pick<Duty, 'code' | 'series' | 'binding'>;

/** 适用任务 names a duty by its number, and one made of several periods by the number they share. */
export const isNamed = ({ code, series }: Pick<Duty, 'code' | 'series'>, codes: readonly string[]): boolean =>
  codes.includes(code) || codes.includes(series);

/** Whether a step is for a duty. */
export const isFor = ({ duties: { codes, bindings } }: LadderStep, duty: Climbing): boolean =>
  (codes.length === 0 && bindings.length === 0) || bindings.includes(duty.binding) || isNamed(duty, codes);

/** Steps a duty can reach, least serious first: 原则上 asks for less than an obligation, so its ladder stops at yellow. */
export const stepsFor = (ladder: readonly LadderStep[], duty: Climbing): readonly LadderStep[] =>
  ladder
    .filter((step) => isFor(step, duty) && (duty.binding === 'strict' || RANK[step.level] <= RANK.yellow))
    .toSorted(bySeriousness);

/**
 * Steps that have come due with `left` working days to the deadline in force (negative after it), least serious first:
 * a step `n` working days before the deadline is due from that day on, one `n` after it likewise.
 */
export const dueSteps = (ladder: readonly LadderStep[], duty: Climbing, left: number): readonly LadderStep[] =>
  stepsFor(ladder, duty).filter((step) => left <= -step.offset);
