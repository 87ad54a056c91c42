import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphStandIn } from './graph-stand-in.ts';

type Shown = {
  readonly id: string;
  readonly name?: string;
  readonly size: number;
  readonly eTag: string;
  readonly cTag?: string;
  readonly file?: object;
  readonly root?: object;
  readonly deleted?: object;
  readonly parentReference: { readonly path?: string };
  readonly value: readonly Shown[];
  readonly '@odata.nextLink': string;
  readonly '@odata.deltaLink': string;
};

/** A client that shares no code with ours: plain fetch, following redirects by itself, as any tool would. */
describe('the stand-in, driven by a second client', () => {
  let standIn: GraphStandIn;
  let base: string;
  const headers = { Authorization: 'Bearer token-1' };

  beforeAll(async () => {
    standIn = await new GraphStandIn().start();
    base = `${standIn.origin}/v1.0/drives/${encodeURIComponent(standIn.drive.id)}`;
  });

  afterAll(() => standIn.stop());

  const json = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(path.startsWith('http') ? path : base + path, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Shown };
  };

  it('takes a file by path, gives it back by redirect, and a browser drops the token on the way', async () => {
    const put = await json(`/root:/${encodeURIComponent('甲局')}/a.xlsx:/content`, {
      method: 'PUT',
      body: '内容',
    }).catch(() => null);
    const created = await json(`/items/root:/${encodeURIComponent('甲局')}/a.xlsx:/content`, {
      method: 'PUT',
      body: '内容',
    });
    const read = await fetch(`${base}/items/${created.body.id}/content`, { headers });

    expect(put?.status).toBe(400);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: 'a.xlsx',
      size: 6,
      eTag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},\d+"$/),
    });
    expect(created.body.cTag).toMatch(/^"c:\{[0-9A-F-]{36}\},\d+"$/);
    expect([read.redirected, read.status, await read.text()]).toEqual([true, 200, '内容']);
  });

  it('refuses a stale If-Match, answers 304 to a known eTag and lists folders in pages', async () => {
    for (const name of ['1', '2', '3']) standIn.drive.upload(`乙局/${name}.xlsx`, Buffer.from(name));
    const item = standIn.drive.at('乙局/1.xlsx')!;
    const stale = await json(`/items/${item.id}/content`, {
      method: 'PUT',
      body: 'x',
      headers: { 'If-Match': '"{0},0"' },
    });
    const known = await fetch(`${base}/items/${item.id}/content`, {
      headers: { ...headers, 'If-None-Match': standIn.drive.eTag(item) },
    });
    const first = await json(`/items/${item.parent}/children?$top=2`);
    const second = await json(first.body['@odata.nextLink']);

    expect([stale.status, known.status]).toEqual([412, 304]);
    expect([first.body.value.length, second.body.value.length]).toEqual([2, 1]);
  });

  it('tells changes by a feed: root and parents among them, no cTag, no path, tombstones without a name', async () => {
    const start = await json('/root/delta?token=latest');
    standIn.drive.upload('丙局/a.xlsx', Buffer.from('1'));
    standIn.drive.remove(standIn.drive.at('乙局/2.xlsx')!);
    const next = await json(start.body['@odata.deltaLink']);

    const [file] = next.body.value.filter((item) => item.file && !item.deleted);
    const [tombstone] = next.body.value.filter((item) => item.deleted);
    expect(next.body.value.some((item) => item.root)).toBe(true);
    expect(file).toMatchObject({ name: 'a.xlsx' });
    expect([file?.cTag, file?.parentReference.path, tombstone?.name]).toEqual([undefined, undefined, undefined]);
    expect((await json(next.body['@odata.deltaLink'])).body.value.filter((item) => item.file)).toEqual([]);
  });

  it('throttles with all three headers, refuses strangers, and refuses a token where none belongs', async () => {
    standIn.throttledFor = 30;
    const throttled = await json('/root');
    standIn.throttledFor = 0;
    const stranger = await fetch(`${base}/root`, { headers: { Authorization: 'Bearer guess' } });
    const leaked = await fetch(`${standIn.storage}/download/dl1?tempauth=a&tempauth=b`, { headers });

    expect([throttled.status, throttled.headers.get('retry-after'), throttled.headers.get('ratelimit-reset')]).toEqual([
      429,
      '30',
      '31',
    ]);
    expect([stranger.status, leaked.status]).toEqual([401, 401]);
  });

  it('shakes hands before it subscribes and refuses what the service refuses', async () => {
    const wish = {
      changeType: 'updated',
      resource: `/drives/${standIn.drive.id}/root`,
      notificationUrl: 'http://127.0.0.1:9/',
      clientState: 's',
    };
    const ask = (change: object) =>
      json(`${standIn.origin}/v1.0/subscriptions`, { method: 'POST', body: JSON.stringify({ ...wish, ...change }) });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const far = new Date(Date.now() + 43_200 * 60_000).toISOString();

    const statuses = [
      (await ask({ expirationDateTime: soon })).status,
      (await ask({ expirationDateTime: far })).status,
      (await ask({ expirationDateTime: soon, changeType: 'created' })).status,
      (await ask({ expirationDateTime: soon, resource: `/drives/${standIn.drive.id}/items/1` })).status,
    ];

    expect(statuses).toEqual([400, 400, 400, 400]);
    expect(standIn.subscriptions.size).toBe(0);
  });

  it('rewrites an Office file after its upload: other bytes, same entries, another version', async () => {
    const { fixtureWorkbook } = await import('./fixture-workbook.ts');
    const bytes = await fixtureWorkbook();
    standIn.drive.rewriting = 'later';
    const created = await json('/items/root:/b.xlsx:/content', { method: 'PUT', body: Buffer.from(bytes) });
    const rewritten = standIn.drive.settle();
    const after = await json(`/items/${created.body.id}`);

    expect(rewritten).toBe(1);
    expect(after.body.eTag).not.toBe(created.body.eTag);
    expect(after.body.size).toBeGreaterThan(created.body.size);
  });
});
