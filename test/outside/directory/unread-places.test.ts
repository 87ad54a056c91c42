import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TryLater } from '../../../shared/flow/ports/try-later.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import type { UnreadPlace } from '../../../shared/folder/shared-folder.ts';
import { directoryFeed } from '../../../shared/outside/directory/directory-feed.ts';
import { directoryFolder } from '../../../shared/outside/directory/directory-folder.ts';
import { listFiles } from '../../../shared/outside/directory/list-files.ts';
import { createFile } from '../../../shared/outside/directory/write-version.ts';
import { anOffice } from '../../flow/office-bench.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** A tree whose path is longer than the system takes; made from within, since no call takes the whole path. */
const digDown = async (from: string): Promise<void> => {
  const home = process.cwd();
  const name = 'x'.repeat(200);
  process.chdir(from);
  try {
    for (let level = 0; level < 25; level += 1) {
      await mkdir(name, { recursive: true });
      process.chdir(name);
    }
  } finally {
    process.chdir(home);
  }
};

const anOfficeOfTwo = async () => {
  const office = await anOffice('2022-05-09');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  await office.drop('区教育局/早先/自评.xlsx', await summaryBytes(['校舍维修']));
  await office.drop('区民政局/自评.xlsx', await summaryBytes(['敬老院']));
  await office.run();
  return office;
};

const directoryOf = (root: string) => directoryFolder({ root, now: Date.now, quietMs: 0, growingMs: 0 });

const NOBODY = 65_534;

/** Permissions mean nothing to root. */
const asSomebodyElse = async (work: () => Promise<void>): Promise<void> => {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
};

describe('a folder that can’t be looked into', () => {
  it.skipIf(process.platform === 'win32')(
    'is skipped and named where it lies too deep; other units are answered',
    async () => {
      const office = await anOfficeOfTwo();
      await digDown(join(office.share, '区教育局'));
      await office.drop('区民政局/第二份.xlsx', await summaryBytes(['养老补贴']));

      const outcomes = await office.run();

      expect(outcomes.map(({ code, path }) => `${code} ${path}`)).toContain('recorded 区民政局/第二份.xlsx');
      expect((await openTroubles(office.home)).map(({ text }) => text)).toEqual([
        expect.stringMatching(/^“区教育局\/x+.*路径太长.*其他单位不受影响/u),
      ]);
    },
  );

  it.skipIf(process.platform === 'win32').each([
    ['may not be listed', 0o000],
    ['tells its names but nothing of its files', 0o444],
  ])('is named and skipped where it %s', async (_, mode) => {
    const root = temporaryFolder();
    for (const unit of ['区教育局', '区民政局']) {
      await mkdir(join(root, unit));
      await writeFile(join(root, unit, '表.xlsx'), '');
    }
    await chmod(root, 0o755);
    await chmod(join(root, '区教育局'), mode);

    const skipped: UnreadPlace[] = [];
    const seen: string[] = [];
    await asSomebodyElse(async () => {
      for await (const { path } of listFiles(root, (place) => void skipped.push(place))) seen.push(path);
    });
    await chmod(join(root, '区教育局'), 0o755);

    expect(seen).toEqual(['区民政局/表.xlsx']);
    expect(skipped).toMatchObject([{ path: '区教育局', reason: '没有查看权限，请放开权限' }]);
  });

  it('is named alone, and not with every folder in it', async () => {
    const root = temporaryFolder();
    await mkdir(join(root, '区教育局', '早先', '更早'), { recursive: true });
    for (const folder of ['', '早先']) await writeFile(join(root, '区教育局', folder, '表.xlsx'), '');
    const share = directoryOf(root);
    await chmod(root, 0o755);
    await chmod(join(root, '区教育局'), 0o444);
    let unread: readonly UnreadPlace[] | undefined = [];
    await asSomebodyElse(async () => {
      const feed = directoryFeed(share, { versions: async () => new Map() });
      unread = (await feed.changes(async () => undefined)).unread;
    });
    await chmod(join(root, '区教育局'), 0o755);

    expect(unread.map(({ path }) => path)).toEqual(['区教育局']);
  });

  it.each([
    ['to be read', 0o000, 0o755],
    ['to be looked at', 0o644, 0o600],
  ])('has a file that is not theirs %s said by its name, for another try', async (_, mode, folderMode) => {
    const root = temporaryFolder();
    await mkdir(join(root, '区教育局'));
    await writeFile(join(root, '区教育局', '表.xlsx'), '');
    const folder = directoryOf(root);
    await chmod(root, 0o755);
    await chmod(join(root, '区教育局', '表.xlsx'), mode);
    const stamp = (await folder.find('区教育局/表.xlsx'))!;
    await chmod(join(root, '区教育局'), folderMode);
    const told: unknown[] = [];
    await asSomebodyElse(async () => {
      const tried = [folder.find(stamp.path), folder.read(stamp)];
      told.push(...(await Promise.allSettled(tried)).flatMap((one) => (one.status === 'rejected' ? one.reason : [])));
    });
    await chmod(join(root, '区教育局'), 0o755);

    expect(told.length).toBeGreaterThan(0);
    for (const error of told) {
      expect(error).toBeInstanceOf(TryLater);
      expect(String(error)).toContain('没有查看“区教育局/表.xlsx”的权限，请放开它和所在文件夹的权限');
    }
  });

  it('keeps what it held: nothing of it counts as withdrawn while it can’t be looked into', async () => {
    const office = await anOfficeOfTwo();
    const { folder, known } = office.home;
    const place = { file: '区教育局/早先', path: '区教育局/早先', reason: '没有查看权限' };
    const blind = {
      ...folder,
      async *list(skipped: (place: UnreadPlace) => void = () => undefined) {
        for await (const stamp of folder.list()) if (!stamp.file.startsWith(`${place.file}/`)) yield stamp;
        skipped(place);
      },
    };
    const versions = async () =>
      new Map((await known.all()).map((one) => [one.file, 'version' in one ? one.version : '']));
    const found: string[] = [];

    const looked = await directoryFeed(blind, { versions }).changes(async (file) => void found.push(file));

    expect(found).toEqual([]);
    expect(looked).toEqual({ count: 0, unread: [place] });
  });

  it('leaves an outage of the share a fault, not an empty list, and says what to do', async () => {
    const files = listFiles(join(temporaryFolder(), '没有'), () => undefined);

    await expect(files.next()).rejects.toThrow(
      /^共享文件夹“.*没有”现在打不开（没有这个文件夹）：请检查网络、共享盘和权限；恢复后系统自动接着处理/u,
    );
  });
});

