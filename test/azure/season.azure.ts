import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office, type SentMail } from '../season/office.ts';
import { type Record, readSheet, tableOf } from '../season/read-sheet.ts';
import { typeInto } from '../season/type-into-status.ts';
import { CloudSeason } from './cloud-season.ts';

const STATUS = '财政局/绩效管理状态表.xlsx';
const SHEETS = { 任务进度: '任务编号', 预警清单: '预警编号', 报送记录: '文件', 考核: '单位' } as const;
const PARK = { 单位: '莘庄工业区' };

type Look = { readonly sheets: { readonly [name: string]: readonly Record[] }; readonly mails: readonly SentMail[] };

const sheetsOf = async (file: string): Promise<Look['sheets']> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(SHEETS).map(async ([name, anchor]) => [name, tableOf(await readSheet(file, name), anchor)]),
    ),
  );

const typeDecisions = async (file: string): Promise<void> => {
  await typeInto(file, '任务进度', { ...PARK, 任务编号: 'O-32a' }, '延期至', '2022-05-31');
  await typeInto(file, '任务进度', { ...PARK, 任务编号: 'O-32b' }, '豁免原因', '2021年新设,无整体支出');
};

const DAYS = [
  '2022-04-28',
  '2022-05-06',
  '2022-05-15',
  '2022-05-16',
  '2022-08-02',
  '2022-09-01',
  '2022-11-10',
  '2023-01-12',
];

/** Receipts are numbered in order of arrival within a unit, which several workers at once do not keep. */
const withoutReceipts = (rows: readonly Record[]): string[] =>
  rows.map((row) => JSON.stringify(row).replaceAll(/HZ-\d{4}-[^"-]+-\d{4}/g, 'HZ')).sort();

const mailLines = (mails: readonly SentMail[]): string[] =>
  mails
    .map(({ to, copy, subject, text }) =>
      [to, copy, subject, [...new Set(text.match(/O-\d+[a-z]?/gu) ?? [])].sort()].join(' | '),
    )
    .sort();

const folder = mkdtempSync(join(tmpdir(), 'season-azure-'));
const onMachine = new Map<string, Look>();
const inAzure = new Map<string, Look>();

const playOnMachine = async (office: Office): Promise<void> => {
  for (const day of DAYS) {
    office.arrive(day);
    if (day === '2022-08-02') office.rename('区卫健委/家庭医生_自评表.xlsx', '区卫健委/归档/H03自评.xlsx');
    await office.once(day);
    onMachine.set(day, { sheets: await sheetsOf(office.path(STATUS)), mails: await office.newMails() });
    if (day !== '2022-04-28') continue;
    await typeDecisions(office.path(STATUS));
    office.date(STATUS, '2022-04-29T10:00');
  }
};

const playInAzure = async (cloud: CloudSeason): Promise<void> => {
  for (const day of DAYS) {
    cloud.arrive(day);
    if (day === '2022-08-02') cloud.move('区卫健委/家庭医生_自评表.xlsx', '区卫健委/归档', 'H03自评.xlsx');
    await cloud.once(day);
    inAzure.set(day, { sheets: await sheetsOf(cloud.statusFile()), mails: await cloud.newMails() });
    if (day !== '2022-04-28') continue;
    const file = cloud.statusFile();
    await typeDecisions(file);
    cloud.putStatus(file, '2022-04-29T10:00:00+08:00');
  }
};

beforeAll(async () => {
  const office = new Office(folder);
  await office.run('--init', '--year', '2022');
  const cloud = await CloudSeason.start('china');
  cloud.copyShare(office.share, office.files());
  await playOnMachine(office);
  await playInAzure(cloud);
  await cloud.standIn.stop();
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(DAYS)('the season in 21Vianet on %s', (day) => {
  it.each(Object.keys(SHEETS))('shows the same %s as the office machine', (sheet) => {
    const [there, here] = [inAzure, onMachine].map((looks) => withoutReceipts(looks.get(day)?.sheets[sheet] ?? []));

    expect(here?.length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  });

  it('sends the same mails as the office machine', () => {
    expect(mailLines(inAzure.get(day)?.mails ?? [])).toEqual(mailLines(onMachine.get(day)?.mails ?? []));
  });
});
