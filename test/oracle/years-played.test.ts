import { expect, it } from 'vitest';
import { movesOf, playYears } from './years.ts';

it('agrees with the oracle through two turns of the year, a closing and units that move', { timeout: 600_000 }, () => {
  const { differences, compared } = playYears({
    seed: 7,
    size: 4,
    years: [2021, 2022, 2023],
    moves: movesOf('2022-03-10'),
    up: [
      ['2021-12-24', '2022-01-20'],
      ['2022-03-07', '2022-03-18'],
      ['2022-06-27', '2022-07-05'],
      ['2022-12-22', '2023-01-20'],
    ],
  });

  expect(differences).toEqual([]);
  expect(compared.bothYears).toBeGreaterThan(20);
  expect(compared.mails).toBeGreaterThan(40);
});

it('agrees around a turn of the year under a notice that asks month by month and writes when a window opens', {
  timeout: 600_000,
}, () => {
  const { differences, compared } = playYears({
    seed: 7,
    size: 3,
    years: [2021, 2022],
    moves: [],
    notice: 'further',
    up: [['2021-12-20', '2022-01-20']],
  });

  expect(differences).toEqual([]);
  expect(compared.bothYears).toBeGreaterThan(5);
  expect(compared.mails).toBeGreaterThan(10);
});
