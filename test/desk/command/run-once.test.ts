import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { unpackedText } from '../../../shared/outside/sqlite/packed-text.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { answerIn, rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runOffice } from './run-office.ts';

const DAY = '2022-09-01';
const UNITS = ['区教育局', '区民政局', '区科委', '区卫健委'];

const PLAN = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)));

const drop = (share: string, path: string, bytes: Uint8Array, at: string): void => {
  mkdirSync(join(share, path, '..'), { recursive: true });
  writeFileSync(join(share, path), bytes);
  utimesSync(join(share, path), new Date(at), new Date(at));
};

const aShare = async () => {
  const base = temporaryFolder();
  const share = join(base, 'share');
  drop(share, '财政局/工作要点.xlsx', PLAN, '2022-03-01T09:00:00+08:00');
  drop(share, '财政局/单位名录.xlsx', await rosterBytes(UNITS), '2022-03-01T09:00:00+08:00');
  for (const unit of UNITS) {
    for (const number of [1, 2, 3]) {
      const bytes = await summaryBytes([`${unit}项目${number}`]);
      drop(share, `${unit}/自评 ${number}.xlsx`, bytes, `2022-04-0${number}T09:00:00+08:00`);
    }
  }
  return { share, data: join(base, 'data'), base };
};

const once = ({ share, data }: { share: string; data: string }) => [
  '--once',
  '--as-of',
  DAY,
  '--share',
  share,
  '--data',
  data,
];

/** What was handed in, without when and in which order it was dealt with. */
const handsIn = (data: string): string[] => {
  const database = openState(join(data, 'state.sqlite'));
  const rows = database.prepare('SELECT entry FROM ledger').all();
  database.close();
  return rows
    .map(
      (row) =>
        JSON.parse(unpackedText(row['entry'])) as {
          at: string;
          event: { kind: string; path: string; version: number };
        },
    )
    .map(({ at, event }) => `${event.kind} ${event.path} ${event.version} ${at}`)
    .sort();
};

/** Of each unit's ledger: how many entries, and the last one's number, up to which its standing has seen them. */
const numbersIn = (data: string): unknown[][] => {
  const database = openState(join(data, 'state.sqlite'));
  const rows = database
    .prepare(
      'SELECT unit, count(*), max(number) FROM ledger JOIN standing USING (unit) GROUP BY unit HAVING max(number) = through',
    )
    .all();
  database.close();
  const byUnit = new Map(rows.map((row) => [row['unit'], Object.values(row)]));
  return UNITS.map((unit) => byUnit.get(unit) ?? []);
};

const statusBytes = (share: string) => readFileSync(join(share, '财政局', '绩效管理状态表.xlsx'));

