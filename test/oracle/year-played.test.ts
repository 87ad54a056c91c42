import { describe, expect, it } from 'vitest';
import { playDays, playYear, someWeeks } from './year.ts';

const PATIENCE = 300_000;

describe('a year played against an independent oracle', () => {
  it('agrees on every duty, warning and mail of a small district, day by day', { timeout: PATIENCE }, () => {
    const { differences, compared } = playYear(7, 7);

    expect(differences).toEqual([]);
    expect(compared.mails).toBeGreaterThan(150);
  });

  it.each([31, 32])('agrees on some weeks of a larger one (%i)', { timeout: PATIENCE }, (seed) => {
    expect(playDays(seed, 20, someWeeks(seed, 3))).toEqual([]);
  });
});
