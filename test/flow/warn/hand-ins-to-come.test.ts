import { expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const PATH = '区教育局/自评.xlsx';

/** Handed in while the clock said 1 November; it is 20 April. */
const anOfficeOnceAhead = async () => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  const bytes = await summaryBytes(['一号路整治']);
  const ahead: Home = {
    ...office.home,
    clock: { today: () => '2022-11-01', now: () => '2022-11-01T09:00:00+08:00' },
  };
  await office.drop(PATH, bytes, '2022-11-01T08:00:00+08:00');
  await processUpload(ahead, { file: PATH, attempt: 0 });
  const told = async () => {
    await sendWarnings(office.home);
    return (await openTroubles(office.home)).filter(({ about }) => about === 'clock/hand-ins').map(({ text }) => text);
  };
  return { office, bytes, told };
};

it('names a hand-in recorded while the clock was ahead, and what makes it count', async () => {
  const { told } = await anOfficeOnceAhead();

  expect(await told()).toEqual([
    '有 1 个文件的报送时间记在今天（2022-04-20）之后，到那天才计入：区教育局/自评.xlsx（2022-11-01）。今天不对的，请校准本机时钟；今天是对的，是收到时本机日期快了，请把这些文件打开重新保存一次，就按保存的时间计入。',
  ]);
});

it('says nothing of it any more once it has been saved again, which is when it counts', async () => {
  const { office, bytes, told } = await anOfficeOnceAhead();
  expect(await told()).toHaveLength(1);

  await office.drop(PATH, bytes, '2022-04-20T10:00:00+08:00');
  await office.run();

  expect(await told()).toEqual([]);
  expect((await office.home.standings.read('区教育局'))?.versions.at(-1)).toMatchObject({
    from: '2022-04-20',
    until: null,
  });
});
