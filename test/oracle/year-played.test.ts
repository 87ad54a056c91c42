import { describe, expect, it } from 'vitest';
import { FURTHER, playDays, playYear, SHIPPED, someWeeks } from './year.ts';

const PATIENCE = 300_000;

describe('a year played against an independent oracle', () => {
  it('agrees on every duty, warning and mail of a small district, day by day', { timeout: PATIENCE }, () => {
    const { differences, compared } = playYear({ seed: 7, size: 7, notice: SHIPPED, urged: true });

    expect(differences).toEqual([]);
    expect(compared.mails).toBeGreaterThan(150);
    expect(compared.urges).toBeGreaterThan(50);
  });

  it('agrees on some weeks of a district that measures otherwise, month by month', { timeout: PATIENCE }, () => {
    expect(playDays({ seed: 31, size: 5, notice: FURTHER }, someWeeks(31, 4))).toEqual([]);
  });

  it.each([31, 32])('agrees on some weeks of a larger one (%i)', { timeout: PATIENCE }, (seed) => {
    expect(playDays({ seed, size: 20, notice: SHIPPED }, someWeeks(seed, 3))).toEqual([]);
  });
});
