import { expect, it } from 'vitest';
import { playYears } from './years.ts';

it('agrees with the oracle through two turns of the year', { timeout: 600_000 }, () => {
  const { differences, compared } = playYears(7, 2, [2021, 2022, 2023], ['2021-12-01', '2023-07-05']);

  expect(differences).toEqual([]);
  expect(compared.bothYears).toBeGreaterThan(200);
  expect(compared.mails).toBeGreaterThan(100);
});
