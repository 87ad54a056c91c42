import type { Target } from '../../plan/duty.ts';

/** How much is missing up to the least that is asked for, or in excess of the most; 0 where it is met. */
export const gapTo = ({ atMost }: Target, reached: number, limit: number): number =>
  Math.max(0, atMost === true ? reached - limit : limit - reached);