describe('writing where something stands in the way', () => {
  it('is refused with a reason under a name of 100 signs, which is 300 bytes; nothing lies there', async () => {
    const folder = directoryOf(temporaryFolder());
    const path = `${'某'.repeat(100)}/待填表/待填表.xlsx`;

    expect(await folder.find(path)).toBeNull();
    expect(await folder.create(path, Buffer.from('a'))).toMatchObject({ reason: '文件名或文件夹名太长，请改短' });
  });

  it.each(['待填表', '待填表/子夹'])('is refused with a reason behind a link (%s)', async (folder) => {
    const root = temporaryFolder();
    await mkdir(join(root, '区教育局'));
    await mkdir(join(root, '区民政局/子夹'), { recursive: true });
    await symlink(join(root, '区民政局'), join(root, '区教育局', '待填表'));

    const refusal = await createFile(root, `区教育局/${folder}/表.xlsx`, new Uint8Array(1));

    expect(refusal).toMatchObject({ kind: 'read-only', reason: expect.stringContaining('链接') });
  });

  it('is refused with a reason where a folder bears the name', async () => {
    const root = temporaryFolder();
    await mkdir(join(root, '财政局', '绩效管理状态表.xlsx'), { recursive: true });

    expect(await createFile(root, '财政局/绩效管理状态表.xlsx', new Uint8Array(1))).toMatchObject({
      kind: 'read-only',
      reason: expect.stringContaining('同名的文件夹'),
    });
  });

  it('is refused with a reason where a link bears the name, which no later look finds changed', async () => {
    const root = temporaryFolder();
    await mkdir(join(root, '财政局'));
    await writeFile(join(root, '财政局', '别的.xlsx'), '');
    await symlink(join(root, '财政局', '别的.xlsx'), join(root, '财政局', '全区汇总表(2026年).xlsx'));

    expect(await createFile(root, '财政局/全区汇总表(2026年).xlsx', new Uint8Array(1))).toMatchObject({
      kind: 'read-only',
      reason: expect.stringContaining('同名的链接'),
    });
  });

  it('is refused with a reason where a plain file bears the folder’s name', async () => {
    const root = temporaryFolder();
    await mkdir(join(root, '区教育局'));
    await writeFile(join(root, '区教育局', '待填表'), '');

    expect((await createFile(root, '区教育局/待填表/表.xlsx', new Uint8Array(1)))?.reason).toContain('同名的文件');
  });
});
