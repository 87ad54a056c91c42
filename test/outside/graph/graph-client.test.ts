import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createCallPause } from '../../../shared/outside/graph/client/call-pause.ts';
import { CLOUDS } from '../../../shared/outside/graph/client/clouds.ts';
import { createGraphClient } from '../../../shared/outside/graph/client/graph-client.ts';
import { GraphFault, type GraphWait } from '../../../shared/outside/graph/client/graph-fault.ts';
import type { GraphPort, GraphRequest } from '../../../shared/outside/graph/client/graph-port.ts';

type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
type Reply = { status?: number; headers?: Record<string, string>; body?: string; never?: boolean };

type Fault = Error &
  Partial<Pick<GraphWait, 'retryAfterSeconds' | 'executed'>> & { readonly kind: string; readonly status: number };

const servers: Server[] = [];

/** A server that gives these answers in turn, the last for ever, and keeps what it was asked. */
const aServer = async (...replies: Reply[]) => {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    seen.push({ method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(parts) });
    const reply = replies[Math.min(seen.length, replies.length) - 1] ?? {};
    if (!reply.never) response.writeHead(reply.status ?? 200, reply.headers).end(reply.body ?? '{}');
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
};

const aClient = (origin: string) => {
  const slept: number[] = [];
  let time = 0;
  let fetched = 0;
  const tokens = { token: async () => `token-${fetched}`, forget: () => void fetched++ };
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const pause = createCallPause(() => time);
  const graph = createGraphClient({ cloud: { ...CLOUDS.global, graph: origin }, tokens, pause, sleep });
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { graph, slept, pass };
};

const failure = async (graph: GraphPort, request: Partial<GraphRequest> = {}): Promise<Fault> =>
  graph.send({ method: 'GET', to: '/drives/d', ...request }).then(
    () => Promise.reject(new Error('no fault')),
    (fault) => fault,
  );

const asJson = { 'Content-Type': 'application/json' };
const refusing = (status: number, code: string, headers = {}): Reply => ({
  status,
  headers: { ...asJson, ...headers },
  body: JSON.stringify({ error: { code, message: code } }),
});

