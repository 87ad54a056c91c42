import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { installFunctionsCore, type Registration } from '../../../shared/desk/host/functions-core.ts';
import { serveHttp } from '../../../shared/desk/host/http-server.ts';
import { answerHttp, type HostLog } from '../../../shared/desk/host/invoke.ts';
import { drain, type Pumping } from '../../../shared/desk/host/queue-pump.ts';
import { fireTimer } from '../../../shared/desk/host/timers.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';

const seen: { readonly name: string; readonly body: unknown; readonly count: unknown }[] = [];
const slow: { begun: number; finish: () => void } = { begun: 0, finish: () => {} };
const connectionsTo: unknown[] = [];
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
  app.http('slow', {
    methods: ['GET'],
    route: 'api/slow',
    handler: async () => {
      slow.begun += 1;
      await new Promise<void>((done) => {
        slow.finish = done;
      });
      return { body: 'slow' };
    },
  });
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

const aServer = async (log: HostLog = quiet): Promise<string> => {
  const pages = {
    registrations: () => registrations.values(),
    prefix: '',
    log,
    run: answerHttp(quiet),
    page: 'https://jixiao.example.gov.cn/',
  };
  const server = await serveHttp(pages, 0);
  connectionsTo.length = 0;
  server.on('connection', (socket) => void connectionsTo.push(socket));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Says it as it stands, and gives the first line of what is answered; '' for nothing. `gone`: who asks leaves at once. */
const say = (at: string, text: string, gone = false): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(at).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      socket.end();
    });
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
    if (gone) setTimeout(() => socket.destroy(), 50);
  });

/** As `fetch` does not let one say another host. */
const askRaw = (url: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const asking = request(url, { headers, setHost: false }, (reply) => {
      reply.resume();
      resolve({ status: reply.statusCode, headers: reply.headers });
    });
    asking.on('error', reject).end();
  });

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(5);
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

  it.each([
    ['two hosts, ours first', 'GET /api/x HTTP/1.1\r\nHost: localhost\r\nhost: evil.example\r\n\r\n'],
    ['two hosts, ours last', 'GET /api/x HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n'],
    ['an address on another machine', 'GET http://evil.example/api/x HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['an address that begins with another machine', 'GET //evil.example/api/x HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['no host', 'GET /api/x HTTP/1.1\r\n\r\n'],
    ['no HTTP', '\u0016\u0003\u0001\r\n\r\n'],
    [
      'a length and pieces',
      'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('refuses %s', async (_, text) => {
    expect(await say(await aServer(), text)).toBe('HTTP/1.1 400 Bad Request');
  });

  it('answers others while a hundred say their word drop by drop, and tells nobody of those who leave', async () => {
    const told: string[] = [];
    const at = await aServer((_level, _name, message) => told.push(message));
    const head = 'POST /api/echo/x HTTP/1.1\r\nHost: localhost\r\n';
    const slowOnes = Array.from({ length: 100 }, () => say(at, `${head}Content-Length: 9\r\n\r\nab`, true));

    expect(await say(at, 'GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('HTTP/1.1 404 Not Found');
    expect(await Promise.all(slowOnes)).toEqual(slowOnes.map(() => ''));
    await pause(50);
    expect(told).toEqual([]);
  });

  it.each([
    ['localhost', 404],
    ['LOCALHOST:7071', 404],
    ['127.0.0.1:80', 404],
    ['[::1]:7071', 404],
    ['jixiao.example.gov.cn', 404],
    ['evil.example', 400],
    ['169.254.1.1', 400],
    ['localhost.evil.example', 400],
    ['localhost@evil.example', 400],
    ['a b', 400],
    ['[::1', 400],
    ['%00', 400],
    ['x'.repeat(7000), 400],
    ['', 400],
  ])('answers as “%s” with %i: only this machine’s names and the page’s own', async (host, status) => {
    const at = await aServer();

    const answered = await askRaw(`${at}/api/nothing`, { host });

    expect(answered.status).toBe(status);
    expect(answered.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('does no work for those who have left before their turn', async () => {
    const at = await aServer();
    slow.begun = 0;
    const first = fetch(`${at}/api/slow`);
    await until(() => slow.begun === 1);
    const leaving = new AbortController();
    const left = Array.from({ length: 5 }, () => fetch(`${at}/api/slow`, { signal: leaving.signal }).catch(() => null));
    await until(() => connectionsTo.length >= 6);
    leaving.abort();
    await Promise.all(left);
    const stayed = fetch(`${at}/api/slow`);
    const meanwhile = await fetch(`${at}/api/echo/light`);
    await pause(50);
    slow.finish();
    await until(() => slow.begun === 2);
    slow.finish();

    expect(meanwhile.status).toBe(201);
    expect([(await first).status, (await stayed).status]).toEqual([200, 200]);
    expect(slow.begun).toBe(2);
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
    expect(alive.take('uploads', 1, 600)).toMatchObject([{ taken: 1 }]);
  });
});
