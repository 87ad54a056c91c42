import { describe, expect, it } from 'vitest';
import { monthAsked } from '../../shared/plan/month-asked.ts';

describe('the month that a duty asks up to', () => {
  it.each([
    ['2022-08-31', 7],
    ['2022-10-15', 9],
    ['2022-12-31', 12],
    ['2023-01-20', 12],
    ['', 12],
  ])('of one due on %s is %i', (due, month) => {
    expect(monthAsked({ due, period: null })).toBe(month);
  });

  it('is the last of its period where it has one', () => {
    expect(monthAsked({ due: '2022-07-15', period: { from: 1, to: 6 } })).toBe(6);
  });
});
