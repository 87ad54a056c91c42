import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeTables } from '../../../shared/flow/merge/merge-tables.ts';
import { announceChanges, FEED } from '../../../shared/flow/publish/announce-changes.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { renewBlankForms } from '../../../shared/flow/templates/put-blank-forms.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { STATUS_SHEET } from '../../../shared/folder/ignored-name.ts';
import { FINANCE_FOLDER } from '../../../shared/unit.ts';
import { countingIn } from '../../counting-in.ts';
import { anOffice } from '../../flow/office-bench.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';

const PATH = '区教育局/自评.xlsx';

/** How a share goes, by what lies in its place then; null for nothing at all. */
const WAYS: Readonly<Record<string, readonly string[] | null>> = {
  'is not there any more': null,
  'is an empty folder': [],
  'is a folder in which a file system has put its own': [
    'lost+found',
    '.Trash-1000/files',
    'System Volume Information',
    '$RECYCLE.BIN',
    '#recycle',
    '.snapshot',
    '@eaDir',
  ],
};

const anOfficeAtWork = async (inItsPlace: readonly string[] | null = []) => {
  const office = await anOffice('2022-05-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop(PATH, await summaryBytes(['校舍维修']));
  await office.run();
  await publishStatus(office.home);
  const away = `${office.share}-away`;
  const { home, share } = office;
  const unplug = async () => {
    await rename(share, away);
    if (inItsPlace !== null) await mkdir(share);
    for (const name of inItsPlace ?? []) await mkdir(join(share, name), { recursive: true });
  };
  return {
    ...office,
    unplug,
    plugIn: async () => {
      await rm(share, { recursive: true, force: true });
      await rename(away, share);
    },
    /** The share goes just after this has been done. */
    goingAfter: (what: 'read' | 'stat'): typeof home => ({
      ...home,
      folder: {
        ...home.folder,
        read: async (stamp) => {
          const bytes = await home.folder.read(stamp);
          if (what === 'read') await unplug();
          return bytes;
        },
        stat: async (file) => {
          const stamp = await home.folder.stat(file);
          if (what === 'stat') await unplug();
          return stamp;
        },
      },
    }),
    troubles: async () => (await openTroubles(home)).map(({ about }) => about),
  };
};

describe.each(Object.entries(WAYS))('a share that %s', (_, inItsPlace) => {
  it('is an outage: nothing is withdrawn, nothing is written in it, one thing is told, and all goes on once it is back', async () => {
    const { home, run, unplug, plugIn, share, troubles } = await anOfficeAtWork(inItsPlace);
    const before = await countingIn(home);
    await unplug();

    const looked = await announceChanges(home);
    const gone = await processUpload(home, { file: PATH, attempt: 1 });
    const published = await publishStatus(home);
    await mergeTables(home);
    await renewBlankForms(home);

    expect(looked).toMatchObject({ code: 'waiting', reason: expect.stringMatching(/请检查网络/u) });
    expect(gone.code).toBe('postponed');
    expect(published.code).toBe('postponed');
    expect(await troubles()).toEqual([FEED]);
    const lying = await readdir(share).catch(() => null);
    expect(lying?.sort() ?? null).toEqual(inItsPlace?.map((path) => path.split('/')[0]).sort() ?? null);

    await plugIn();
    await run(600);
    expect(await countingIn(home)).toEqual(before);
    expect((await publishStatus(home)).code).not.toBe('postponed');
    expect(await troubles()).toEqual([]);
    expect((await home.folder.find(STATUS_SHEET)) === null).toBe(false);
  });

  it.each(['stat', 'read'] as const)(
    'after the %s of a file in hand says nothing of the file, which is recorded once and answered when it is back',
    async (what) => {
      const { home, drop, run, plugIn, goingAfter, troubles } = await anOfficeAtWork(inItsPlace);
      const path = '区教育局/又一份.xlsx';
      await drop(path, await summaryBytes(['操场翻新']));

      const inHand = await processUpload(goingAfter(what), { file: path, attempt: 5 });

      expect(inHand.code).toBe('postponed');
      expect(await troubles()).toEqual([]);
      await plugIn();
      const back = await run(30);
      expect(back).toContainEqual(
        expect.objectContaining({ path, answered: expect.objectContaining({ where: 'inside' }) }),
      );
      const events = (await home.ledger.read('区教育局')).map(({ event }) => event);
      expect(events.filter((event) => 'path' in event && event.path === path)).toHaveLength(1);
    },
  );

  it('while a unit is checked has that file’s answer written anew when it is back', async () => {
    const { home, run, unplug, plugIn } = await anOfficeAtWork(inItsPlace);
    await run(600);
    await unplug();

    await processUpload(home, { file: PATH, attempt: 0 }, { evenIfDone: true, reasons: [] });

    await plugIn();
    expect((await run(30)).map(({ code }) => code)).toEqual(['unchanged']);
  });
});

describe('a share in whose place an empty folder lies', () => {
  it('goes on, with what was handed in still counting, once a person has put the finance office’s folder in it', async () => {
    const { home, run, unplug, share } = await anOfficeAtWork();
    const ofUnit = async () => (await countingIn(home)).filter(([unit]) => unit === '区教育局');
    const before = await ofUnit();
    await unplug();
    const looked = await announceChanges(home);
    await mkdir(join(share, FINANCE_FOLDER));

    await run(600);

    expect(looked).toMatchObject({ reason: expect.stringContaining('新建文件夹“财政局”') });
    expect((await publishStatus(home)).code).toBe('written');
    expect(await ofUnit()).toEqual(before);
    await mkdir(join(share, '区教育局'));
    await run(600);
    expect(await ofUnit()).toEqual([]);
  });

  it('makes no move of a copy that was in hand when it went', async () => {
    const { home, drop, bytesOf, run, plugIn, goingAfter } = await anOfficeAtWork();
    const copy = '区教育局/自评副本.xlsx';
    await drop(copy, await bytesOf(PATH));

    const inHand = await processUpload(goingAfter('read'), { file: copy, attempt: 0 });

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
