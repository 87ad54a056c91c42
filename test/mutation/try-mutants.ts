import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { it as host, inject, vi } from 'vitest';
import { type Collected, collected } from './collected-tests.ts';

/**
 * Tries mutants one after the other on a room's tests, loaded once: of each test it is known which changed places it comes by, so that
 * a mutant costs the few tests that could notice it. A place that is come by while files are loaded (a table, a column's label) can
 * be seen only by loading them anew, which is what makes it dear.
 */
declare module 'vitest' {
  interface ProvidedContext {
    files: readonly string[];
    ids: readonly number[];
  }
}

type Test = Collected & { readonly ids: ReadonlySet<number>; readonly ms: number };
type File = { readonly path: string; readonly ids: ReadonlySet<number>; readonly tests: readonly Test[] };

/** Asked this often for one place, a mutant does not come to an end. */
const ENDLESS = 5_000_000;

const state = { active: 0, seen: new Set<number>(), asked: 0, turn: 0 };

Object.assign(globalThis, {
  mutant: (id: number): boolean => {
    state.seen.add(id);
    if (id !== state.active) return false;
    state.asked += 1;
    if (state.asked > ENDLESS) throw new Error('endless');
    return true;
  },
  /** What `memo` keeps is forgotten from turn to turn: nothing a mutant worked out is left to the next. */
  turnOfMemory: () => state.turn,
});

const seenBy = async (act: () => Promise<unknown>): Promise<ReadonlySet<number>> => {
  state.turn += 1;
  state.seen = new Set();
  await act();
  return state.seen;
};

const testsOf = (path: string): Promise<readonly Collected[]> =>
  collected(dirname(path), () => import(/* @vite-ignore */ path));

const withPlaces = async (test: Collected, path: string): Promise<Test> => {
  const from = performance.now();
  const ids = await seenBy(() =>
    test.run().catch((error: unknown) => {
      throw new Error(`fails without any change: ${path}: ${test.name}: ${error}`);
    }),
  );
  return { ...test, ids, ms: performance.now() - from };
};

const loaded = async (path: string): Promise<File> => {
  vi.resetModules();
  let found: readonly Collected[] = [];
  const ids = await seenBy(async () => {
    found = await testsOf(path);
  });
  const tests: Test[] = [];
  for (const test of found) tests.push(await withPlaces(test, path));
  return { path, ids, tests };
};

const fails = async (tests: readonly Collected[]): Promise<boolean> => {
  for (const test of tests) {
    state.turn += 1;
    try {
      await test.run();
    } catch {
      return true;
    }
  }
  return false;
};

const failsAnew = async (path: string): Promise<boolean> => {
  vi.resetModules();
  try {
    return await fails(await testsOf(path));
  } catch {
    return true;
  }
};

const isCaught = async (id: number, files: readonly File[]): Promise<boolean> => {
  Object.assign(state, { active: id, asked: 0 });
  const tests = files
    .flatMap((file) => (file.ids.has(id) ? [] : file.tests.filter(({ ids }) => ids.has(id))))
    .toSorted((a, b) => a.ms - b.ms);
  if (await fails(tests)) return true;
  for (const { path, ids } of files) if (ids.has(id) && (await failsAnew(path))) return true;
  return false;
};

const msOf = ({ tests }: File): number => tests.reduce((sum, { ms }) => sum + ms, 0);

host(
  'mutants',
  async () => {
    const files: File[] = [];
    for (const path of inject('files')) files.push(await loaded(path));
    files.sort((a, b) => msOf(a) - msOf(b));
    for (const id of inject('ids')) {
      const answer = (await isCaught(id, files)) ? 'caught' : 'survived';
      Object.assign(state, { active: 0 });
      console.log(`mutant ${id} ${answer}`);
    }
  },
  2 ** 31 - 1,
);
