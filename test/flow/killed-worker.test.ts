import { describe, expect, it } from 'vitest';
import { processUpload } from '../../shared/flow/process-upload.ts';
import { anOffice } from './office-bench.ts';
import { rosterBytes, summaryBytes } from './workbook-bytes.ts';

const PATH = '区教育局/2021年自评.xlsx';

const aReadyOffice = async () => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  return office;
};

type Office = Awaited<ReturnType<typeof aReadyOffice>>;

/** The process ends in the moment it would remember what it did: the answer stands in the file already. */
const killedBeforeRemembering = async ({ home }: Office) => {
  const put = async () => Promise.reject(new Error('killed'));
  const stamp = await home.folder.find(PATH);
  const killed = processUpload({ ...home, known: { ...home.known, put } }, { file: stamp!.file, attempt: 0 });
  await expect(killed).rejects.toThrow('killed');
};

const versionsIn = async ({ home }: Office) =>
  (await home.ledger.read('区教育局')).map(({ at, event }) =>
    event.kind === 'handed-in' ? [event.version, at] : event.kind,
  );

describe('a worker killed after it answered', () => {
  it('leaves a first hand-in that is not taken for a second one', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');
    await killedBeforeRemembering(office);

    await office.run();

    expect(await versionsIn(office)).toEqual([[1, '2022-04-18T16:03:00+08:00']]);
  });

  it('leaves a second hand-in that is not taken for a third one', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');
    await office.run();
    await office.drop(PATH, await summaryBytes(['一号路整治', '二号路整治']), '2022-04-19T09:00:00+08:00');
    await killedBeforeRemembering(office);

    await office.run();

    expect(await versionsIn(office)).toEqual([
      [1, '2022-04-18T16:03:00+08:00'],
      [2, '2022-04-19T09:00:00+08:00'],
    ]);
  });
});
