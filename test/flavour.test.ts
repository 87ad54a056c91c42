import { expect, it } from 'vitest';
import type { Day, Instant } from '../shared/day.ts';
import type { Fen, Percent, Points } from '../shared/flavour.ts';
import { percentText } from '../shared/percent.ts';

it('keeps apart what is one kind of value at run time and means different things', () => {
  const [at, funds, score]: [Instant, Fen, Points] = ['2022-04-28T16:03:00+08:00', 1_000_000, 9000];
  // @ts-expect-error A moment is no day.
  const day: Day = at;
  // @ts-expect-error Money is no percentage.
  const share: Percent = funds;

  // @ts-expect-error A score is no percentage.
  expect(percentText(score)).toBe('90%');
  expect([day, share]).toEqual([at, funds]);
});