describe('the traps of the Graph client', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  it.each([429, 503, 504])('never repeats a POST by itself on %i', async (status) => {
    const { origin, seen } = await aServer({ status });

    await failure(aClient(origin).graph, { method: 'POST', to: '/users/u/sendMail', json: {} });

    expect(seen).toHaveLength(1);
  });

  it('keeps a Retry-After of ten minutes whole and does not sleep it away', async () => {
    const { origin, seen } = await aServer(refusing(429, 'tooManyRequests', { 'Retry-After': '600' }));
    const { graph, slept } = aClient(origin);

    const fault = await failure(graph);

    expect(fault).toMatchObject({ kind: 'throttled', retryAfterSeconds: 600 });
    expect(slept).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it('waits for the longer of Retry-After and RateLimit-Reset, also when it is told by a date', async () => {
    const date = { Date: 'Thu, 28 Apr 2022 08:00:00 GMT', 'Retry-After': 'Thu, 28 Apr 2022 08:05:00 GMT' };
    const byDate = await aServer(refusing(429, 'x', date));
    const byLimit = await aServer(refusing(429, 'x', { 'Retry-After': '40', 'RateLimit-Reset': '70' }));

    expect((await failure(aClient(byDate.origin).graph)).retryAfterSeconds).toBe(300);
    expect((await failure(aClient(byLimit.origin).graph)).retryAfterSeconds).toBe(70);
  });

  it('holds back all calls while one is told to wait, and goes on afterwards', async () => {
    const { origin, seen } = await aServer(refusing(429, 'x', { 'Retry-After': '120' }), {});
    const { graph, pass } = aClient(origin);
    await failure(graph, { to: '/drives/a' });

    const heldBack = await failure(graph, { to: '/drives/b' });
    const callsMeanwhile = seen.length;
    pass(120);
    const reply = await graph.send({ method: 'GET', to: '/drives/b' });

    expect(heldBack).toMatchObject({ kind: 'throttled', executed: 'no', retryAfterSeconds: 120 });
    expect(callsMeanwhile).toBe(1);
    expect(reply.status).toBe(200);
  });

  it('waits out a short pause and asks a reading again', async () => {
    const { origin, seen } = await aServer(refusing(429, 'x', { 'Retry-After': '7' }), {});
    const { graph, slept } = aClient(origin);

    const reply = await graph.send({ method: 'GET', to: '/drives/d' });

    expect([reply.status, seen.length]).toEqual([200, 2]);
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(7000);
  });

  it.each([500, 502, 408])(
    'asks a reading again after %i, three times at most, and a writing never',
    async (status) => {
      const { origin, seen } = await aServer({ status, body: 'bad gateway' });
      const { graph } = aClient(origin);

      await failure(graph);
      const readings = seen.length;
      await failure(graph, { method: 'PUT', bytes: new Uint8Array(1), contentType: 'a/b' });

      expect([readings, seen.length]).toEqual([3, 4]);
    },
  );

  it('sends exactly the bytes of a view, not the buffer below it', async () => {
    const { origin, seen } = await aServer({});
    const view = new Uint8Array(1000).subarray(100, 110).fill(7);

    await aClient(origin).graph.send({
      method: 'PUT',
      to: '/drives/d',
      bytes: view,
      contentType: 'application/octet-stream',
    });

    expect([...seen[0]!.body]).toEqual([...view]);
  });

  it('says the content type on purpose', async () => {
    const { origin, seen } = await aServer({});
    const { graph } = aClient(origin);

    await graph.send({
      method: 'PUT',
      to: '/drives/d',
      bytes: Buffer.from('x'),
      contentType: 'application/octet-stream',
    });
    await graph.send({ method: 'POST', to: '/users/u/sendMail', bytes: Buffer.from('x'), contentType: 'text/plain' });
    await graph.send({ method: 'POST', to: '/subscriptions', json: { a: 1 } });

    expect(seen.map(({ headers }) => headers['content-type'])).toEqual([
      'application/octet-stream',
      'text/plain',
      'application/json',
    ]);
  });

  it.each([
    ['an HTML page', { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>Bad Gateway</html>' }, 502],
    ['broken JSON', { status: 400, headers: asJson, body: '{"error":' }, 400],
    ['nothing', { status: 423, body: '' }, 423],
  ])('keeps the status when the error is %s', async (_, reply, status) => {
    const { origin } = await aServer(reply);

    expect((await failure(aClient(origin).graph)).status).toBe(status);
  });

  it('keeps code and headers of an error although bytes were asked for', async () => {
    const { origin } = await aServer(refusing(410, 'resyncChangesApplyDifferences', { Location: 'https://anew/' }));

    const fault = await failure(aClient(origin).graph, { to: '/drives/d/root/delta' });

    expect(fault).toMatchObject({ kind: 'resync', code: 'resyncChangesApplyDifferences', location: 'https://anew/' });
  });

  it('sends the token to Graph, whatever its port, and to no other host', async () => {
    const graphServer = await aServer({});
    const other = await aServer({});
    const { graph } = aClient(graphServer.origin);

    await graph.send({ method: 'GET', to: '/drives/d' });
    await graph.send({ method: 'GET', to: `${other.origin}/link` });
    await graph.send({ method: 'GET', to: `${graphServer.origin}/download`, anonymous: true });

    expect(graphServer.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-0', undefined]);
    expect(other.seen[0]!.headers.authorization).toBeUndefined();
  });

  it('hands a redirect to whoever asked instead of following it with the token', async () => {
    const { origin, seen } = await aServer({ status: 302, headers: { Location: 'https://storage/x?tempauth=a' } });

    const reply = await aClient(origin).graph.send({ method: 'GET', to: '/drives/d/items/i/content' });

    expect([reply.status, reply.headers.get('Location')]).toEqual([302, 'https://storage/x?tempauth=a']);
    expect(seen).toHaveLength(1);
  });

  it('follows an address Graph gave letter by letter', async () => {
    const { origin, seen } = await aServer({});
    const link = "/v1.0/drives/b!1/root/delta(token='a%2Bb')?x=1&x=2&$top=5&token=%20+";

    await aClient(origin).graph.send({ method: 'GET', to: origin + link });

    expect(seen[0]!.url).toBe(link);
  });

  it('gives up on an answer that does not come in time', async () => {
    const { origin } = await aServer({ never: true });

    const fault = await failure(aClient(origin).graph, { method: 'POST', json: {}, timeoutMs: 50 });

    expect(fault).toMatchObject({ kind: 'unavailable', executed: 'unknown' });
  });

  it('knows that a request never left when nobody listens', async () => {
    const { origin } = await aServer({});
    servers.at(-1)!.close();

    const fault = await failure(aClient(origin).graph, { method: 'POST', json: {} });

    expect(fault).toMatchObject({ kind: 'unavailable', executed: 'no' });
  });

  it('names itself, so that its traffic is judged as its own', async () => {
    const { origin, seen } = await aServer({});

    await aClient(origin).graph.send({ method: 'GET', to: '/drives/d' });

    expect(seen[0]!.headers['user-agent']).toBe('NONISV|BudgetSentinel|BudgetSentinel/1.0');
  });

  it('takes a fresh token once after a 401 and then asks for help', async () => {
    const expired = await aServer({ status: 401 }, {});
    const refused = await aServer({ status: 401 });

    const reply = await aClient(expired.origin).graph.send({ method: 'GET', to: '/drives/d' });
    const fault = await failure(aClient(refused.origin).graph);

    expect(expired.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-0', 'Bearer token-1']);
    expect([reply.status, refused.seen.length]).toEqual([200, 2]);
    expect(fault.message).toContain('BUDGET_SENTINEL_CLOUD');
  });
});

describe('what Graph refuses', () => {
  const twoLevel = {
    status: 423,
    headers: asJson,
    body: '{"error":{"code":"notAllowed","innerError":{"code":"resourceLocked"}}}',
  };

  it.each([
    ['locked, plainly', refusing(423, 'resourceLocked'), 'locked'],
    ['locked, one level down', twoLevel, 'locked'],
    ['a newer version (412)', refusing(412, 'notAllowed'), 'changed'],
    ['a newer version (409)', refusing(409, 'resourceModified'), 'changed'],
    ['a name that is taken', refusing(409, 'nameAlreadyExists'), 'exists'],
    ['an item that is gone', refusing(404, 'itemNotFound'), 'gone'],
    ['a full site', refusing(507, 'quotaLimitReached'), 'full'],
    ['a write that is not allowed', refusing(403, 'accessDenied'), 'denied'],
    ['a request it does not understand', refusing(400, 'invalidRequest'), 'refused'],
  ])('tells %s', async (_, reply, kind) => {
    const { origin } = await aServer(reply);

    const fault = await failure(aClient(origin).graph, { method: 'PUT', bytes: new Uint8Array(1) });

    expect(fault).toBeInstanceOf(GraphFault);
    expect(fault.kind).toBe(kind);
  });

  it.each([
    ['/drives/d/root/delta', 'Sites.Selected'],
    ['/users/u/sendMail', 'Mail.Send'],
    ['/subscriptions', 'Files.Read.All'],
  ])('names the permission that %s needs and how to grant it, and asks to try later', async (to, permission) => {
    const { origin } = await aServer(refusing(403, 'accessDenied'));

    const fault = await failure(aClient(origin).graph, {
      to,
      method: to.includes('drives') ? 'GET' : 'POST',
      json: {},
    });

    expect(fault).toMatchObject({ kind: 'consent', executed: 'no' });
    expect(fault.message).toContain(permission);
    expect(fault.message).toContain('授予');
  });
});
