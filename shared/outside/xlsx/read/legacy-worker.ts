import { parentPort, workerData } from 'node:worker_threads';
import { read } from '@e965/xlsx';
import { gridOfLegacy } from './legacy-grid.ts';

// Runs in a thread of its own: the library blocks while it reads, and knows no limits.
parentPort?.postMessage(
  gridOfLegacy(read(workerData, { type: 'buffer', dense: true, cellNF: true, cellStyles: true })),
);
