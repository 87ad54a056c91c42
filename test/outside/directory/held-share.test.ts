import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeTables } from '../../../shared/flow/merge/merge-tables.ts';
import { announceChanges } from '../../../shared/flow/publish/announce-changes.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { renewBlankForms } from '../../../shared/flow/templates/put-blank-forms.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { STATUS_SHEET } from '../../../shared/folder/ignored-name.ts';
import { countingIn } from '../../counting-in.ts';
import { anOffice } from '../../flow/office-bench.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';

const PATH = '区教育局/自评.xlsx';

const anOfficeAtWork = async () => {
  const office = await anOffice('2022-05-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop(PATH, await summaryBytes(['校舍维修']));
  await office.run();
  await publishStatus(office.home);
  const away = `${office.share}-away`;
  return {
    ...office,
    unplug: async () => {
      await rename(office.share, away);
      await mkdir(office.share);
    },
    plugIn: async () => {
      await rm(office.share, { recursive: true });
      await rename(away, office.share);
    },
  };
};

describe('a share in whose place an empty folder lies', () => {
  it('is an outage: nothing is withdrawn, nothing is written in it, and all goes on once it is back', async () => {
    const { home, run, unplug, plugIn, share } = await anOfficeAtWork();
    const before = await countingIn(home);
    await unplug();

    const looked = await announceChanges(home);
    const gone = await processUpload(home, { file: PATH, attempt: 1 });
    const published = await publishStatus(home);
    await mergeTables(home);
    await renewBlankForms(home);

    expect(looked).toMatchObject({ code: 'waiting', reason: expect.stringMatching(/是空的.*网络盘没有连上/u) });
    expect(gone.code).toBe('outage');
    expect(published).toMatchObject({ code: 'postponed', reason: expect.stringContaining('没有连上') });
    expect(await readdir(share)).toEqual([]);

    await plugIn();
    await run(600);
    expect(await countingIn(home)).toEqual(before);
    expect((await publishStatus(home)).code).not.toBe('postponed');
    expect((await home.folder.find(STATUS_SHEET)) === null).toBe(false);
  });

  it('makes no move of a copy that was in hand when it went', async () => {
    const { home, drop, bytesOf, run, unplug, plugIn } = await anOfficeAtWork();
    const copy = '区教育局/自评副本.xlsx';
    await drop(copy, await bytesOf(PATH));
    const read: typeof home.folder.read = async (stamp) => {
      const bytes = await home.folder.read(stamp);
      await unplug();
      return bytes;
    };

    const inHand = await processUpload({ ...home, folder: { ...home.folder, read } }, { file: copy, attempt: 0 });

    expect(inHand.code).toBe('postponed');
    await plugIn();
    await run();
    const events = (await home.ledger.read('区教育局')).map(
      ({ event }) => `${event.kind} ${'path' in event ? event.path : ''}`,
    );
    expect(events).toEqual([`handed-in ${PATH}`, `handed-in ${copy}`]);
  });

  it('is one although a desktop has left its notes there', async () => {
    const { home, unplug, share } = await anOfficeAtWork();
    await unplug();
    await writeFile(join(share, '.DS_Store'), '');

    expect((await announceChanges(home)).code).toBe('waiting');
  });

  it('is none before anything was handed in', async () => {
    const { home, share } = await anOffice('2022-05-09');

    expect((await announceChanges(home)).code).toBe('announced');
    await publishStatus(home);
    expect(await readdir(share)).toEqual(['财政局']);
  });
});
