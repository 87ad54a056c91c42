import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { installFunctionsCore, type Registration } from '../../../shared/desk/host/functions-core.ts';
import { serveHttp } from '../../../shared/desk/host/http-server.ts';
import { drain, type Pumping } from '../../../shared/desk/host/queue-pump.ts';
import { fireTimer } from '../../../shared/desk/host/timers.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';

const seen: { readonly name: string; readonly body: unknown; readonly count: unknown }[] = [];
let registrations: ReadonlyMap<string, Registration>;

const noted = (name: string, body: unknown, context: { readonly triggerMetadata?: Record<string, unknown> }) =>
  seen.push({ name, body, count: context.triggerMetadata?.['dequeueCount'] });

beforeAll(async () => {
  registrations = installFunctionsCore();
  const { app } = await import('@azure/functions');
  app.http('echo', {
    methods: ['GET', 'POST'],
    route: 'api/echo/{name}',
    handler: async (request) => ({
      status: 201,
      jsonBody: { name: request.params['name'], day: request.query.get('day'), body: await request.text() },
      headers: { 'X-Kind': 'echo' },
    }),
  });
  app.http('broken', { methods: ['GET'], route: 'api/broken', handler: () => Promise.reject(new Error('broken')) });
  app.timer('tick', { schedule: '0 30 0 * * *', handler: (timer) => timer.isPastDue });
  const connection = 'none';
  app.storageQueue('upload', {
    queueName: 'uploads',
    connection,
    handler: (body, context) => {
      noted('upload', body, context);
      if (JSON.stringify(body).includes('坏')) throw new Error('cannot');
      return 'done';
    },
  });
  app.storageQueue('upload-poison', {
    queueName: 'uploads-poison',
    connection,
    handler: (body, context) => void noted('poison', body, context),
  });
});

const quiet = () => undefined;

const aServer = async (): Promise<string> => {
  const pages = { registrations: () => registrations.values(), prefix: '', log: quiet };
  const server = await serveHttp(pages, 0);
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const aPump = () => {
  const results: unknown[] = [];
  const queue = sqliteQueue(openState(':memory:'), { now: Date.now, worker: `${process.pid}-test`, gatherSeconds: 0 });
  const pumping: Pumping = {
    work: queue,
    settings: { batchSize: 4, maxDequeueCount: 3, visibilityTimeout: 0, maxPollingInterval: 1 },
    log: quiet,
    now: Date.now,
    done: (_name, result) => void results.push(result),
    failed: quiet,
  };
  return { queue, results, run: () => drain(pumping, registrations.values(), ['uploads'], 0) };
};

describe('the local host', () => {
  it('serves http functions with their params, query, body, status and headers', async () => {
    const at = await aServer();

    const reply = await fetch(`${at}/api/echo/${encodeURIComponent('区教育局')}?day=2022-09-01`, {
      method: 'POST',
      body: '正文',
    });

    expect([reply.status, reply.headers.get('X-Kind')]).toEqual([201, 'echo']);
    expect(await reply.json()).toEqual({ name: '区教育局', day: '2022-09-01', body: '正文' });
  });

  it('answers 404 for what nobody serves, 500 for what throws, 413 for what is far too long', async () => {
    const at = await aServer();

    const codes = await Promise.all([
      fetch(`${at}/api/nothing`).then(({ status }) => status),
      fetch(`${at}/api/echo/x`, { method: 'DELETE' }).then(({ status }) => status),
      fetch(`${at}/api/broken`).then(({ status }) => status),
      fetch(`${at}/api/echo/x`, { method: 'POST', body: 'x'.repeat(2_000_000) }).then(({ status }) => status),
    ]);

    expect(codes).toEqual([404, 404, 500, 413]);
  });

  it('runs a timer function with what the library makes of a tick', async () => {
    const { result } = await fireTimer(registrations.get('tick')!, quiet, true);

    expect(result).toBe(true);
  });

  it('hands queue functions their message and tells what they gave back', async () => {
    const { queue, results, run } = aPump();
    seen.length = 0;
    await queue.uploadSeen({ file: '甲.xlsx', attempt: 0 });

    await run();

    expect(seen).toEqual([{ name: 'upload', body: { file: '甲.xlsx', attempt: 0 }, count: 1 }]);
    expect(results).toEqual(['done']);
    expect(queue.nextDue(['uploads', 'uploads-poison'])).toBeNull();
  });

  it('tries a message that throws again and puts it into the poison queue in the end', async () => {
    const { queue, run } = aPump();
    seen.length = 0;
    await queue.uploadSeen({ file: '坏.xlsx', attempt: 0 });

    await run();

    expect(seen.map(({ name, count }) => [name, count])).toEqual([
      ['upload', 1],
      ['upload', 2],
      ['upload', 3],
      ['poison', 1],
    ]);
    expect(queue.nextDue(['uploads', 'uploads-poison'])).toBeNull();
  });

  it('frees at once what a worker that is no more had in its hands', async () => {
    const database = openState(':memory:');
    const clockwork = { now: Date.now, gatherSeconds: 0 };
    const dead = sqliteQueue(database, { ...clockwork, worker: `${process.pid}-before` });
    await dead.uploadSeen({ file: '甲.xlsx', attempt: 0 });
    const taken = dead.take('uploads', 1, 600);

    const alive = sqliteQueue(database, { ...clockwork, worker: `${process.pid}-now` });

    expect(taken).toHaveLength(1);
    expect(alive.take('uploads', 1, 600)).toMatchObject([{ taken: 2 }]);
  });
});
