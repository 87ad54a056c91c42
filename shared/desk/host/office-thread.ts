import { parentPort, workerData } from 'node:worker_threads';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import { type Host, openHost } from './open-host.ts';
import { isOfPart } from './part-of-units.ts';
import { drain, startPump } from './queue-pump.ts';
import { rulesFirst } from './rules-first.ts';
import type { ThreadOrder, ThreadReport, ThreadTask } from './start-thread.ts';
import { startTimers } from './timers.ts';
import { watchDirectory } from './watch-directory.ts';

// Runs in a thread of its own, so that no list, however long, keeps the page waiting.

const PATIENCE_MS = 6000;

const task = workerData as ThreadTask;
const report = (said: ThreadReport): void => parentPort?.postMessage(said);

const events = {
  done: (name: string, result: unknown) => report({ kind: 'done', name, result }),
  failed: (name: string, body: string) => report({ kind: 'failed', name, body }),
  log: (level: string, name: string, message: string) => report({ kind: 'log', level, name, message }),
};

/** What lies there is dealt with before anything else runs, rules before all. */
const workOff = async (host: Host): Promise<void> => {
  await host.fire('announce-changes');
  await drain(rulesFirst(host.pumping), host.registrations(), [QUEUES.uploads], PATIENCE_MS);
  events.done('publish-status', await host.hand('publish-status', {}));
};

const watchOver = (host: Host) => {
  const timers = startTimers(host.registrations(), events.log, events.done);
  const watching = watchDirectory(task.share, {
    look: async () => void (await host.fire('announce-changes')),
    hint: host.hint,
  });
  return () => {
    watching.stop();
    timers.stop();
  };
};

const host = await openHost(task.environment, task.data, events);
if (task.leads) await workOff(host);
report({ kind: 'ready' });
let pump = startPump(host.pumping, host.registrations(), task.queues);
const stopWatching = task.leads ? watchOver(host) : () => undefined;

const follow = async (order: ThreadOrder): Promise<void> => {
  if (order === 'stop') stopWatching();
  await pump.stop();
  if (order === 'stop') process.exit(0);
  host.pumping.work.prefer(isOfPart(order.part, order.of));
  pump = startPump(host.pumping, host.registrations(), order.queues);
};

let followed = Promise.resolve();
parentPort?.on('message', (order: ThreadOrder) => {
  followed = followed.then(() => follow(order));
});
