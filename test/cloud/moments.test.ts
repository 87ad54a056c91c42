import { afterEach, describe, expect, it } from 'vitest';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { aCloud, type CloudBench } from './cloud-bench.ts';

const PATH = '区教育局/自评.xlsx';
const ROSTER = '财政局/单位名录.xlsx';
const AT = '2022-04-18T16:00:00+08:00';

describe('the moment of a hand-in in a library', () => {
  let bench: CloudBench;
  let day: { today: string };

  const aLibrary = async (): Promise<void> => {
    day = { today: '2022-04-17' };
    bench = await aCloud(day);
    await on('2022-04-17', async () => bench.standIn.drive.upload(ROSTER, await rosterBytes(['区教育局', '区民政局'])));
  };

  afterEach(() => bench.standIn.stop());

  /** What people do on a day, at 16:00, and what the functions make of it. */
  const on = async (today: string, happens: () => Promise<unknown>, now = `${today}T08:00:00Z`) => {
    day.today = today;
    bench.standIn.drive.now = now;
    await happens();
    await bench.announce();
    await bench.work(0.3);
    await bench.announce();
    await bench.work(0.3);
  };

  const versions = async (ledger = '区教育局') =>
    ((await bench.home.standings.read(ledger))?.versions ?? [])
      .filter(({ until }) => until === null)
      .map(({ path, at, version }) => ({ path, at, version }));

  const handIn = () =>
    on('2022-04-18', async () => bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治'])));

  it.each(['none', 'sync', 'later'] as const)('outlives the recycle bin after a new answer (%s)', async (rewriting) => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.rewriting = rewriting;
    await handIn();
    await on('2022-04-19', async () => drive.settle());
    const item = drive.at(PATH)!;
    await on('2022-05-10', async () => drive.upload(ROSTER, await rosterBytes(['区教育局', '区民政局', '区科委'])));
    await on('2022-05-11', async () => drive.remove(item));
    expect(await versions()).toEqual([]);
    await on('2022-05-12', async () => {
      item.deleted = false;
      drive.touch(item);
    });

    expect(await versions()).toEqual([{ path: PATH, at: AT, version: 1 }]);
  });

  it.each(['none', 'sync', 'later'] as const)(
    'stays when folder and row are renamed together (%s)',
    async (rewriting) => {
      await aLibrary();
      const { drive } = bench.standIn;
      drive.rewriting = rewriting;
      await handIn();
      await on('2022-04-19', async () => drive.settle());
      await on('2022-05-10', async () => {
        drive.upload(ROSTER, await rosterBytes(['区教体局', '区民政局']));
        drive.rename(drive.at('区教育局')!, '区教体局');
      });
      await on('2022-05-11', async () => drive.settle());

      expect(await versions()).toEqual([{ path: '区教体局/自评.xlsx', at: AT, version: 1 }]);
    },
  );

  it('is that of the upload, not of a column that was filled in while nobody looked', async () => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.now = '2022-04-28T08:00:00Z';
    const item = drive.upload(PATH, await summaryBytes(['一号路整治']));
    await on('2022-05-02', async () => drive.editColumn(item));

    expect(await versions()).toEqual([{ path: PATH, at: '2022-04-28T16:00:00+08:00', version: 1 }]);
  });

  it('is that of the upload before midnight, not of the service’s rewriting after it', async () => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.rewriting = 'later';
    drive.now = '2022-04-18T15:58:00Z';
    drive.upload(PATH, await summaryBytes(['一号路整治']));
    await on('2022-04-19', async () => drive.settle(), '2022-04-18T16:09:00Z');

    expect(await versions()).toEqual([{ path: PATH, at: '2022-04-18T23:58:00+08:00', version: 1 }]);
  });

  it('of a correction nobody saw coming is that of the correction', async () => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.now = '2022-04-28T08:00:00Z';
    drive.upload(PATH, await summaryBytes(['一号路整治']));
    await on('2022-05-02', async () => drive.upload(PATH, await summaryBytes(['一号路整治', '二号路整治'])));

    expect(await versions()).toEqual([{ path: PATH, at: '2022-05-02T16:00:00+08:00', version: 1 }]);
  });

  it('stays when the folder leaves the library and comes back, rewritten meanwhile', async () => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.rewriting = 'later';
    await on('2022-04-18', async () => drive.upload('区教育局/一月/自评.xlsx', await summaryBytes(['一号路整治'])));
    await on('2022-04-19', async () => drive.settle());
    const folder = drive.at('区教育局/一月')!;
    await on('2022-05-10', async () => drive.remove(folder));
    await on('2022-05-11', async () => {
      folder.deleted = false;
      drive.touch(folder);
    });

    expect(await versions()).toEqual([{ path: '区教育局/一月/自评.xlsx', at: AT, version: 1 }]);
  });

  it('is not an old time that a client sets on a file no look had seen', async () => {
    await aLibrary();
    await on('2022-05-19', async () => {});
    await on(
      '2022-05-20',
      async () => bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治'])),
      '2022-04-10T02:00:00Z',
    );

    expect(await versions()).toEqual([{ path: PATH, at: '2022-05-19T17:30:00+08:00', version: 1 }]);
  });

  it('is that of the file once it is there, after a first phase without a byte', async () => {
    await aLibrary();
    const { drive } = bench.standIn;
    drive.now = new Date().toISOString();
    drive.upload(PATH, new Uint8Array());
    await bench.announce();
    await bench.work(0);
    await handIn();

    expect(await versions()).toEqual([{ path: PATH, at: AT, version: 1 }]);
  });
});
