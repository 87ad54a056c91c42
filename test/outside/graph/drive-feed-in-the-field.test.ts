import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnreadPlace } from '../../../shared/folder/shared-folder.ts';
import { driveFolder } from '../../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../../shared/outside/graph/drive/own-writes.ts';
import { driveFeed, forgetFeedPosition } from '../../../shared/outside/graph/feed/drive-feed.ts';
import { refusal } from '../../graph-stand-in/graph-answer.ts';
import { memoryKnownFiles } from '../../memory/memory-known-files.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { aGraphBench, type GraphBench } from './graph-bench.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const HANDED_IN = {
  kind: 'handed-in',
  sha256: '',
  fingerprint: '',
  receipt: '',
  answer: { where: 'inside' },
  says: '',
  across: '',
  rules: '',
  reading: '',
} as const;

/** A feed as people report it: parts of it refused, positions dropped in other ways than by the book, strange items. */
describe('the feed of a library in the field', () => {
  let bench: GraphBench;
  let known: ReturnType<typeof memoryKnownFiles>;
  let notes: ReturnType<typeof memoryNotebook>;

  const place = () => ({ driveId: bench.standIn.drive.id, folderId: null });

  /** What one look hands over (and is known then), and what it could not look at. */
  const look = async () => {
    const folder = driveFolder({ graph: bench.graph, place: place(), own: ownWrites(memoryNotebook()) });
    const found: string[] = [];
    const since: (string | undefined)[] = [];
    const told = await driveFeed({ graph: bench.graph, place: place(), notes, known }).changes(async (file, unread) => {
      const stamp = await folder.stat(file);
      found.push(stamp?.path ?? file);
      since.push(unread);
      if (stamp === null) await known.remove(file);
      else await known.put({ ...HANDED_IN, file, path: stamp.path, version: stamp.version });
    });
    return { found: found.sort(), since, unread: told.unread ?? [], notebooks: told.notebooks ?? [] };
  };

  const paths = (places: readonly UnreadPlace[]) => places.map(({ path }) => path);

  beforeEach(async () => {
    bench = await aGraphBench();
    known = memoryKnownFiles();
    notes = memoryNotebook();
    bench.standIn.drive.upload('甲局/自评.xlsx', bytes('1'));
    await look();
  });

  afterEach(() => bench.standIn.stop());

  it.each([
    [400, 'invalidRequest'],
    [403, 'accessDenied'],
    [500, 'generalException'],
  ])(
    'passes over a folder that can’t be looked into (%i), names it, and reads it once it answers',
    async (status, code) => {
      const { drive } = bench.standIn;
      drive.upload('乙局/自评.xlsx', bytes('2'));
      await look();
      drive.upload('丙局/自评.xlsx', bytes('3'));
      drive.rename(drive.at('乙局')!, '乙局(新)');
      const folder = drive.at('乙局(新)')!.id;
      bench.standIn.mishap = ({ url }) =>
        url.pathname.endsWith(`/items/${folder}/children`) ? { when: 'before', answer: refusal(status, code) } : null;

      const first = await look();
      drive.upload('丙局/自评.xlsx', bytes('3b'));
      const second = await look();
      drive.upload('乙局(新)/新来.xlsx', bytes('4'));
      bench.standIn.mishap = () => null;
      const third = await look();
      const fourth = await look();

      expect([first.found, paths(first.unread)]).toEqual([
        ['丙局/自评.xlsx', '乙局(新)/自评.xlsx'].sort(),
        ['乙局(新)'],
      ]);
      expect([second.found, paths(second.unread)]).toEqual([['丙局/自评.xlsx'], ['乙局(新)']]);
      expect([third.found, third.since, third.unread]).toEqual([['乙局(新)/新来.xlsx'], [folder], []]);
      expect(fourth).toMatchObject({ found: [], unread: [] });
    },
  );

  it.each([400, 404, 410] as const)('starts anew where a position is dropped with %i', async (status) => {
    const { drive, habits } = bench.standIn;
    drive.upload('甲局/自评.xlsx', bytes('1b'));
    Object.assign(habits, { voidBefore: drive.change, voidStatus: status, freshStartFails: true });

    expect((await look()).found).toEqual(['甲局/自评.xlsx']);
    expect((await look()).found).toEqual([]);
  });

  it('goes through the share folder by folder where the feed is refused and the share is not', async () => {
    const { drive, habits } = bench.standIn;
    drive.upload('乙局/二级/自评.xlsx', bytes('2'));
    const gone = drive.at('甲局/自评.xlsx')!;
    drive.remove(gone);
    habits.refused = true;

    expect((await look()).found).toEqual([gone.id, '乙局/二级/自评.xlsx'].sort());
    expect((await look()).found).toEqual([]);
    habits.refused = false;
    drive.upload('丙局/自评.xlsx', bytes('3'));
    expect((await look()).found).toEqual(['丙局/自评.xlsx']);
  });

  it('takes nothing for gone in a place it could not look into', async () => {
    const { habits } = bench.standIn;
    const folder = bench.standIn.drive.at('甲局')!.id;
    habits.refused = true;
    bench.standIn.mishap = ({ url }) =>
      url.pathname.endsWith(`/items/${folder}/children`)
        ? { when: 'before', answer: refusal(403, 'accessDenied') }
        : null;

    expect(await look()).toMatchObject({ found: [], unread: [{ path: '甲局' }] });
  });

  it('says a missing permission is one where the share itself is refused as well', async () => {
    bench.standIn.denied.add('drive');

    await expect(look()).rejects.toThrow('Sites.Selected');
  });

  it('passes over an item without a name, names it, and takes it once it has one', async () => {
    const { drive } = bench.standIn;
    const strange = drive.upload('乙局/自评.xlsx', bytes('2'));
    strange.isNameless = true;
    drive.upload('丙局/自评.xlsx', bytes('3'));
    const first = await look();
    await forgetFeedPosition({ notes, place: place() });
    const swept = await look();
    strange.isNameless = false;
    const named = await look();

    expect([first.found, paths(first.unread)]).toEqual([['丙局/自评.xlsx'], ['乙局/(没有名称的文件)']]);
    expect(swept).toMatchObject({ found: [], unread: [{ path: '乙局/(没有名称的文件)' }] });
    expect([named.found, named.unread]).toEqual([['乙局/自评.xlsx'], []]);
  });

  it('takes a notebook and all in it for no hand-in, and tells of it', async () => {
    const { drive } = bench.standIn;
    drive.notebook('甲局/工作笔记');
    drive.upload('甲局/工作笔记/附件.xlsx', bytes('n'));
    const first = await look();
    await forgetFeedPosition({ notes, place: place() });
    const swept = await look();
    drive.rename(drive.at('甲局')!, '甲局(新)');
    const renamed = await look();
    drive.remove(drive.at('甲局(新)/工作笔记')!);

    expect(first).toMatchObject({ found: [], notebooks: ['甲局/工作笔记'] });
    expect(swept).toMatchObject({ found: [], notebooks: ['甲局/工作笔记'] });
    expect(renamed).toMatchObject({ found: ['甲局(新)/自评.xlsx'], notebooks: ['甲局(新)/工作笔记'] });
    expect((await look()).notebooks).toEqual([]);
  });

  it('asks for nothing of what programs leave behind, nor of what the system wrote', async () => {
    const { drive } = bench.standIn;
    for (let number = 0; number < 60; number += 1) drive.upload(`甲局/~WRL${number}.tmp`, bytes('t'));
    drive.upload('财政局/绩效管理状态表.xlsx', bytes('s'));
    const before = bench.standIn.calls.length;
    const announced = await look();
    await forgetFeedPosition({ notes, place: place() });
    const swept = await look();

    expect([announced.found, swept.found]).toEqual([[], []]);
    expect(bench.standIn.calls.length - before).toBeLessThan(5);
  });

  it('keeps of a library of many folders only the share’s', async () => {
    const { drive } = bench.standIn;
    for (let number = 0; number < 300; number += 1) drive.folderAt(`别的/${number}`);
    drive.upload('共享/甲局/自评.xlsx', bytes('5'));
    const share = { driveId: drive.id, folderId: drive.at('共享')!.id };
    await driveFeed({ graph: bench.graph, place: share, notes, known: memoryKnownFiles() }).changes(async () => {});

    const { folders } = JSON.parse((await notes.get(`feed/${drive.id}`)) ?? '') as { folders: string[][] };
    expect(folders.map(([, name]) => name)).toEqual(['共享', '甲局']);
  });
});
