import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryFolder } from '../../../shared/outside/directory/directory-folder.ts';
import {
  isTaken,
  keepRights,
  type Rights,
  sameMode,
  widenedMode,
} from '../../../shared/outside/directory/keep-rights.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const [CLERK, OFFICE] = [1002, 1001];
const [SHARED, ALONE] = [2000, 1002];

const rights = (uid: number, gid: number, mode: number): Rights => ({
  uid: BigInt(uid),
  gid: BigInt(gid),
  mode: BigInt(0o100_000 + mode),
});

/** A draft just made by the office's account, which belongs to `groups`; a disk that takes no owners has none. */
const aDraft = (groups: readonly number[], made = rights(OFFICE, OFFICE, 0o644)) => {
  let now = made;
  const calls: string[] = [];
  const refused = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
  const draft = {
    stat: async () => now,
    chown: async (uid: number, gid: number) => {
      calls.push('chown');
      if (uid !== OFFICE || !groups.includes(gid)) return refused();
      now = { ...now, gid: BigInt(gid) };
    },
    chmod: async (mode: number) => {
      calls.push('chmod');
      now = { ...now, mode: BigInt(0o100_000 + mode) };
    },
  } as unknown as Parameters<typeof keepRights>[0];
  return { draft, calls, now: () => now };
};

describe('what a file’s owner and group may do', () => {
  it.each([
    ['a clerk’s file that only he may write', rights(CLERK, SHARED, 0o644), [SHARED], false],
    ['one with a group of the clerk’s own', rights(CLERK, ALONE, 0o660), [SHARED], false],
    ['one that nobody else may read', rights(CLERK, SHARED, 0o600), [SHARED], false],
    ['one whose group we share and that it may write', rights(CLERK, SHARED, 0o664), [SHARED], true],
    ['one with Samba’s archive mark', rights(CLERK, SHARED, 0o764), [SHARED], true],
    ['one that everybody may write', rights(CLERK, ALONE, 0o666), [], true],
    ['our own file with a group we left, which may write it', rights(OFFICE, SHARED, 0o660), [], false],
    ['our own file', rights(OFFICE, OFFICE, 0o600), [], true],
  ])('stays, or the file does: %s', async (_, before, groups, isKept) => {
    const { draft, now } = aDraft(groups);

    expect(await keepRights(draft, before, sameMode)).toBe(isKept);
    if (isKept) expect(isTaken(before, now())).toBe(false);
    if (isKept) expect(now().mode).toBe(before.mode);
  });

  it('costs neither call where the draft already bears them, as on Windows', async () => {
    const { draft, calls } = aDraft([], rights(0, 0, 0o666));
    expect(await keepRights(draft, rights(0, 0, 0o666), sameMode)).toBe(true);
    expect(calls).toEqual([]);
  });

  it('stays with whoever typed in a sheet of ours and saved it as his own', async () => {
    const { draft, now } = aDraft([SHARED]);
    expect(await keepRights(draft, rights(CLERK, SHARED, 0o644), widenedMode)).toBe(true);
    expect(now()).toEqual(rights(OFFICE, SHARED, 0o664));
  });

  it('stays with a group that was let write into a sheet of ours', async () => {
    const { draft, now } = aDraft([], rights(OFFICE, OFFICE, 0o644));
    expect(await keepRights(draft, rights(OFFICE, OFFICE, 0o664), widenedMode)).toBe(true);
    expect(now()).toEqual(rights(OFFICE, OFFICE, 0o664));
  });
});

const isRoot = process.getuid?.() === 0;

/** A clerk's hand-in; where tests may not give files away it is the tester's own. */
const aHandIn = async (mode: number) => {
  const root = temporaryFolder();
  const path = join(root, '区教育局', '自评.xlsx');
  await mkdir(join(root, '区教育局'));
  for (const folder of [root, join(root, '区教育局')]) await chmod(folder, 0o777);
  await writeFile(path, '原来的');
  if (isRoot) await chown(path, CLERK, SHARED);
  await chmod(path, mode);
  return { path, folder: directoryFolder({ root, now: Date.now, quietMs: 0, growingMs: 0 }) };
};

const rewrittenBy = async (verb: 'replace' | 'renew', { folder }: Awaited<ReturnType<typeof aHandIn>>) => {
  const stamp = await folder.find('区教育局/自评.xlsx');
  if (stamp === null) throw new Error('no file');
  await folder.read(stamp);
  return folder[verb](stamp, Buffer.from('带审核结果'));
};

/** Root may do all; nobody is who the office's account is to a clerk's file. */
const asNobody = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (!isRoot) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
};

describe('a file written anew on a disk', () => {
  it.each([
    ['replace', 0o640],
    ['renew', 0o664],
  ] as const)('keeps owner, group and mode where the system lets us: %s', async (verb, mode) => {
    const office = await aHandIn(mode);
    const { uid, gid, mode: before } = await stat(office.path);

    expect(await rewrittenBy(verb, office)).toMatchObject({ kind: 'written' });

    expect(await stat(office.path)).toMatchObject({ uid, gid, mode: before });
    expect(await readFile(office.path, 'utf8')).toBe('带审核结果');
  });

  it.each(['replace', 'renew'] as const)('is never taken away from its owner: %s', async (verb) => {
    const office = await aHandIn(0o644);
    const before = await stat(office.path, { bigint: true });

    const outcome = await asNobody(() => rewrittenBy(verb, office));

    expect(isTaken(before, await stat(office.path, { bigint: true }))).toBe(false);
    expect(await readFile(office.path, 'utf8')).toBe(outcome.kind === 'written' ? '带审核结果' : '原来的');
    if (isRoot) expect(outcome).toMatchObject({ kind: 'read-only', reason: expect.stringContaining('请管理员') });
  });
});
