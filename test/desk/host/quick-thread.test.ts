import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';

const BEGINNING = join(import.meta.dirname, '..', '..', '..', 'shared', 'desk', 'host', 'quick-thread.js');
const TOLD = pathToFileURL(join(import.meta.dirname, 'cache-of-thread.ts')).href;

it('a thread runs the module it is asked for, and keeps what was compiled, as the program itself does', async () => {
  const NODE_COMPILE_CACHE = temporaryFolder();
  const worker = new Worker(BEGINNING, { argv: [TOLD], env: { NODE_COMPILE_CACHE } });
  const [told] = await once(worker, 'message');

  expect(told).not.toBe('');
});
