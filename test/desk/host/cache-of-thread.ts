import { getCompileCacheDir } from 'node:module';
import { parentPort } from 'node:worker_threads';

// Where what is compiled in this thread is kept; '' for nowhere.
parentPort?.postMessage(getCompileCacheDir() ?? '');
