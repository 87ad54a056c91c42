import { describe, expect, it } from 'vitest';
import { differences, everyDay } from './differences.ts';

const PATIENCE = 300_000;

describe('a year played against an independent oracle', () => {
  it('agrees on every duty of a small district through the year', { timeout: PATIENCE }, () => {
    expect(differences(7, 5, everyDay('2022-01-05', '2023-01-25', 6))).toEqual([]);
  });

  it('agrees on every duty of a district of 430 units after a deadline', { timeout: PATIENCE }, () => {
    expect(differences(11, 430, ['2022-08-02'])).toEqual([]);
  });
});
