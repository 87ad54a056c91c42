import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runOffice } from './run-office.ts';

const DAY = '2022-05-06';

const drop = (share: string, path: string, bytes: Uint8Array): void => {
  mkdirSync(join(share, path, '..'), { recursive: true });
  writeFileSync(join(share, path), bytes);
  const at = new Date('2022-04-20T09:00:00+08:00');
  utimesSync(join(share, path), at, at);
};

const PLAN = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)));

/** What a test asks of an office: its state and mails lie in `data`. */
const officeAt = (share: string, data: string) => {
  const places = ['--share', share, '--data', data];
  const once = () => runOffice(['--once', '--as-of', DAY, ...places]);
  const mails = () => readdirSync(join(data, 'outbox')).sort();
  const state = () => new DatabaseSync(join(data, 'state.sqlite'));
  const entries = () => {
    const open = state();
    const rows = open.prepare('SELECT unit, number FROM ledger ORDER BY unit, number').all();
    open.close();
    return rows.map(({ unit, number }) => `${unit} ${number}`);
  };
  return { data, places, once, mails, entries, state };
};

/** An office with a plan, two units and one hand-in, that has run on its day. */
const anOfficeThatRan = async (base = temporaryFolder()) => {
  const [share, data] = [join(base, 'share'), join(base, 'data')];
  drop(share, '财政局/工作要点.xlsx', PLAN);
  drop(share, '财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  drop(share, '区教育局/自评.xlsx', await summaryBytes(['校舍维修']));
  await officeAt(share, data).once();
  return { base, share, ...officeAt(share, data) };
};

const PAGE = 4096;

/** Overwrites every page but the first, which alone is looked at when a file is opened. */
const spoilInside = (path: string): void => {
  const bytes = readFileSync(path);
  for (let at = PAGE; at < bytes.length; at += PAGE) bytes.fill(0xa5, at, at + 200);
  writeFileSync(path, bytes);
};

describe('keeping the state', () => {
  it('writes a backup over an earlier one, and over nothing else', async () => {
    const { base, share, data, places, entries } = await anOfficeThatRan();
    const [before, own] = [entries(), join(base, '别的.xlsx')];
    writeFileSync(own, 'mine');
    const told = async (file: string) => {
      const { code, out, error } = await runOffice(['--backup', file, ...places]);
      return [code, `${out}${error}`];
    };

    expect(await told(join(base, '备份'))).toEqual([0, expect.stringContaining('已备份到')]);
    expect(await told(join(base, '备份'))).toEqual([0, expect.stringContaining('已备份到')]);
    const notOver = [1, expect.stringContaining('已经在那里，不是本程序的备份文件，没有覆盖')];
    expect(await told(join(data, 'state.sqlite'))).toEqual(notOver);
    expect(await told(own)).toEqual(notOver);
    expect(await told(join(share, '区教育局/备份'))).toEqual([2, expect.stringContaining('不能放在共享文件夹里面')]);
    expect([entries(), readFileSync(own, 'utf8')]).toEqual([before, 'mine']);
  });

  it('has --doctor find a state that is damaged inside, as the next run would', async () => {
    const office = await anOfficeThatRan();
    const open = office.state();
    open.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    open.close();
    spoilInside(join(office.data, 'state.sqlite'));

    const doctor = await runOffice(['--doctor', ...office.places]);

    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/有误 {2}状态文件：.*已损坏/u);
  });

  it('backs up state and received bytes into one file, and brings both back, ledger and mails as they were', async () => {
    const office = await anOfficeThatRan();
    const file = join(office.base, '备份.sqlite');
    const [entries, mails] = [office.entries(), office.mails()];

    const backup = await runOffice(['--backup', file, ...office.places]);
    rmSync(office.data, { recursive: true });
    const restored = await runOffice(['--restore', file, ...office.places]);
    const again = await office.once();

    expect([backup.code, restored.code, again.code]).toEqual([0, 0, 0]);
    expect([backup.error, restored.error]).toEqual(['', '']);
    expect(office.entries()).toEqual(entries);
    expect(again.out).toMatch(/共处理 0 个文件.*发出邮件 0 封/u);
    expect(mails.length).toBeGreaterThan(0);
    const received = new DatabaseSync(join(office.data, 'received.sqlite'));
    expect(Number(received.prepare('SELECT count(*) AS count FROM received').get()?.['count'])).toBeGreaterThan(0);
    received.close();
  });

  it('sends no mail of the last days again after a lost state, until a person confirms it', async () => {
    const office = await anOfficeThatRan();
    const sent = office.mails();
    for (const name of readdirSync(office.data).filter((one) => one.startsWith('state.sqlite'))) {
      rmSync(join(office.data, name));
    }

    const lost = await office.once();
    const held = office.mails();
    const confirmed = await runOffice(['--confirm-mails', '--as-of', DAY, ...office.places]);
    const after = await office.once();

    expect(sent.length).toBeGreaterThan(0);
    expect(lost.out).toContain('发出邮件 0 封');
    expect(held).toEqual(sent);
    expect(confirmed.out).toContain('闵行区教育局');
    expect(after.out).toMatch(new RegExp(`发出邮件 ${sent.length} 封`, 'u'));
  });

  it.each([
    ['text', (path: string) => writeFileSync(path, '不是数据库'.repeat(100)), /不是本程序的状态文件.*--restore/u],
    ['of no bytes', (path: string) => writeFileSync(path, ''), /是空的\(0 字节\).*--restore.*改名/u],
    [
      'gone, and its log is not',
      (path: string) => writeFileSync(`${path}-wal`, '日志'),
      /不在，旁边却还有.*--restore/u,
    ],
    [
      'a folder',
      (path: string) => {
        rmSync(path, { force: true });
        mkdirSync(path, { recursive: true });
      },
      /打不开/u,
    ],
    [
      'of a newer version',
      (path: string) => {
        const database = new DatabaseSync(path);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
      /更新版本的程序写的.*升级/u,
    ],
  ])('says in one sentence what to do where the state file is %s', async (_, spoil, sentence) => {
    const base = temporaryFolder();
    mkdirSync(join(base, 'share'));
    mkdirSync(join(base, 'data'));
    spoil(join(base, 'data', 'state.sqlite'));

    const ran = await runOffice(['--once', '--share', join(base, 'share'), '--data', join(base, 'data')]);

    expect(ran).toMatchObject({ code: 1, error: expect.stringMatching(sentence) });
    expect(ran.error.trim().split('\n')).toHaveLength(1);
  });
});

describe('a state that is spoiled', () => {
  let office: Awaited<ReturnType<typeof anOfficeThatRan>>;
  const base = mkdtempSync(join(tmpdir(), 'sentinel-'));
  beforeAll(async () => {
    office = await anOfficeThatRan(base);
  });
  afterAll(() => rmSync(base, { recursive: true }));

  /** The state of one office for each test: spoiling and restoring it leaves the share as it is. */
  const aStateThatRan = () => {
    const [own, { share, data }] = [temporaryFolder(), office];
    cpSync(data, join(own, 'data'), { recursive: true, preserveTimestamps: true });
    return { base: own, ...officeAt(share, join(own, 'data')) };
  };

  it('tells of a state and of received bytes that are damaged inside, and restores over both', async () => {
    const office = aStateThatRan();
    const file = join(office.base, '备份.sqlite');
    await runOffice(['--backup', file, ...office.places]);
    const entries = office.entries();
    const [state, received] = ['state.sqlite', 'received.sqlite'].map((name) => join(office.data, name));
    for (const path of [state, received]) spoilInside(String(path));

    const run = await office.once();
    const restored = await runOffice(['--restore', file, ...office.places]);
    const after = await office.once();

    expect(run).toMatchObject({ code: 1, error: expect.stringMatching(/^状态文件.*已损坏.*--restore/u) });
    expect(run.error.trim().split('\n')).toHaveLength(1);
    expect(restored).toMatchObject({ code: 0, error: '' });
    expect(after.code).toBe(0);
    expect(office.entries()).toEqual(entries);
    expect([`${state}.damaged`, `${received}.damaged`].map(existsSync)).toEqual([true, true]);
  });

  it.each([
    ['state.sqlite', ''],
    ['received.sqlite', ''],
    ['state.sqlite', '-wal'],
  ])('takes no %s%s that lost all its bytes for a new one, and restores over it', async (name, log) => {
    const office = aStateThatRan();
    const file = join(office.base, '备份.sqlite');
    await runOffice(['--backup', file, ...office.places]);
    const [entries, path] = [office.entries(), join(office.data, name)];
    rmSync(path);
    writeFileSync(`${path}${log}`, log);

    const run = await office.once();
    const doctor = await runOffice(['--doctor', ...office.places]);
    const restored = await runOffice(['--restore', file, ...office.places]);
    const after = await office.once();

    expect(run).toMatchObject({ code: 1, error: expect.stringContaining(path) });
    expect(doctor.out).toMatch(/有误 {2}状态文件：.*--restore/u);
    expect(restored).toMatchObject({ code: 0, error: '' });
    expect(after.code).toBe(0);
    expect(office.entries()).toEqual(entries);
    expect(existsSync(`${path}.damaged${log}`)).toBe(true);
  });

  it('restores over a damaged state, which stays beside, and refuses what is no backup', async () => {
    const office = aStateThatRan();
    const file = join(office.base, '备份.sqlite');
    await runOffice(['--backup', file, ...office.places]);
    const entries = office.entries();
    const path = join(office.data, 'state.sqlite');
    renameSync(path, `${path}.old`);
    writeFileSync(path, '坏了'.repeat(1000));

    const refused = await runOffice(['--restore', path, ...office.places]);
    const restored = await runOffice(['--restore', file, ...office.places]);

    expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('不是本程序的备份文件') });
    expect(restored).toMatchObject({ code: 0, error: '' });
    expect(office.entries()).toEqual(entries);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });

  it('goes back to an older program with the backup made before, and lets the newer state lie beside', async () => {
    const office = aStateThatRan();
    const file = join(office.base, '备份.sqlite');
    await runOffice(['--backup', file, ...office.places]);
    const entries = office.entries();
    const path = join(office.data, 'state.sqlite');
    const written = 'PRAGMA user_version = 99; DELETE FROM ledger;';
    const newer = new DatabaseSync(path);
    newer.exec(written);
    newer.close();
    const bytes = () => [path, join(office.data, 'received.sqlite')].map((one) => readFileSync(one).toString('base64'));
    const before = bytes();

    const run = await office.once();
    const untouched = bytes();
    const restored = await runOffice(['--restore', file, ...office.places]);
    const after = await office.once();

    expect(run).toMatchObject({ code: 1, error: expect.stringMatching(/更新版本的程序写的.*没有动它.*--restore/u) });
    expect(untouched).toEqual(before);
    expect(restored).toMatchObject({ code: 0, error: '' });
    expect(after.code).toBe(0);
    expect(office.entries()).toEqual(entries);
    expect(readFileSync(`${path}.newer`).toString('base64')).toBe(before[0]);
  });

  it('restores no backup of a newer program', async () => {
    const office = aStateThatRan();
    const file = join(office.base, '备份.sqlite');
    await runOffice(['--backup', file, ...office.places]);
    const entries = office.entries();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();

    const restored = await runOffice(['--restore', file, ...office.places]);

    expect(restored).toMatchObject({ code: 1, error: expect.stringMatching(/备份“.*备份.sqlite”是更新版本.*没有动/u) });
    expect(office.entries()).toEqual(entries);
  });
});
