import { setTimeout as pause } from 'node:timers/promises';
import type { TakenWork, WorkTaking } from '../../outside/sqlite/work-taking.ts';
import type { Registration } from './functions-core.ts';
import type { HostSettings } from './host-json.ts';
import { type HostLog, invoke, type TypedData, triggerOf } from './invoke.ts';

export type Pumping = {
  readonly work: WorkTaking;
  readonly settings: HostSettings['queues'];
  readonly log: HostLog;
  readonly now: () => number;
  /** Told what each function gave back. */
  readonly done: (functionName: string, result: unknown) => void;
  /** Told of each message a function threw at. */
  readonly failed: (functionName: string, body: string) => void;
};

const LEASE_SECONDS = 600;
const POLL_MS = 100;

const json = (value: unknown): TypedData => ({ json: JSON.stringify(value) });

const metadataOf = (work: TakenWork): Record<string, TypedData> => ({
  QueueTrigger: { string: work.body },
  Id: { string: String(work.id) },
  DequeueCount: json(work.taken),
  InsertionTime: json(new Date(work.inserted).toISOString()),
});

const runOne = async (pumping: Pumping, registration: Registration, work: TakenWork): Promise<void> => {
  const { settings, log, done } = pumping;
  try {
    const { result } = await invoke(registration, { string: work.body }, metadataOf(work), log);
    pumping.work.finish(work);
    done(registration.metadata.name, result);
  } catch (error) {
    pumping.failed(registration.metadata.name, work.body);
    log('error', registration.metadata.name, error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (work.taken >= settings.maxDequeueCount) pumping.work.poison(work);
    else pumping.work.putBack(work, settings.visibilityTimeout);
  }
};

/** This part of a batch may still be under way when the next is taken: files of one unit come into the same hands, and a slow one holds up no others. */
const STILL_RUNNING = 0.1;

/** Takes what is due for one function and runs at most `batchSize` at once. Resolves once `stopped` and idle. */
const pumpFunction = async (pumping: Pumping, registration: Registration, stopped: () => boolean): Promise<void> => {
  const queue = String(triggerOf(registration)['queueName']);
  const running = new Set<Promise<void>>();
  while (!stopped()) {
    const { batchSize } = pumping.settings;
    const free = running.size > batchSize * STILL_RUNNING ? 0 : batchSize - running.size;
    const taken = free > 0 ? pumping.work.take(queue, free, LEASE_SECONDS) : [];
    for (const work of taken) {
      const run = runOne(pumping, registration, work).finally(() => running.delete(run));
      running.add(run);
    }
    await (running.size > 0 ? Promise.race([...running, pause(POLL_MS)]) : pause(POLL_MS));
  }
  await Promise.all(running);
};

const queueFunctions = (registrations: Iterable<Registration>, queues: readonly string[] | null): Registration[] =>
  [...registrations].filter((registration) => {
    const trigger = triggerOf(registration);
    return trigger.type === 'queueTrigger' && (queues?.includes(String(trigger['queueName'])) ?? true);
  });

/** Drives the functions of these queues, or of all, until `stop` is called; `stop` waits for what is under way. */
export const startPump = (
  pumping: Pumping,
  registrations: Iterable<Registration>,
  queues: readonly string[] | null = null,
) => {
  let stopping = false;
  const pumps = queueFunctions(registrations, queues).map((each) => pumpFunction(pumping, each, () => stopping));
  return {
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all(pumps);
    },
  };
};

/** One message of each queue after the other: what is taken never waits behind a long one that was taken with it. */
export const oneByOne = (pumping: Pumping): Pumping => ({
  ...pumping,
  settings: { ...pumping.settings, batchSize: 1 },
});

/**
 * Works these queues off, or, once `isOver`, what is under way. What is due only in more than `patienceMs` is left for another
 * time.
 */
export const drain = async (
  pumping: Pumping,
  registrations: Iterable<Registration>,
  queues: readonly string[],
  patienceMs: number,
  isOver: () => boolean = () => false,
): Promise<void> => {
  let open = true;
  const watched = queues.flatMap((queue) => [queue, `${queue}-poison`]);
  const pumps = queueFunctions(registrations, watched).map((each) => pumpFunction(pumping, each, () => !open));
  const isBusy = (): boolean => {
    const due = pumping.work.nextDue(watched);
    return due !== null && due <= pumping.now() + patienceMs;
  };
  while (!isOver() && isBusy()) await pause(POLL_MS / 4);

  open = false;
  await Promise.all(pumps);
};
