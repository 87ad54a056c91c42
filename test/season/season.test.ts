import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAILS } from './expected-mails.ts';
import { PROGRESS } from './expected-progress.ts';
import { Office, type SentMail } from './office.ts';
import { type Record, readSheet, tableOf } from './read-sheet.ts';
import { typeInto } from './type-into-status.ts';

const STATUS = '财政局/绩效管理状态表.xlsx';
const SHEETS = { 任务进度: '任务编号', 预警清单: '预警编号', 报送记录: '文件', 发信记录: '主题' } as const;

type Look = {
  readonly said: string;
  readonly sheets: { readonly [sheet in keyof typeof SHEETS]: readonly Record[] };
  readonly mails: readonly SentMail[];
};

const linesOf = (table: string): string[][] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const folder = mkdtempSync(join(tmpdir(), 'season-'));
const office = new Office(folder);
const looks = new Map<string, Look>();

const look = async (day: string): Promise<Look> => {
  const said = await office.once(day);
  const tables = await Promise.all(
    Object.entries(SHEETS).map(async ([sheet, anchor]) => [
      sheet,
      tableOf(await readSheet(office.path(STATUS), sheet), anchor),
    ]),
  );
  return { said, sheets: Object.fromEntries(tables) as Look['sheets'], mails: await office.newMails() };
};

const lookAt = async (day: string): Promise<void> => {
  office.arrive(day);
  looks.set(day, await look(day));
};

beforeAll(async () => {
  await office.run('--init', '--year', '2022');
  await lookAt('2022-04-28');
  const park = { 单位: '莘庄工业区' };
  await typeInto(office.path(STATUS), '任务进度', { ...park, 任务编号: 'O-32a' }, '延期至', '2022-05-31');
  await typeInto(office.path(STATUS), '任务进度', { ...park, 任务编号: 'O-32b' }, '豁免原因', '2021年新设,无整体支出');
  office.date(STATUS, '2022-04-29T10:00');
  await lookAt('2022-05-06');
  looks.set('2022-05-06 again', await look('2022-05-06'));
  await lookAt('2022-05-15');
  await lookAt('2022-05-16');
  office.rename('区卫健委/家庭医生_自评表.xlsx', '区卫健委/归档/H03自评.xlsx');
  await lookAt('2022-08-02');
  await lookAt('2022-09-01');
  await lookAt('2022-11-10');
  await lookAt('2023-01-12');
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLUMNS = ['单位', '任务编号', '状态', '分子', '分母', '完成', '差额', '级别', '剩余工作日', '缺口明细'] as const;

const cellOf = (row: Record | undefined, column: string, wanted: string): string => {
  const value = row?.[column];
  if (wanted === '*' || value === undefined) return wanted === '*' ? '*' : 'no such row';
  if (wanted.endsWith('%') && typeof value === 'number') return `${Number((value * 100).toFixed(4))}%`;
  return value === '' ? '·' : String(value);
};

describe.each(Object.keys(PROGRESS))('on %s', (day) => {
  it('shows the states, figures, gaps, levels and days a careful officer works out', () => {
    const expected = linesOf(PROGRESS[day] ?? '');
    const rows = looks.get(day)?.sheets.任务进度 ?? [];

    const shown = expected.map((line) => {
      const row = rows.find((one) => one['单位'] === line[0] && one['任务编号'] === line[1]);
      return COLUMNS.map((column, at) => (at < 2 ? line[at] : cellOf(row, column, line[at] ?? '')));
    });

    expect(shown.map((line) => line.join(' | '))).toEqual(expected.map((line) => line.join(' | ')));
  });
});

const local = (mails: readonly string[]): string =>
  mails
    .map((mail) => mail.replace('@example.gov.cn', ''))
    .sort()
    .join(' ');

const dutiesIn = (text: string): string => [...new Set(text.match(/O-\d+[a-z]?/gu) ?? [])].sort().join(' ');

describe.each(Object.keys(MAILS))('the mails of %s', (day) => {
  it('go to the people of the ladder and name what is owed', () => {
    const expected = linesOf(MAILS[day] ?? '').map((line) => line.join(' | '));

    const sent = (looks.get(day)?.mails ?? []).map(({ to, copy, subject, text }) =>
      [/【绩效预警】(.+?)[:：]/u.exec(subject)?.[1] ?? subject, local(to), local(copy), dutiesIn(text)].join(' | '),
    );

    expect([...sent].sort()).toEqual([...expected].sort());
  });
});

describe('the same day run twice', () => {
  it('writes the same status and sends nothing new', () => {
    const [first, again] = [looks.get('2022-05-06'), looks.get('2022-05-06 again')];

    expect(again?.sheets).toEqual(first?.sheets);
    expect(again?.mails).toEqual([]);
  });
});
