import { expect, it } from 'vitest';
import { dueAhead } from '../../shared/warning/figures/due-ahead.ts';
import { figuresOfDay } from '../../shared/warning/figures/figures-of-day.ts';
import { unitsToChase } from '../../shared/warning/figures/units-to-chase.ts';
import { anAssessment } from '../builders/facts-shown.ts';

// 总览, 通报 and digest of one day show the same: of a district of 430 units each counted anew would cost as much again.

it('a day is counted once for all that show it, and anew for another', () => {
  const [one, other] = [anAssessment(), anAssessment()];

  for (const count of [figuresOfDay, unitsToChase]) {
    expect(count(one)).toBe(count(one));
    expect(count(one)).not.toBe(count(other));
  }
  expect(dueAhead(one, 30)).toBe(dueAhead(one, 30));
  expect(dueAhead(one, 30)).not.toBe(dueAhead(one, 60));
});
