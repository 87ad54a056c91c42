import type { InvocationContext } from '@azure/functions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processUploadHandler } from '../../functions/process-upload.ts';
import { statusOfDay } from '../../shared/flow/publish/status-of-day.ts';
import { openTroubles } from '../../shared/flow/troubles.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { refusal } from '../graph-stand-in/graph-answer.ts';
import type { Mishap } from '../graph-stand-in/graph-stand-in.ts';
import { aCloud, type CloudBench } from './cloud-bench.ts';

const PATH = '区教育局/自评.xlsx';
const BESIDE = '区教育局/自评_审核结果.xlsx';

/** What people report of libraries in use, each as it was seen there. */
describe('in a library as it is in the field', () => {
  let bench: CloudBench;
  let day: { today: string };

  beforeEach(async () => {
    day = { today: '2022-04-17' };
    bench = await aCloud(day);
    bench.standIn.drive.now = '2022-04-18T08:00:00Z';
    bench.standIn.drive.upload('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await bench.announce();
    await bench.work(0.2);
    day.today = '2022-04-20';
  });

  afterEach(() => bench.standIn.stop());

  const troubles = async () => (await openTroubles(bench.home)).map(({ text }) => text);

  const versions = async () =>
    (await bench.home.ledger.read('区教育局')).filter(({ event }) => event.kind === 'handed-in').length;

  const calls = () => bench.standIn.calls.length;

  const writesOf = (path: string): number =>
    bench.standIn.calls.filter(
      ({ asked, status }) =>
        asked.method === 'PUT' &&
        status < 300 &&
        (decodeURIComponent(asked.url.pathname).includes(path) ||
          asked.url.pathname.includes(`/${bench.standIn.drive.at(path)?.id}/`)),
    ).length;

  const aDayOf = async (mishap: Mishap, hours = 6) => {
    bench.standIn.mishap = mishap;
    const before = calls();
    await bench.announce();
    await bench.pass(hours * 60);
    return calls() - before;
  };

  it('a file whose content is refused for ever is named with the cause, and read once it is clean', async () => {
    const item = bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    item.withheld = true;
    const asked = await aDayOf(() => null);

    const [text = '', ...others] = await troubles();
    expect(text).toMatch(/^区教育局\/自评\.xlsx 还没有得到审核结果.*病毒.*标签/);
    expect(others).toEqual([]);
    expect(JSON.stringify((await statusOfDay(bench.home)).sheets)).toContain('不给出这个文件的内容');
    expect(text).not.toContain('Sites.Selected');
    expect([bench.counts.poisoned, asked < 150]).toEqual([0, true]);

    item.withheld = false;
    await bench.pass(40);
    expect([await troubles(), await versions()]).toEqual([[], 1]);
  });

  it('a refused file that is taken away leaves no line behind', async () => {
    const item = bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    item.withheld = true;
    await aDayOf(() => null, 1);
    bench.standIn.drive.remove(item);
    await bench.announce();
    await bench.pass(40);

    expect(await troubles()).toEqual([]);
  });

  it('a file that lay in the library itself is withdrawn when it is deleted, without a word for ever after', async () => {
    const { drive } = bench.standIn;
    const item = drive.upload('自评.xlsx', await summaryBytes(['一号路整治']));
    await bench.announce();
    await bench.work(0.2);
    drive.remove(item);
    await bench.announce();
    await bench.pass(60);
    const messages = bench.counts.messages;
    await bench.pass(60);

    const standing = await bench.home.standings.read('未归入单位文件夹');
    expect(standing?.versions.map(({ until }) => until)).toEqual(['2022-04-20']);
    expect([await troubles(), bench.counts.messages - messages]).toEqual([[], 0]);
  });

  it('a hand-in that is given the name of a temporary file counts as taken away', async () => {
    const { drive } = bench.standIn;
    const item = drive.upload(PATH, await summaryBytes(['一号路整治']));
    await bench.announce();
    await bench.work(0.2);
    drive.rename(item, '~自评.tmp');
    await bench.announce();
    await bench.work(0.2);

    expect((await bench.home.standings.read('区教育局'))?.versions.map(({ until }) => until)).toEqual(['2022-04-20']);
  });

  it('a notebook is told once, and no answer is put into it', async () => {
    const { drive } = bench.standIn;
    drive.notebook('区教育局/工作笔记');
    await bench.announce();
    await bench.work(0.2);
    await bench.announce();

    expect(await troubles()).toEqual([expect.stringMatching(/^“区教育局\/工作笔记”是 OneNote 笔记本/)]);
    expect(await versions()).toBe(0);
    expect([...drive.items.values()].filter(({ name }) => name.includes('审核结果'))).toEqual([]);
  });

  it('a file announced four times at once is answered once, in one process and in two', async () => {
    const quiet = { log: () => {}, warn: () => {}, error: () => {} } as unknown as InvocationContext;
    for (const [path, handlers] of [
      [PATH, [processUploadHandler(bench.home)]],
      ['区教育局/另一张.xlsx', [processUploadHandler(bench.home), processUploadHandler(bench.home)]],
    ] as const) {
      const { id } = bench.standIn.drive.upload(path, await summaryBytes([path]));
      const before = calls();
      const four = [0, 1, 2, 3].map((at) => handlers[at % handlers.length]!({ file: id, attempt: 0 }, quiet));
      await Promise.all(four);

      expect([path, bench.standIn.drive.items.get(id)?.content]).toEqual([path, 2]);
      expect(calls() - before).toBeLessThan(handlers.length === 1 ? 14 : 26);
      expect(await bench.home.known.get(id)).toMatchObject({ answer: { where: 'inside' } });
    }
    expect(await versions()).toBe(2);
  });

  it('an upload takes six calls at most, the coming back of the own write included', async () => {
    const { drive } = bench.standIn;
    const units = ['区教育局', '区民政局', '区水务局', '莘庄镇'];
    drive.upload('财政局/单位名录.xlsx', await rosterBytes(units));
    await bench.announce();
    await bench.work(0.2);
    for (const unit of units) drive.upload(`${unit}/自评.xlsx`, await summaryBytes([`${unit}一号`]));
    const before = calls();
    await bench.announce();
    await bench.pass(1);
    await bench.announce();
    await bench.pass(1);

    const paths = bench.standIn.calls.slice(before).map(({ asked: { url } }) => decodeURIComponent(url.pathname));
    const ofFinance = ['财政局', '/root/delta', ...drive.children(drive.at('财政局')!.id).map(({ id }) => id)];
    const ofUploads = paths.filter((path) => !ofFinance.some((part) => path.includes(part)));
    expect(await versions()).toBe(1);
    expect(ofUploads.length / units.length).toBeLessThanOrEqual(6);
  });

  it('writes that fail one and all are named, and tried ever less often', async () => {
    bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    const asked = await aDayOf(({ method }) =>
      method === 'PUT' ? { when: 'before', answer: refusal(500, 'generalException') } : null,
    );

    expect(await versions()).toBe(1);
    expect((await troubles()).some((text) => text.startsWith(`${PATH} 还没有得到审核结果`))).toBe(true);
    expect(asked).toBeLessThan(600);

    bench.standIn.mishap = () => null;
    await bench.pass(60);
    expect(await troubles()).toEqual([]);
  });

  it.each([
    [404, 'itemNotFound', '找不到它'],
    [412, 'notAllowed', '版本不符'],
    [409, 'resourceModified', '版本不符'],
  ])(
    'writes refused with %i although nothing newer is there are named, not tried for ever',
    async (status, code, said) => {
      bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
      const asked = await aDayOf(({ method, url }) =>
        method === 'PUT' && url.pathname.includes('/items/') && !url.pathname.includes(':/')
          ? { when: 'before', answer: refusal(status, code) }
          : null,
      );

      expect((await troubles()).join('\n')).toContain(`${PATH} 还没有得到审核结果：文件还在，也没有更新`);
      expect((await troubles()).join('\n')).toContain(said);
      expect([await versions(), asked < 600]).toEqual([1, true]);

      bench.standIn.mishap = () => null;
      await bench.pass(60);
      expect(await troubles()).toEqual([]);
    },
  );

  it('a file edited for hours keeps one chain of tries, and the answer beside it says nothing twice', async () => {
    const { drive } = bench.standIn;
    drive.upload(PATH, await summaryBytes(['一号路整治']));
    const before = calls();
    for (let minute = 0; minute < 20; minute += 1) {
      drive.upload(PATH, await summaryBytes([`第${minute}次自动保存`]));
      drive.lock(PATH, true);
      await bench.announce();
      await bench.pass(1);
    }
    const [messages, written] = [bench.counts.messages, writesOf(BESIDE)];
    await bench.pass(3 * 60);

    expect(written).toBeGreaterThan(0);
    expect([written <= 21, writesOf(BESIDE) - written]).toEqual([true, 0]);
    expect(bench.counts.messages - messages).toBeLessThan(40);
    expect(calls() - before).toBeLessThan(1000);

    drive.lock(PATH, false);
    await bench.pass(40);
    expect([drive.at(BESIDE), await troubles()]).toEqual([undefined, []]);
  });
});
