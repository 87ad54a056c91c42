import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiveNoticeHandler } from '../../functions/receive-notice.ts';
import { installFunctionsCore } from '../../shared/desk/host/functions-core.ts';
import { serveHttp } from '../../shared/desk/host/http-server.ts';
import { answerHttp } from '../../shared/desk/host/invoke.ts';
import { keepSubscription } from '../../shared/outside/graph/feed/keep-subscription.ts';
import { memoryNotebook } from '../memory/memory-notebook.ts';
import { aGraphBench, type GraphBench } from '../outside/graph/graph-bench.ts';

const SECRET = 'a secret of this test';
const DAY = 86_400_000;

describe('notices of Graph', () => {
  let server: Server;
  let url: string;
  let bench: GraphBench;
  let now: number;
  let notes: ReturnType<typeof memoryNotebook>;
  let hints: string[] = [];
  let queueDown = false;

  beforeAll(async () => {
    const registrations = installFunctionsCore();
    const { app } = await import('@azure/functions');
    const noticed = async ({ hint }: { hint: string }) => {
      if (queueDown) throw new Error('queue down');
      hints.push(hint);
    };
    const handler = receiveNoticeHandler({ secret: SECRET, noticed });
    app.http('receive-notice', { methods: ['POST'], authLevel: 'anonymous', route: 'notices', handler });
    server = await serveHttp(
      {
        registrations: () => registrations.values(),
        prefix: '/api',
        log: () => {},
        run: answerHttp(() => {}),
        page: '',
      },
      0,
    );
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notices`;
  });

  afterAll(() => new Promise((done) => server.close(done)));

  beforeEach(async () => {
    bench = await aGraphBench();
    now = Date.parse('2022-04-28T00:00:00Z');
    bench.standIn.now = () => now;
    notes = memoryNotebook();
    hints = [];
    queueDown = false;
  });

  afterEach(() => bench.standIn.stop());

  const keep = (change: { secret?: string; urgent?: boolean } = {}) => {
    const place = { driveId: bench.standIn.drive.id, folderId: null };
    const deps = { graph: bench.graph, place, notes, url, secret: change.secret ?? SECRET, now: () => now };
    return keepSubscription(deps, change.urgent);
  };

  const subscriptions = () => [...bench.standIn.subscriptions.values()];
  const posted = (body: object) => bench.standIn.post(url, body);
  const aNotice = (change: object = {}) => ({ ...bench.standIn.notice(subscriptions()[0]!), ...change });

  it('subscribes to the root of the library, shakes hands and turns a notice into one hint', async () => {
    const kept = await keep();
    const statuses = await bench.standIn.notify(3);

    expect(kept.kind).toBe('created');
    expect(subscriptions()).toMatchObject([{ resource: '/drives/b!stand-in/root', changeType: 'updated' }]);
    expect(statuses).toEqual([202]);
    expect(hints).toEqual(['changes']);
  });

  it('gives the token back decoded, as plain text, and nothing that looks like markup', async () => {
    const token = 'Validation: 100% + ü & 核对';
    const good = await fetch(`${url}?validationToken=${encodeURIComponent(token)}`, { method: 'POST' });
    const markup = await fetch(`${url}?validationToken=${encodeURIComponent('<script>')}`, { method: 'POST' });

    expect([good.status, await good.text()]).toEqual([200, token]);
    expect(good.headers.get('content-type')).toMatch(/^text\/plain/);
    expect([markup.status, await markup.text()]).toEqual([400, '']);
  });

  it('refuses forged notices and keeps the true ones beside them', async () => {
    await keep();

    const forged = await posted({ value: [aNotice({ clientState: 'guess' })] });
    const without = await posted({ value: [aNotice({ clientState: null })] });
    const hintsOfForged = [...hints];
    const mixed = await posted({ value: [aNotice({ clientState: 'guess' }), 'nonsense', aNotice()] });

    expect([forged, without, mixed]).toEqual([401, 401, 202]);
    expect(hintsOfForged).toEqual([]);
    expect(hints).toEqual(['changes']);
  });

  it('takes a body of nearly two thousand notices for one hint', async () => {
    await keep();
    const status = await posted({ value: Array.from({ length: 1800 }, () => aNotice()) });

    expect([status, hints]).toEqual([202, ['changes']]);
  });

  it.each([
    ['no JSON', '{', 400],
    ['no collection', '{"a":1}', 400],
    ['far too long', ' '.repeat(1_010_000), 413],
  ])('refuses a body that is %s', async (_, body, status) => {
    const answer = await fetch(url, { method: 'POST', body });

    expect(answer.status).toBe(status);
    expect(hints).toEqual([]);
  });

  it('asks Graph to repeat a notice that could not be queued', async () => {
    await keep();
    queueDown = true;

    expect(await bench.standIn.notify()).toEqual([503]);
  });

  it('asks for a renewal when Graph wants a new authorisation', async () => {
    await keep();

    const status = await posted({ value: [aNotice({ lifecycleEvent: 'reauthorizationRequired' })] });
    now += DAY;
    const renewed = await keep({ urgent: true });

    expect([status, hints, renewed.kind]).toEqual([202, ['renew'], 'renewed']);
  });

  it('leaves a young subscription alone and renews it long before it ends', async () => {
    await keep();
    now += 2 * DAY;
    const young = await keep();
    now += 13 * DAY;
    const old = await keep();

    const left = (Date.parse(subscriptions()[0]!.expirationDateTime) - now) / DAY;
    expect([young.kind, old.kind]).toEqual(['kept', 'renewed']);
    expect(left).toBeGreaterThan(29);
  });

  it('clears away its own leftovers, also those made under another secret, and nobody else’s', async () => {
    await keep({ secret: 'an older secret' });
    const foreign = { ...subscriptions()[0]!, id: 'foreign', notificationUrl: 'https://elsewhere.example/n' };
    bench.standIn.subscriptions.set('foreign', foreign);

    const kept = await keep();

    expect(kept.kind).toBe('created');
    expect(
      subscriptions()
        .map(({ clientState, id }) => (id === 'foreign' ? id : clientState))
        .sort(),
    ).toEqual([SECRET, 'foreign'].sort());
  });

  it('works by asking alone where it may not subscribe, and says why', async () => {
    bench.standIn.denied.add('subscriptions');

    const kept = await keep();

    expect(kept).toMatchObject({ kind: 'polling', reason: expect.stringContaining('定时查询') });
  });

  it('works by asking alone where nobody answers at the address of the notices', async () => {
    const place = { driveId: bench.standIn.drive.id, folderId: null };
    const deps = { graph: bench.graph, place, notes, url: `${url}/wrong`, secret: SECRET, now: () => now };

    expect((await keepSubscription(deps)).kind).toBe('polling');
  });
});
