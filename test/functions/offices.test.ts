import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext, Timer } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { cityHealthOr, cityOr } from '../../functions/city.ts';
import { healthHandler } from '../../functions/health.ts';
import { eachPage, eachQueue, eachTimer, type Offices, only } from '../../functions/offices.ts';
import { statusPageHandler } from '../../functions/status-page.ts';
import type { Home } from '../../shared/flow/home.ts';
import { anOffice } from '../flow/office-bench.ts';
import { rosterBytes } from '../flow/workbook-bytes.ts';

const context = {} as InvocationContext;

const aDistrict = async (key: string, name: string, units: readonly string[]) => {
  const office = await anOffice('2022-05-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([...units]));
  await office.run();
  return { key, name, home: office.home };
};

const aCity = async (): Promise<Offices> => [
  await aDistrict('mh', '闵行区', ['区教育局']),
  await aDistrict('xh', '徐汇区', ['区民政局', '区水务局']),
];

const ask = async (handler: HttpHandler, query = ''): Promise<HttpResponseInit> => {
  const request = { query: new URLSearchParams(query), headers: new Headers() } as unknown as HttpRequest;
  return (await handler(request, context)) as HttpResponseInit;
};

describe('several districts in one app', () => {
  it('stand side by side on the city’s page, each with a link to its own', async () => {
    const offices = await aCity();
    const handler = cityOr(offices, eachPage(offices, statusPageHandler));
    const city = String((await ask(handler)).body);
    const district = String((await ask(handler, 'district=xh')).body);
    const unknown = await ask(handler, 'district=zz');

    expect(city).toMatch(
      /<a href="\/\?district=mh">闵行区<\/a><\/td><td class="n plain">2<.*徐汇区<\/a><\/td><td class="n plain">3</s,
    );
    expect(city).not.toContain('<script');
    expect(district).toContain('<input type="hidden" name="district" value="xh">');
    expect(district).not.toContain('区教育局');
    expect([unknown.status, JSON.stringify(unknown.jsonBody)]).toEqual([404, expect.stringContaining('mh（闵行区）')]);
  });

  it('are told by name in the health of the app, which one library’s outage does not bring down', async () => {
    const [first, second] = await aCity();
    const away = { ...first.home, folder: { ...first.home.folder, has: async () => false } } as Home;
    const offices: Offices = [{ ...first, home: away }, second!];
    const { status, jsonBody } = await ask(cityHealthOr(offices, eachPage(offices, healthHandler)));

    expect(status).toBe(200);
    expect(jsonBody).toMatchObject({ healthy: false, districts: [{ name: '闵行区', share: false }, { share: true }] });
  });

  it('get each message by the district it names, and none that names another', async () => {
    const offices = await aCity();
    const handled: unknown[] = [];
    const handler = eachQueue(
      offices,
      (home) => async (body) => void handled.push([offices.findIndex((one) => one.home === home), body]),
    );
    await handler({ district: 'xh', file: 'f' }, context);

    expect(handled).toEqual([[1, { district: 'xh', file: 'f' }]]);
    expect(() => handler({ district: 'zz', file: 'f' }, context)).toThrow('zz');
    expect(() => handler({ file: 'f' }, context)).toThrow('no district');
  });

  it('all have their turn when the clock ticks, also beside one that fails', async () => {
    const offices = await aCity();
    const done: string[] = [];
    const tick = eachTimer(offices, ({ key }) => async () => {
      if (key === 'mh') throw new Error('down');
      done.push(key);
    });

    await expect(tick({} as Timer, context)).rejects.toThrow('down');
    expect(done).toEqual(['xh']);
  });

  it('a message without a district is the only one’s', async () => {
    const { home } = await aDistrict('', '', ['区教育局']);
    const handled: unknown[] = [];
    await eachQueue(only(home), () => async (body) => void handled.push(body))({ file: 'f' }, context);

    expect(handled).toEqual([{ file: 'f' }]);
  });
});
