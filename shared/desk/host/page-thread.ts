import { parentPort, workerData } from 'node:worker_threads';
import { answerHttp } from './invoke.ts';
import { openHost } from './open-host.ts';
import type { PageReport, PageRequest, PageTask } from './run-page-thread.ts';

// Works out what a page says in a thread of its own, so that a heavy one keeps no light one waiting.

const report = (said: PageReport): void => parentPort?.postMessage(said);

const events = {
  done: () => undefined,
  failed: () => undefined,
  log: (level: string, name: string, message: string) => report({ kind: 'log', level, name, message }),
};

const { environment, data } = workerData as PageTask;
const host = await openHost(environment, data, events);
const run = answerHttp(events.log);
const registrations = new Map([...host.registrations()].map((one) => [one.metadata.name, one]));

const answer = async ({ id, name, http }: PageRequest): Promise<void> => {
  const registration = registrations.get(name);
  if (registration === undefined) throw new Error(`no function ${name}`);
  report({ kind: 'answered', id, http: await run(registration, http) });
};

parentPort?.on('message', (asked: PageRequest) => {
  answer(asked).catch((error: unknown) => report({ kind: 'failed', id: asked.id, error: String(error) }));
});
report({ kind: 'ready' });