describe('one run over a share', () => {
  it('answers every file, publishes, sends, says so, and does nothing new the second time', async () => {
    const office = await aShare();

    const first = await runOffice(once(office));
    const [status, mails] = [statusBytes(office.share), readdirSync(join(office.data, 'outbox')).sort()];
    const second = await runOffice(once(office));

    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toContain('区教育局/自评 1.xlsx');
    // Beside a unit's first list each of its others has a hint.
    expect(first.out).toMatch(/共处理 14 个文件：通过 6，有提示 8，退回 0，.*；状态表已更新/u);
    expect(await answerIn(readFileSync(join(office.share, '区教育局/自评 1.xlsx')))).toMatchObject({ 结论: '通过' });
    expect(mails).toHaveLength(UNITS.length);
    expect(second).toMatchObject({ code: 0, error: '' });
    expect(second.out).toMatch(/共处理 0 个文件：.*发出邮件 0 封；状态表无变化/u);
    expect(statusBytes(office.share).equals(status)).toBe(true);
    expect(readdirSync(join(office.data, 'outbox')).sort()).toEqual(mails);
  });

  it('tells of each file on the console what its answer says', async () => {
    const office = await aShare();
    const files = UNITS.flatMap((unit) => [1, 2, 3].map((number) => `${unit}/自评 ${number}.xlsx`));

    const { out } = await runOffice(once(office));

    const told = await Promise.all(
      files.map(async (file) => `${(await answerIn(readFileSync(join(office.share, file))))['结论']}  ${file}`),
    );
    expect(new Set(told.map((line) => line.slice(0, 3)))).toEqual(new Set(['通过 ', '有提示']));
    // What was told first may be told once more otherwise; the last word is the answer's.
    const last = new Map(
      out
        .split('\n')
        .flatMap((line) => files.filter((file) => line.includes(file)).map((file) => [file, line] as const)),
    );
    expect(files.map((file) => last.get(file)?.startsWith(told[files.indexOf(file)] ?? '?'))).toEqual(
      files.map(() => true),
    );
  });

  it('says, where no calendar reaches, that nobody knows whether mails may go and where to write the days', async () => {
    const base = temporaryFolder();
    const [share, data] = [join(base, 'share'), join(base, 'data')];
    const plan = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2027)));
    drop(share, '财政局/工作要点.xlsx', plan, '2027-03-01T09:00:00+08:00');
    drop(share, '财政局/单位名录.xlsx', await rosterBytes(['区教育局']), '2027-03-01T09:00:00+08:00');

    const ran = await runOffice(['--once', '--as-of', '2027-09-01', '--share', share, '--data', data]);

    expect(ran.out).toContain(
      '发出邮件 0 封(这一年的节假日安排没有载入，不知道是不是工作日，先不发；放假和调休的日子填进工作要点的“日历”即可)',
    );
  });

  it('says on a rest day too, when nobody is written to, that it wrote the status sheet', async () => {
    const { share, data } = await aShare();

    const ran = await runOffice(['--once', '--as-of', '2022-09-04', '--share', share, '--data', data]);

    expect(ran.out).toMatch(/发出邮件 0 封\(休息日不发邮件，下一个工作日是 2022-09-05\)；状态表已更新/u);
  });

  it('ends in the same state when it was killed in the middle and started again', async () => {
    const calm = await aShare();
    const killed = { ...calm, share: join(calm.base, 'share2'), data: join(calm.base, 'data2') };
    cpSync(calm.share, killed.share, { recursive: true, preserveTimestamps: true });
    await runOffice(once(calm));

    const cut = await runOffice(once(killed), '区民政局/自评 1.xlsx');
    const again = await runOffice(once(killed));

    expect(cut.code).not.toBe(0);
    expect(again.code).toBe(0);
    expect(handsIn(killed.data)).toEqual(handsIn(calm.data));
    expect(readdirSync(join(killed.data, 'outbox')).sort()).toEqual(readdirSync(join(calm.data, 'outbox')).sort());
  });

  it('has threads help with many files, and ends in the same state when all of them were killed in the middle', async () => {
    const calm = await aShare();
    for (const unit of UNITS)
      for (const number of Array.from({ length: 15 }, (_, at) => at)) {
        const bytes = await summaryBytes([`${unit}再报${number}`]);
        drop(calm.share, `${unit}/再报 ${number}.xlsx`, bytes, '2022-04-20T09:00:00+08:00');
      }
    const killed = { ...calm, share: join(calm.base, 'share2'), data: join(calm.base, 'data2') };
    cpSync(calm.share, killed.share, { recursive: true, preserveTimestamps: true });

    const first = await runOffice(once(calm));
    const cut = await runOffice(once(killed), '区民政局/再报 7.xlsx');
    const again = await runOffice(once(killed));

    expect(first.out).toMatch(/共处理 74 个文件：通过 \d+，有提示 \d+，退回 0，无法识别 0；撤回 0；未能答复 0；/u);
    expect([first.code, cut.code === 0, again.code]).toEqual([0, false, 0]);
    expect(numbersIn(calm.data)).toEqual(UNITS.map((unit) => [unit, 18, 18]));
    expect(handsIn(killed.data)).toEqual(handsIn(calm.data));
    expect(readdirSync(join(killed.data, 'outbox')).sort()).toEqual(readdirSync(join(calm.data, 'outbox')).sort());
  });

  it('tells every file once, also when its roster changed in the same run', async () => {
    const office = await aShare();
    await runOffice(once(office));
    const late = '2022-08-01T09:00:00+08:00';
    drop(office.share, '财政局/单位名录.xlsx', await rosterBytes([...UNITS, '区文旅局']), late);
    drop(office.share, '区文旅局/自评.xlsx', await summaryBytes(['区文旅局项目1']), late);

    const ran = await runOffice(once(office));

    const told = ran.out.split('\n').filter((line) => line.includes('.xlsx'));
    expect(told.map((line) => line.trim()).sort()).toEqual(['通过  区文旅局/自评.xlsx', '通过  财政局/单位名录.xlsx']);
  });

  it('says what is wrong with a share that is not there', async () => {
    const ran = await runOffice(['--once', '--share', join(temporaryFolder(), '没有'), '--data', temporaryFolder()]);

    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.error).toContain('不存在');
  });
});

describe('checking files', () => {
  it('prints the verdict and changes nothing', async () => {
    const office = await aShare();
    const path = join(office.share, '区教育局', '自评 1.xlsx');
    const before = readFileSync(path);

    const ran = await runOffice(['--check', path, '--json']);

    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject([
      { file: path, verdict: '通过', forms: [{ form: '绩效自评汇总表', sheet: '自评', year: 2021 }], findings: [] },
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(office.base)).toEqual(['share']);
  });

  it('ends with 1 when a file cannot be opened', async () => {
    const ran = await runOffice(['--check', join(temporaryFolder(), '没有.xlsx')]);

    expect(ran.code).toBe(1);
    expect(ran.out).toContain('打不开');
  });
});

describe('a run after one that failed', () => {
  it('tries again what was put off, counts what still has no answer and gives 1 until all have', async () => {
    const office = await aShare();
    const folder = join(office.share, '区教育局');
    // Nothing can be written there: neither the answer into the files nor one beside them.
    chmodSync(folder, 0o555);

    const [first, second] = [await runOffice(once(office)), await runOffice(once(office))];
    chmodSync(folder, 0o755);
    const third = await runOffice(once(office));

    expect([first.code, second.code, third.code]).toEqual([1, 1, 0]);
    expect([first.out, second.out]).toEqual([
      expect.stringContaining('；未能答复 3；'),
      expect.stringContaining('；未能答复 3；'),
    ]);
    expect(third.out).toContain('；未能答复 0；');
  });

  it('gives 1 while somebody has the status sheet open, names him, and takes no heed of a lock of weeks ago', async () => {
    const office = await aShare();
    await runOffice(once(office));
    drop(office.share, '区科委/自评 4.xlsx', await summaryBytes(['区科委项目4']), '2022-04-04T09:00:00+08:00');
    const lock = join(office.share, '财政局', '~$绩效管理状态表.xlsx');
    const name = Buffer.from('Wang Xiaoming');
    writeFileSync(lock, Buffer.concat([Buffer.from([name.length]), name, Buffer.alloc(151, ' ')]));

    const open = await runOffice(once(office));
    const weeksAgo = new Date(Date.now() - 21 * 86_400_000);
    utimesSync(lock, weeksAgo, weeksAgo);
    const stale = await runOffice(once(office));

    expect([open.code, stale.code]).toEqual([1, 0]);
    expect(open.out).toContain('状态表暂未写入(文件正被“Wang Xiaoming”打开)');
    expect(stale.out).toContain('状态表已更新');
  });
});
