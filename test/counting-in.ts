import type { Home } from '../shared/flow/home.ts';
import { allStandings } from '../shared/flow/unit-standing.ts';

type Counting = readonly [ledger: string, path: string, at: string, version: number];

/** Every version that counts in a home, whatever ledger it is in. */
export const countingIn = async (home: Pick<Home, 'ledger' | 'standings'>): Promise<readonly Counting[]> =>
  (await allStandings(home)).flatMap(({ unit, versions }) =>
    versions.filter(({ until }) => until === null).map(({ path, at, version }): Counting => [unit, path, at, version]),
  );
