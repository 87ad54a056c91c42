import { describe, expect, it } from 'vitest';
import { pruneArchive, pruneMonthly } from '../../shared/flow/prune-archive.ts';
import { anOffice } from './office-bench.ts';
import { rosterBytes, summaryBytes } from './workbook-bytes.ts';

const PATH = '区教育局/自评.xlsx';

const hashesOf = async ({ home }: Awaited<ReturnType<typeof anOffice>>): Promise<string[]> =>
  (await home.ledger.read('区教育局')).flatMap(({ event }) => (event.kind === 'handed-in' ? [event.sha256] : []));

/** A file saved three times, and a second one that still has what the first said at first. */
const aResavedFile = async () => {
  const office = await anOffice('2022-05-06');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  const versions = [['甲'], ['甲', '乙'], ['甲', '乙', '丙']];
  for (const [index, projects] of versions.entries()) {
    await office.drop(PATH, await summaryBytes(projects), `2022-04-0${index + 1}T10:00:00+08:00`);
    await office.run();
  }
  return office;
};

describe('pruning received bytes', () => {
  it('drops those that were replaced before a day, keeps the present ones and all that was read', async () => {
    const office = await aResavedFile();
    const { home } = office;
    const [first = '', second = '', third = ''] = await hashesOf(office);
    const ledger = await home.ledger.read('区教育局');

    const dropped = await pruneArchive(home, { replaced: '2022-04-03', withinADay: '2022-04-03' });

    const left = await Promise.all([first, second, third].map((sha256) => home.archive.get(sha256)));
    expect(dropped).toBe(1);
    expect(left.map((bytes) => bytes !== null)).toEqual([false, true, true]);
    expect(await home.ledger.read('区教育局')).toEqual(ledger);
  });

  it('drops sooner what was replaced on the day it came', async () => {
    const office = await aResavedFile();
    await office.drop(PATH, await summaryBytes(['丁']), '2022-04-03T11:00:00+08:00');
    await office.run();
    const [first = '', second = '', third = '', fourth = ''] = await hashesOf(office);

    const dropped = await pruneArchive(office.home, { replaced: '2021-05-06', withinADay: '2022-04-04' });

    const left = await Promise.all([first, second, third, fourth].map((sha256) => office.home.archive.get(sha256)));
    expect(dropped).toBe(1);
    expect(left.map((bytes) => bytes !== null)).toEqual([true, true, false, true]);
  });

  it('happens by itself once a month, not in the first', async () => {
    const { home } = await aResavedFile();
    const on = (day: string) => ({ ...home, clock: { today: () => day, now: () => `${day}T09:00:00+08:00` } });

    const counts = [];
    for (const day of ['2022-05-06', '2022-06-05', '2022-06-06', '2023-05-08', '2023-05-09', '2023-06-08']) {
      counts.push(await pruneMonthly(on(day)));
    }

    expect(counts).toEqual([null, null, 0, 2, null, 0]);
  });
});
