import { describe, expect, it } from 'vitest';
import { playYear } from './year.ts';

const PATIENCE = 300_000;

describe('a year played against an independent oracle', () => {
  it('agrees on every duty, warning and mail of a small district, day by day', { timeout: PATIENCE }, () => {
    const { differences, compared } = playYear(7, 8);

    expect(differences).toEqual([]);
    expect(compared.mails).toBeGreaterThan(150);
  });
});
