import { afterEach, describe, expect, it } from 'vitest';
import { processUpload } from '../../shared/flow/upload/process-upload.ts';
import { countingIn } from '../counting-in.ts';
import { answerIn, rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { aCloud, type CloudBench } from './cloud-bench.ts';
import { killedAt } from './fragile.ts';

const PATH = '区教育局/自评.xlsx';

describe('a worker killed while it enters a file whose folder was renamed', () => {
  let bench: CloudBench;
  afterEach(() => bench.standIn.stop());

  const lookAndWork = async () => {
    await bench.announce();
    await bench.work(0.05);
  };

  it('leaves one hand-in and its own answer when the message comes again under the old name, wherever it was killed', async () => {
    const day = { today: '2022-04-17' };
    bench = await aCloud(day);
    const { home, standIn } = bench;
    const { drive } = standIn;
    drive.now = '2022-04-18T08:00:00Z';
    drive.upload('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await lookAndWork();
    const item = drive.upload(PATH, await summaryBytes(['一号路整治']));
    day.today = '2022-04-20';
    await lookAndWork();
    const once = await countingIn(home);
    expect(once.map(([ledger, path]) => [ledger, path])).toContainEqual(['区教育局', PATH]);

    for (let nth = 1, goesOn = true; goesOn; nth += 1) {
      drive.rename(drive.at('区教育局')!, '区教育局(新)');
      goesOn = await killedAt(nth, home, async (frail) => {
        await processUpload(frail, { file: item.id, attempt: 0 });
      });
      drive.rename(drive.at('区教育局(新)')!, '区教育局');
      await home.queue.uploadSeen({ file: item.id, attempt: 0 });
      await lookAndWork();

      const { 单位 } = await answerIn(item.bytes);
      expect({ nth, counting: await countingIn(home), 单位 }).toEqual({ nth, counting: once, 单位: '闵行区教育局' });
    }
  }, 120_000);
});
