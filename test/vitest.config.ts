import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Tests of pure rooms: no clock, no environment, nothing that outlives a test. Files share a worker, so a module is loaded once. */
const ROOMS = [
  'defects',
  'form',
  'letter',
  'plan',
  'standing',
  'status-sheet',
  'submission',
  'owed',
  'warning',
  'workbook',
  'workbooks',
].map((room) => `test/${room}/**/*.test.ts`);

const ALL = 'test/**/*.test.ts';
/** Nothing is timed by it: it ends what hangs, also on a machine that does five other things. */
const TIMEOUT_MS = 240_000;

// biome-ignore lint/style/noDefaultExport: vitest takes its settings from the default export.
export default defineConfig({
  test: {
    // The default keeps one core free, which on two leaves half of the machine idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'rooms', include: ROOMS, isolate: false, testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS } },
      { test: { name: 'outside', include: [ALL], exclude: ROOMS, testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS } },
    ],
  },
});
