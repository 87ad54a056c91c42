import { parentPort, workerData } from 'node:worker_threads';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { Announced } from '../../flow/publish/announce-changes.ts';
import { isLongFile } from '../../outside/directory/long-file.ts';
import { type Host, openHost } from './open-host.ts';
import { isOfPart } from './part-of-units.ts';
import { drain, oneByOne, startPump } from './queue-pump.ts';
import { rulesFirst } from './rules-first.ts';
import type { ThreadOrder, ThreadReport, ThreadTask } from './start-thread.ts';
import { sweepHourly } from './sweep-hourly.ts';
import { startTimers } from './timers.ts';
import { type Watching, watchDirectory } from './watch-directory.ts';

// Runs in a thread of its own, so that no list, however long, keeps the page waiting.

const PATIENCE_MS = 6000;
const LOOKING = 'announce-changes';

const task = workerData as ThreadTask;
const report = (said: ThreadReport): void => parentPort?.postMessage(said);

const events = {
  done: (name: string, result: unknown) => report({ kind: 'done', name, result }),
  failed: (name: string, body: string) => report({ kind: 'failed', name, body }),
  log: (level: string, name: string, message: string) => report({ kind: 'log', level, name, message }),
};

let isStopping = false;
let watching: Watching | undefined;

const sweep = sweepHourly(task.share);

const look = async (host: Host): Promise<void> => {
  const looked = await host.fire(LOOKING);
  events.done(LOOKING, looked);
  await sweep(looked as Announced);
};

/** From here on what is dropped has its turn among what lay there, and the others help: the rules are read. */
const watchOver = (host: Host): void => {
  if (watching !== undefined) return;
  watching = watchDirectory(task.share, {
    look: () => look(host),
    hint: host.hint,
  });
  report({ kind: 'ready' });
};

/** What lies there is dealt with before anything is published or sent, rules before all. */
const workOff = async (host: Host): Promise<void> => {
  await look(host);
  const pumping = rulesFirst(oneByOne(host.pumping), () => watchOver(host));
  await drain(pumping, host.registrations(), [QUEUES.uploads], PATIENCE_MS, () => isStopping);
  if (isStopping) return;
  watchOver(host);
  events.done('publish-status', await host.hand('publish-status', {}));
};

const host = await openHost(task.environment, task.data, events);
// Only helpers that are given a part of all, as by `--once`, take several at once.
const pumping = task.queues?.length === 0 || task.leavesLong ? host.pumping : oneByOne(host.pumping);
let pump: ReturnType<typeof startPump> | undefined;
let timers: ReturnType<typeof startTimers> | undefined;

const begin = async (): Promise<void> => {
  if (task.leavesLong) host.pumping.work.leave(isLongFile(task.share));
  if (task.leads) await workOff(host);
  if (isStopping) return;
  pump = startPump(pumping, host.registrations(), task.queues);
  if (task.leads) timers = startTimers(host.registrations(), events.log, events.done);
  else report({ kind: 'ready' });
};

const follow = async (order: ThreadOrder): Promise<void> => {
  if (order === 'stop') {
    watching?.stop();
    timers?.stop();
  }
  await pump?.stop();
  if (order === 'stop') process.exit(0);
  host.pumping.work.prefer(isOfPart(order.part, order.of));
  pump = startPump(pumping, host.registrations(), order.queues);
};

let followed = begin();
parentPort?.on('message', (order: ThreadOrder) => {
  isStopping ||= order === 'stop';
  followed = followed.then(() => follow(order));
});
