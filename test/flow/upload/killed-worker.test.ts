import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import type { KnownFile } from '../../../shared/folder/known-files.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { killedAt } from '../../cloud/fragile.ts';
import { countingIn } from '../../counting-in.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, summaryBytes } from '../workbook-bytes.ts';

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

describe('a worker killed between its writes', () => {
  it('leaves a standing behind its ledger only until the message comes again', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    const stamp = (await office.home.folder.find(PATH))!;
    const write = async () => Promise.reject(new Error('killed'));
    const frail = { ...office.home, standings: { ...office.home.standings, write } };
    await expect(processUpload(frail, { file: stamp.file, attempt: 0 })).rejects.toThrow('killed');

    await office.run();

    expect((await office.home.standings.read('区教育局'))?.versions.map(({ path }) => path)).toEqual([PATH]);
  });

  it('leaves a hand-in that is still withdrawn when its file is taken away before the message comes again', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    const stamp = (await office.home.folder.find(PATH))!;
    const replace = async () => Promise.reject(new Error('killed'));
    const frail = { ...office.home, folder: { ...office.home.folder, replace } };
    await expect(processUpload(frail, { file: stamp.file, attempt: 0 })).rejects.toThrow('killed');
    await rm(join(office.share, PATH));

    await office.run();

    expect((await office.home.ledger.read('区教育局')).map(({ event }) => event.kind)).toEqual([
      'handed-in',
      'withdrawn',
    ]);
  });

  it.each(['noted whose it is', 'remembered that it wrote it'])(
    'leaves no answer beside a file that has one inside, killed before it %s',
    async (before) => {
      const office = await aReadyOffice();
      const { home } = office;
      await office.drop(PATH, await summaryBytes(['一号路整治']));
      const stamp = (await home.folder.find(PATH))!;
      const killed = () => Promise.reject(new Error('killed'));
      const frail = {
        ...home,
        folder: { ...home.folder, replace: async () => ({ kind: 'locked' as const, reason: '文件正被打开' }) },
        notes: {
          ...home.notes,
          put: (name: string, value: string) =>
            before === 'noted whose it is' && name.startsWith('beside/') ? killed() : home.notes.put(name, value),
        },
        known: {
          ...home.known,
          put: (known: KnownFile) => (known.path.endsWith('_审核结果.xlsx') ? killed() : home.known.put(known)),
        },
      };
      await expect(processUpload(frail, { file: stamp.file, attempt: 0 })).rejects.toThrow('killed');

      await office.run();

      expect(await readdir(join(office.share, '区教育局'))).toEqual(['2021年自评.xlsx']);
    },
  );
});

describe('a worker killed while it reads a file anew under a new plan', () => {
  it('leaves one further reading of it, wherever it was killed', async () => {
    const moment = '2022-04-18T16:03:00+08:00';
    const plan = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2021)));
    for (let nth = 1, goesOn = true; goesOn; nth += 3) {
      const office = await aReadyOffice();
      await office.drop(PATH, await summaryBytes(['一号路整治'], 2019), moment);
      await office.run();
      await office.drop('财政局/工作要点.xlsx', plan, '2022-04-19T09:00:00+08:00');
      const { file } = (await office.home.folder.find('财政局/工作要点.xlsx'))!;
      await processUpload(office.home, { file, attempt: 0 });
      goesOn = await killedAt(nth, office.home, async (frail) => {
        await processUpload(frail, { file: (await office.home.folder.find(PATH))!.file, attempt: 0 });
      });
      await office.run();

      expect([nth, await versionsIn(office)]).toEqual([
        nth,
        [
          [1, moment],
          [1, moment],
        ],
      ]);
    }
  }, 120_000);
});

describe('a worker killed while it enters a file that was moved', () => {
  it.each(['区教育局(新)', '区教育局/二级'])(
    'into %s leaves one hand-in with its moment when it is moved back, wherever it was killed',
    async (folder) => {
      const away = `${folder}/2021年自评.xlsx`;
      for (let nth = 1, goesOn = true; goesOn; nth += 1) {
        const { home, share, drop, run } = await aReadyOffice();
        await drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');
        await run();
        await mkdir(join(share, folder));
        await rename(join(share, PATH), join(share, away));
        goesOn = await killedAt(nth, home, async (frail) => {
          await processUpload(frail, { file: (await home.folder.find(away))!.file, attempt: 0 });
        });
        await rename(join(share, away), join(share, PATH));
        await run();
        await run();

        const counting = (await countingIn(home)).filter(([, path]) => path.endsWith('自评.xlsx'));
        expect([nth, counting]).toEqual([nth, [['区教育局', PATH, '2022-04-18T16:03:00+08:00', 1]]]);
      }
    },
    120_000,
  );

  it.each(['区教育局(新)', '区教育局/二级', '区民政局'])(
    'into %s leaves its one answer beside it when it is moved back, wherever it was killed',
    async (folder) => {
      const [path, away] = ['区教育局/2021年自评.xls', `${folder}/2021年自评.xls`];
      const told: unknown[] = [];
      for (let nth = 1, goesOn = true; goesOn; nth += 1) {
        const { home, share, drop, run } = await aReadyOffice();
        await drop(path, Buffer.from('不是工作簿'.repeat(20)), '2022-04-18T16:03:00+08:00');
        await run();
        await mkdir(join(share, folder), { recursive: true });
        await rename(join(share, path), join(share, away));
        goesOn = await killedAt(nth, home, async (frail) => {
          await processUpload(frail, { file: (await home.folder.find(away))!.file, attempt: 0 });
        });
        await rename(join(share, away), join(share, path));
        await run();
        await run();

        const answers = (await readdir(share, { recursive: true })).filter((name) => name.includes('审核结果'));
        const counting = (await countingIn(home)).filter(([, one]) => one.endsWith('自评.xls'));
        // Where the first name was taken by what the killed one began, the second does as well.
        const besides = answers.map((name) => name.replace('.xls_', '_'));
        told.push([besides, counting.map(([ledger, one]) => [ledger, one])]);
      }

      const right = [['区教育局/2021年自评_审核结果.xlsx'], [['区教育局', path]]];
      expect(told).toEqual(told.map(() => right));
    },
    120_000,
  );
});
