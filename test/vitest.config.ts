import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/**
 * Tests of rooms and flows: no environment, no processes or servers, nothing of a module or of a test that outlives it. Files share a
 * worker, so that modules are loaded, and made fast by the engine, once: alone, each file of `flow` costs two seconds more.
 */
const TOGETHER = [
  'audit',
  'defects',
  'flow',
  'form',
  'formula',
  'letter',
  'merged',
  'notices',
  'outside/document',
  'outside/issued-workbook',
  'outside/status-workbook',
  'owed',
  'paper',
  'plan',
  'standing',
  'status-sheet',
  'submission',
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
      { test: { name: 'rooms', include: TOGETHER, isolate: false, testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS } },
      {
        test: { name: 'outside', include: [ALL], exclude: TOGETHER, testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS },
      },
    ],
  },
});
