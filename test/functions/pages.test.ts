import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { bulletinPageHandler } from '../../functions/bulletin-page.ts';
import { getFormsHandler } from '../../functions/get-forms.ts';
import { getStatusHandler } from '../../functions/get-status.ts';
import { getTableHandler } from '../../functions/get-table.ts';
import { healthHandler } from '../../functions/health.ts';
import { statusPageHandler } from '../../functions/status-page.ts';
import { unitPageHandler } from '../../functions/unit-page.ts';
import type { Home } from '../../shared/flow/home.ts';
import { noteTrouble } from '../../shared/flow/troubles.ts';
import { anOffice } from '../flow/office-bench.ts';
import { rosterBytes } from '../flow/workbook-bytes.ts';

const aHome = async (): Promise<Home> => {
  const office = await anOffice('2022-05-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  return office.home;
};

const ask = async (handler: HttpHandler, query = '', headers = {}): Promise<HttpResponseInit> => {
  const request = { query: new URLSearchParams(query), headers: new Headers(headers) } as unknown as HttpRequest;
  return (await handler(request, {} as InvocationContext)) as HttpResponseInit;
};

const HANDLERS = [
  ['the page', statusPageHandler],
  ['the status', getStatusHandler],
  ['the forms', getFormsHandler],
  ['a table', getTableHandler],
  ['a unit’s page', unitPageHandler],
  ['the 通报', bulletinPageHandler],
] as const;

describe.each(HANDLERS)('asked of a day, %s', (_, handlerFor) => {
  it('refuses one outside the years the plan reaches, at once', async () => {
    const handler = handlerFor(await aHome());

    for (const day of ['2019-12-31', '2024-01-01', '2300-01-01', '9999-12-31', '2022-02-30', '0001-01-01', 'x']) {
      const { status, body, jsonBody } = await ask(handler, `asOf=${day}`);
      expect([day, status, JSON.stringify(body ?? jsonBody)]).toEqual([day, 400, expect.stringContaining('asOf')]);
    }
  });

  it('answers within them, with headers that keep it to itself', async () => {
    const handler = handlerFor(await aHome());

    for (const day of ['2021-01-01', '2023-12-31']) {
      const { status = 200, headers } = await ask(handler, `asOf=${day}&unit=区教育局`);
      expect([day, [200, 404].includes(status)]).toEqual([day, true]);
      expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
      expect(JSON.stringify(headers)).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the page', () => {
  it('lets only its own script run', async () => {
    const { body, headers } = await ask(statusPageHandler(await aHome()));

    const policy = String((headers as Record<string, string>)['Content-Security-Policy']);
    const scripts = String(body).match(/<script>/gu) ?? [];
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(policy.match(/'sha256-[A-Za-z0-9+/]{43}='/gu)).toHaveLength(scripts.length);
  });
});

describe('a table of the page', () => {
  it('is not sent again to who has it', async () => {
    const handler = getTableHandler(await aHome());
    const first = await ask(handler, 'name=任务进度');
    const again = await ask(handler, 'name=任务进度', {
      'If-None-Match': (first.headers as Record<string, string>)['ETag'],
    });

    expect(JSON.parse(String(first.body))).toMatchObject({ name: '任务进度', rows: expect.any(Array) });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });

  it('is taken away as a workbook or as CSV, and refused by name where there is none', async () => {
    const handler = getTableHandler(await aHome());
    const [sheet, csv] = [
      await ask(handler, 'name=任务进度&as=xlsx'),
      await ask(handler, 'name=任务进度&as=csv&find=O-01'),
    ];

    expect(
      Buffer.from(sheet.body as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(String(csv.body)).toContain('单位编码,单位,任务编号');
    expect((await ask(handler, 'name=没有的表')).status).toBe(404);
    expect((await ask(handler, 'name=任务进度&as=pdf')).status).toBe(400);
  });
});

describe('a unit’s own page', () => {
  it('tells what it has to do and leads to its forms; a name nobody has is refused', async () => {
    const handler = unitPageHandler(await aHome());

    expect(String((await ask(handler, 'name=区教育局')).body)).toContain('下载本单位待填表');
    expect((await ask(handler, 'name=<script>')).status).toBe(404);
  });
});

describe('the 通报', () => {
  it('is a page to print that leads back to the day it is of, and a Word document of that day', async () => {
    const handler = bulletinPageHandler(await aHome());
    const page = await ask(handler, 'asOf=2022-05-06&year=2022&district=mh');
    const document = await ask(handler, 'asOf=2022-05-06&as=docx');

    expect(String(page.body)).toContain('区财政局　2022年5月6日');
    expect(String(page.body)).toContain('href="/?year=2022&amp;asOf=2022-05-06&amp;district=mh"');
    expect(String(page.body)).toContain('href="/bulletin?as=docx&amp;year=2022&amp;asOf=2022-05-06&amp;district=mh"');
    expect(Buffer.from(document.body as Uint8Array).toString('latin1', 0, 2)).toBe('PK');
    expect((document.headers as Record<string, string>)['Content-Disposition']).toContain(
      encodeURIComponent('绩效通报(截至2022-05-06).docx'),
    );
    expect((await ask(handler, 'as=pdf')).status).toBe(400);
  });
});

describe('health', () => {
  it('says that the share’s feed fails', async () => {
    const home = await aHome();
    const well = await ask(healthHandler(home));
    await home.notes.put('trouble/share', JSON.stringify({ text: '共享文件夹查看失败', since: '' }));
    const ill = await ask(healthHandler(home));

    expect([well.status, well.jsonBody]).toEqual([200, expect.objectContaining({ healthy: true })]);
    expect([ill.status, ill.jsonBody]).toEqual([503, expect.objectContaining({ healthy: false })]);
  });

  it('names places the feed had to skip', async () => {
    const home = await aHome();
    await home.notes.put('trouble/unread/区教育局/早先', JSON.stringify({ text: '没有查看权限', since: '' }));

    const { status, jsonBody } = await ask(healthHandler(home));

    expect([status, jsonBody]).toEqual([
      200,
      expect.objectContaining({ healthy: false, feed: { answers: true, unread: ['区教育局/早先'] } }),
    ]);
  });

  it('is unhealthy, though reachable, while a thread of the program does not run, and no trouble began later than now', async () => {
    const { home } = await anOffice('2022-05-09');
    const ahead = { ...home, clock: { today: () => '2023-05-09', now: () => '2023-05-09T10:00:00+08:00' } };
    await noteTrouble(ahead, 'thread/lead', '看管共享文件夹的线程意外结束');

    const { status, jsonBody } = await ask(healthHandler(home));

    expect([status, jsonBody]).toEqual([
      200,
      expect.objectContaining({ healthy: false, troubles: [expect.objectContaining({ since: home.clock.now() })] }),
    ]);
  });
});
