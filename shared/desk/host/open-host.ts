import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Notebook } from '../../flow/ports/notebook.ts';
import { QUEUES, type WorkQueue } from '../../flow/ports/work-queue.ts';
import { type HandedInFile, isHandedIn, type KnownFile } from '../../folder/known-files.ts';
import { statePathOf } from '../../outside/office/state-paths.ts';
import { workerName } from '../../outside/office/worker-name.ts';
import { openState } from '../../outside/sqlite/open-state.ts';
import { sqliteKnownFiles } from '../../outside/sqlite/sqlite-known-files.ts';
import { sqliteNotebook } from '../../outside/sqlite/sqlite-notebook.ts';
import { sqliteQueue } from '../../outside/sqlite/sqlite-queue.ts';
import { installFunctionsCore, type Registration } from './functions-core.ts';
import { type HostSettings, readHostJson } from './host-json.ts';
import { type HostLog, invoke } from './invoke.ts';
import type { Pumping } from './queue-pump.ts';
import { fireTimer } from './timers.ts';

export type Host = {
  readonly notes: Notebook;
  readonly queue: WorkQueue;
  readonly registrations: () => Iterable<Registration>;
  readonly settings: HostSettings;
  readonly pumping: Pumping;
  /** Runs a timer function now. */
  readonly fire: (name: string) => Promise<unknown>;
  /** Files that lie there without an answer: none could be written yet, or reading them was put off. */
  readonly unanswered: () => Promise<readonly string[]>;
  /** A file something happened to; it is looked at as if the feed had named it. */
  readonly hint: (file: string) => Promise<void>;
  /** Hands a queue function a message that was never in a queue. */
  readonly hand: (name: string, body: unknown) => Promise<unknown>;
};

/** What a unit drops at once is mostly no more: taken together, each of its files is answered once. */
const AT_ONCE = 20;

export type HostEvents = Pick<Pumping, 'done' | 'failed' | 'log'>;

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

const hostJsonPath = (): string => {
  const places = ['../../../host.json', '../../../../host.json'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('host.json is missing');
  return found;
};

/** The app registers itself as it does in Azure; its settings are the environment. */
const loadFunctions = async (environment: Readonly<Record<string, string>>) => {
  Object.assign(process.env, environment);
  const registrations = installFunctionsCore();
  await import(new URL(`../../../functions/main.${extension}`, import.meta.url).href);
  return registrations;
};

const named = (registrations: ReadonlyMap<string, Registration>, name: string): Registration => {
  const found = registrations.get(name);
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
};

/** Hand-ins whose answer lies nowhere, and files that wait and were never read. */
const unansweredIn = (known: readonly KnownFile[], waiting: readonly string[]): readonly string[] => {
  const read = new Set(known.filter(({ kind }) => kind !== 'unsettled').map(({ file }) => file));
  const isNowhere = ({ answer }: HandedInFile): boolean =>
    (answer.where === 'owed' || answer.where === 'overtaken') && answer.beside === null;
  const owed = known.filter((one) => isHandedIn(one) && isNowhere(one));
  return [...new Set([...owed.map(({ file }) => file), ...waiting.filter((file) => !read.has(file))])];
};

/** Loads the functions and opens the queue they send into. `data` is where the state lies. Throws `BadSettings`. */
export const openHost = async (
  environment: Readonly<Record<string, string>>,
  data: string,
  events: HostEvents,
): Promise<Host> => {
  const registrations = await loadFunctions(environment);
  const settings = readHostJson(hostJsonPath());
  const clockwork = { now: Date.now, worker: workerName(), gatherSeconds: 0 };
  const database = openState(statePathOf(data));
  const work = sqliteQueue(database, clockwork);
  const known = sqliteKnownFiles(database);
  const log: HostLog = events.log;
  return {
    notes: sqliteNotebook(database),
    queue: work,
    registrations: () => registrations.values(),
    settings,
    pumping: { work, settings: { ...settings.queues, batchSize: AT_ONCE }, now: Date.now, ...events },
    fire: async (name) => (await fireTimer(named(registrations, name), log)).result,
    hint: (file) => work.uploadSeen({ file, attempt: 0 }),
    unanswered: async () => unansweredIn(await known.all(), work.waiting(QUEUES.uploads)),
    hand: async (name, body) =>
      (await invoke(named(registrations, name), { string: JSON.stringify(body) }, {}, log)).result,
  };
};
