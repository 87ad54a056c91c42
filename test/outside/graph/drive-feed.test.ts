import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandedInFile } from '../../../shared/folder/known-files.ts';
import { driveFolder } from '../../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../../shared/outside/graph/drive/own-writes.ts';
import { driveFeed, forgetFeedPosition } from '../../../shared/outside/graph/feed/drive-feed.ts';
import { memoryKnownFiles } from '../../memory/memory-known-files.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { aGraphBench, type GraphBench } from './graph-bench.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the feed of a library', () => {
  let bench: GraphBench;
  let known: ReturnType<typeof memoryKnownFiles>;
  let notes: ReturnType<typeof memoryNotebook>;

  const deps = (folderId: string | null = null) => ({
    graph: bench.graph,
    place: { driveId: bench.standIn.drive.id, folderId },
    notes,
    known,
  });

  /** Paths (or the ids of what is gone) that one run hands over; what it hands over is known from then on. */
  const run = async (folderId: string | null = null): Promise<string[]> => {
    const folder = driveFolder({ graph: bench.graph, place: deps(folderId).place, own: ownWrites(memoryNotebook()) });
    const found: string[] = [];
    await driveFeed(deps(folderId)).changes(async (file) => {
      const stamp = await folder.stat(file);
      found.push(stamp?.path ?? file);
      if (stamp === null) await known.remove(file);
      else await known.put({ ...aKnown, file, path: stamp.path, version: stamp.version });
    });
    return found.sort();
  };

  const aKnown = {
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

  beforeEach(async () => {
    bench = await aGraphBench();
    known = memoryKnownFiles();
    notes = memoryNotebook();
    const { drive } = bench.standIn;
    drive.upload('甲局/自评.xlsx', bytes('1'));
    drive.upload('甲局/二级/清单.xlsx', bytes('2'));
    drive.upload('乙局/自评.xlsx', bytes('3'));
  });

  afterEach(() => bench.standIn.stop());

  it('hands over every file at first and nothing when nothing happened since', async () => {
    const first = await run();
    const second = await run();

    expect(first).toEqual(['乙局/自评.xlsx', '甲局/二级/清单.xlsx', '甲局/自评.xlsx'].sort());
    expect(second).toEqual([]);
  });

  it('tells whose each file is, at first and later, so that units can take turns', async () => {
    const { drive } = bench.standIn;
    const units: (string | undefined)[] = [];
    const look = () => driveFeed(deps()).changes(async (_file, _unread, unit) => void units.push(unit));
    await look();
    const first = units.splice(0).sort();
    drive.upload('乙局/二级/清单.xlsx', bytes('4'));
    drive.upload('放错了地方.xlsx', bytes('5'));
    await look();

    expect(first).toEqual(['乙局', '甲局', '甲局']);
    expect(units.sort()).toEqual(['', '乙局']);
  });

  it('hands over the finance office’s own files first, wherever the library lists them', async () => {
    const { drive } = bench.standIn;
    const rosterId = drive.upload('财政局/单位名录.xlsx', bytes('4')).id;
    const found: string[] = [];

    await driveFeed(deps()).changes(async (file) => void found.push(file));

    expect(found).toHaveLength(4);
    expect(found[0]).toBe(rosterId);
  });

  it('hands over what changed and what is new', async () => {
    await run();
    bench.standIn.drive.upload('甲局/自评.xlsx', bytes('1b'));
    bench.standIn.drive.upload('丙局/新.xlsx', bytes('4'));

    expect(await run()).toEqual(['丙局/新.xlsx', '甲局/自评.xlsx'].sort());
  });

  it('goes on from where the first release stood, without a look at the whole library', async () => {
    await run();
    const name = `feed/${bench.standIn.drive.id}`;
    const { deltaLink, folders } = JSON.parse((await notes.get(name))!);
    await notes.put(name, JSON.stringify({ deltaLink, folders }));
    bench.standIn.drive.upload('甲局/自评.xlsx', bytes('1b'));
    const before = bench.standIn.calls.length;

    expect(await run()).toEqual(['甲局/自评.xlsx']);
    const feeds = bench.standIn.calls.slice(before).map(({ asked }) => asked.url.href);
    expect(feeds.filter((href) => href.includes('/delta')).every((href) => href.includes('token='))).toBe(true);
  });

  it.each(['', '{"deltaLink":', '{"v":99,"deltaLink":"x"}', '{"v":1,"deltaLink":"","folders":[]}'])(
    'looks at the whole library where its position reads %j',
    async (text) => {
      await run();
      await notes.put(`feed/${bench.standIn.drive.id}`, text);
      const before = bench.standIn.calls.length;

      expect(await run()).toEqual([]);
      const feeds = bench.standIn.calls.slice(before).map(({ asked }) => asked.url.href);
      expect(feeds.filter((href) => href.endsWith('/root/delta'))).toHaveLength(1);
    },
  );

  it('follows small pages, empty pages and repeated items to the end', async () => {
    Object.assign(bench.standIn.habits, { pageSize: 2, emptyPage: true, repeats: true });
    const first = await run();
    bench.standIn.drive.rename(bench.standIn.drive.at('乙局/自评.xlsx')!, '自评(改).xlsx');

    expect(first).toHaveLength(3);
    expect(await run()).toEqual(['乙局/自评(改).xlsx']);
  });

  it('hands over a deleted file, and the known files of a deleted folder although the feed is silent about them', async () => {
    await run();
    const { drive } = bench.standIn;
    const ids = ['甲局/自评.xlsx', '甲局/二级/清单.xlsx', '乙局/自评.xlsx'].map((path) => drive.at(path)!.id);
    drive.remove(drive.at('甲局')!);
    drive.remove(drive.at('乙局/自评.xlsx')!);

    expect(await run()).toEqual([...ids].sort());
  });

  it('finds the files of a renamed folder and of one moved elsewhere, by the ids of their parents', async () => {
    await run();
    const { drive } = bench.standIn;
    drive.rename(drive.at('甲局')!, '甲局(新)');
    const renamed = await run();
    drive.move(drive.at('甲局(新)/二级')!, drive.at('乙局')!);

    expect(renamed).toEqual(['甲局(新)/二级/清单.xlsx', '甲局(新)/自评.xlsx'].sort());
    expect(await run()).toEqual(['乙局/二级/清单.xlsx']);
  });

  it('sees files enter and leave a share that is one folder of the library', async () => {
    const { drive } = bench.standIn;
    drive.upload('共享/甲局/自评.xlsx', bytes('5'));
    const share = drive.at('共享')!.id;
    const first = await run(share);
    const left = drive.at('共享/甲局')!;
    const leftFile = drive.at('共享/甲局/自评.xlsx')!.id;
    drive.move(drive.at('乙局')!, drive.at('共享')!);
    const entered = await run(share);
    drive.move(left, drive.at('甲局')!);

    expect(first).toEqual(['甲局/自评.xlsx']);
    expect(entered).toEqual(['乙局/自评.xlsx']);
    expect(await run(share)).toEqual([leftFile]);
  });

  it('starts afresh where the service tells it to (410), and then hands over only what differs', async () => {
    await run();
    const { drive, habits } = bench.standIn;
    const gone = drive.at('乙局/自评.xlsx')!;
    drive.upload('甲局/自评.xlsx', bytes('1b'));
    drive.remove(gone);
    habits.voidBefore = drive.change;

    expect(await run()).toEqual([gone.id, '甲局/自评.xlsx'].sort());
    expect(bench.standIn.calls.map((call) => call.status)).toContain(410);
    expect(await run()).toEqual([]);
  });

  it('stops at a page that leads back to itself, starts once more from the beginning, and keeps its position', async () => {
    await run();
    const { drive, habits } = bench.standIn;
    drive.upload('甲局/自评.xlsx', bytes('1b'));
    Object.assign(habits, { stuck: true, pageSize: 1 });

    await expect(run()).rejects.toThrow('原地打转');

    Object.assign(habits, { stuck: false });
    expect(await run()).toEqual(['甲局/自评.xlsx']);
  });

  it('hands the whole set over again when it was stopped half-way', async () => {
    await run();
    for (const path of ['甲局/自评.xlsx', '乙局/自评.xlsx']) bench.standIn.drive.upload(path, bytes('新'));
    const taken: string[] = [];
    const killed = driveFeed(deps()).changes(async (file) => {
      if (taken.length === 1) throw new Error('killed');
      taken.push(file);
    });

    await expect(killed).rejects.toThrow('killed');
    expect(await run()).toEqual(['乙局/自评.xlsx', '甲局/自评.xlsx'].sort());
  });

  it('finds after a day what no notice and no message brought, and what still owes its answer', async () => {
    await run();
    const { drive } = bench.standIn;
    const owed = drive.at('乙局/自评.xlsx')!;
    await known.put({
      ...((await known.get(owed.id)) as HandedInFile),
      answer: { where: 'owed', because: '文件正被打开', beside: null },
    });
    await known.remove(drive.at('甲局/自评.xlsx')!.id);

    await forgetFeedPosition(deps());

    expect(await run()).toEqual(['乙局/自评.xlsx', '甲局/自评.xlsx'].sort());
  });
});
