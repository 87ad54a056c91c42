import type { Duty } from './duty.ts';
import type { LadderStep, Level } from './plan.ts';

const RANK: { readonly [level in Level]: number } = { none: 0, blue: 1, yellow: 2, red: 3 };

/** Rising seriousness of levels, for comparing. */
export const rankOf = (level: Level): number => RANK[level];

/** Rising seriousness: by level, and within a level by how late the step comes. */
const bySeriousness = (a: LadderStep, b: LadderStep): number => RANK[a.level] - RANK[b.level] || a.offset - b.offset;

/** Steps a duty can reach, least serious first: 原则上 asks for less than an obligation, so its ladder stops at yellow. */
export const stepsFor = (ladder: readonly LadderStep[], binding: Duty['binding']): readonly LadderStep[] =>
  ladder.filter((step) => binding === 'strict' || RANK[step.level] <= RANK.yellow).toSorted(bySeriousness);

/**
 * Steps that have come due with `left` working days to the deadline in force (negative after it), least serious first:
 * a step `n` working days before the deadline is due from that day on, one `n` after it likewise.
 */
export const dueSteps = (
  ladder: readonly LadderStep[],
  binding: Duty['binding'],
  left: number,
): readonly LadderStep[] => stepsFor(ladder, binding).filter((step) => left <= -step.offset);
