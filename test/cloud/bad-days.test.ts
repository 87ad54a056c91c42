import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusOfDay } from '../../shared/flow/publish/status-of-day.ts';
import { openTroubles } from '../../shared/flow/troubles.ts';
import { owedBecause } from '../../shared/folder/known-files.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { refusal } from '../graph-stand-in/graph-answer.ts';
import { aCloud, type CloudBench } from './cloud-bench.ts';

const PATH = '区教育局/自评.xlsx';

describe('a bad day in the cloud', () => {
  let bench: CloudBench;

  beforeEach(async () => {
    const day = { today: '2022-04-17' };
    bench = await aCloud(day);
    bench.standIn.drive.now = '2022-04-18T08:00:00Z';
    bench.standIn.drive.upload('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await round();
    day.today = '2022-04-20';
  });

  afterEach(() => bench.standIn.stop());

  const round = async (hours = 0.2) => {
    await bench.announce();
    await bench.work(hours);
  };

  const troubles = async () => (await openTroubles(bench.home)).map(({ text }) => text).join('\n');

  const handedIn = async () =>
    (await bench.home.ledger.read('区教育局')).map(({ at, event }) => (event.kind === 'handed-in' ? at : event.kind));

  /** What the status sheet says on top, in the words people read. */
  const notices = async () =>
    JSON.stringify((await statusOfDay(bench.home)).sheets.find(({ kind }) => kind === 'overview'));

  const healed = async () => {
    await round();
    await round();
    expect(await troubles()).toBe('');
    expect(await handedIn()).toEqual(['2022-04-18T16:00:00+08:00']);
  };

  it('throttled for an hour says so and loses nothing', async () => {
    bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    bench.standIn.throttledFor = 3600;
    await round(0);
    const calls = bench.standIn.calls.length;
    await round(0);
    const callsMeanwhile = bench.standIn.calls.length - calls;

    expect(await troubles()).toContain('要求放慢');
    expect(await notices()).toContain('要求放慢');
    expect(callsMeanwhile).toBe(0);
    bench.standIn.throttledFor = 0;
    await bench.work(1.1);
    await healed();
  });

  it('without the permission names it and how to grant it, and goes on once it is granted', async () => {
    bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    bench.standIn.denied.add('drive');
    await round();

    expect(await troubles()).toMatch(/Sites\.Selected.*write.*授予/s);
    expect(await notices()).toContain('Sites.Selected');
    bench.standIn.denied.delete('drive');
    await healed();
  });

  it('with a token that is refused says what to look at, and goes on', async () => {
    bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    bench.standIn.tokens.clear();
    await round();

    expect(await troubles()).toContain('BUDGET_SENTINEL_CLOUD');
    bench.standIn.tokens.add('token-1');
    await healed();
  });

  it('with a full site records the hand-in, owes its answer, and writes it once there is room', async () => {
    bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    bench.standIn.drive.quota = bench.standIn.drive.used();
    await bench.announce();
    await bench.work(0.01);
    const [owed] = (await bench.home.known.all()).filter(({ path }) => path === PATH);

    expect(owed === undefined ? null : owedBecause(owed)).toContain('存储空间已满');
    expect(await handedIn()).toEqual(['2022-04-18T16:00:00+08:00']);
    bench.standIn.drive.quota = Number.POSITIVE_INFINITY;
    await bench.sweep();
    await round(1);
    expect((await bench.home.known.all()).filter((file) => owedBecause(file) !== null)).toEqual([]);
  });

  it('of work that fails again and again ends with a person, and is tried again an hour later', async () => {
    const { id } = bench.standIn.drive.upload(PATH, await summaryBytes(['一号路整治']));
    bench.standIn.mishap = ({ url }) =>
      url.pathname.endsWith(`/${id}/content`) ? { when: 'before', answer: refusal(400, 'invalidRequest') } : null;
    await round(0.5);

    expect(bench.counts.poisoned).toBe(1);
    expect(await troubles()).toContain(`${PATH} 连续处理失败`);
    bench.standIn.mishap = () => null;
    await bench.work(1.1);
    await healed();
  });
});
