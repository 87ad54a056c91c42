import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, WARNINGS } from './expected-findings.ts';
import { MAILS } from './expected-mails.ts';
import { PROGRESS } from './expected-progress.ts';
import { Office, type SentMail } from './office.ts';
import { type Record, readSheet, tableOf } from './read-sheet.ts';
import { type FileSums, registerSums, sumsByPython } from './sums-of-the-files.ts';
import { typeInto } from './type-into-status.ts';

const STATUS = '财政局/绩效管理状态表.xlsx';
const SHEETS = { 任务进度: '任务编号', 预警清单: '预警编号', 报送记录: '文件', 发信记录: '主题' } as const;

type Answer = { readonly verdict: string; readonly text: string; readonly findings: readonly string[] };

type Look = {
  readonly said: string;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly overview: string;
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

const answerOf = async (path: string, beside: boolean): Promise<Answer> => {
  const written = beside ? path.replace(/\.[^.]+$/u, '_审核结果.xlsx') : path;
  const rows = await readSheet(office.path(written), '审核结果');
  const head = rows.findIndex((row) => row[0] === '序号');
  const found = head < 0 ? [] : rows.slice(head + 1).filter((row) => typeof row[0] === 'number');
  return {
    verdict: String(rows.find((row) => row[0] === '结论')?.[1]),
    text: rows.map((row) => row.join(' ')).join('\n'),
    findings: found.map((row) => [1, 2, 3, 4, 5].map((column) => String(row[column] ?? '')).join(' | ')),
  };
};

const answersOn = async (day: string): Promise<ReadonlyMap<string, Answer>> =>
  new Map(
    await Promise.all(
      (ANSWERS[day] ?? []).map(async ({ path, beside = false }) => [path, await answerOf(path, beside)] as const),
    ),
  );

const look = async (day: string): Promise<Look> => {
  const said = await office.once(day);
  const tables = await Promise.all(
    Object.entries(SHEETS).map(async ([sheet, anchor]) => [
      sheet,
      tableOf(await readSheet(office.path(STATUS), sheet), anchor),
    ]),
  );
  const overview = (await readSheet(office.path(STATUS), '总览')).map((row) => row.join(' ')).join('\n');
  return {
    said,
    answers: await answersOn(day),
    overview,
    sheets: Object.fromEntries(tables) as Look['sheets'],
    mails: await office.newMails(),
  };
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
}, 600_000);

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

describe.each(Object.keys(ANSWERS))('the answers of %s', (day) => {
  it('name each fault at its cell, and nothing where a file is right', () => {
    const expected = ANSWERS[day] ?? [];
    const answers = looks.get(day)?.answers;

    const found = expected.map(({ path }) => ({
      path,
      verdict: answers?.get(path)?.verdict,
      findings: answers?.get(path)?.findings,
    }));

    expect(found).toEqual(expected.map(({ path, verdict, findings }) => ({ path, verdict, findings })));
    for (const { path, says = '' } of expected) expect(answers?.get(path)?.text).toContain(says);
  });
});

describe.each(Object.keys(WARNINGS))('the warnings of %s', (day) => {
  it('are those of the rules whose facts are there', () => {
    const open = (looks.get(day)?.sheets.预警清单 ?? []).map((row) => `${row['预警编号']} ${row['级别']}`);

    expect(open.filter((one) => !/^W0[012]/u.test(one)).sort()).toEqual([...(WARNINGS[day] ?? [])].sort());
  });
});

/** The ladder by working days left, for what is open; 原则上 stops at yellow. */
const levelAt = (left: number, stopsAtYellow: boolean): string => {
  if (left > 15) return '无';
  if (left >= 0) return '蓝';
  return left > -5 || stopsAtYellow ? '黄' : '红';
};

const IN_PRINCIPLE = new Set(['O-15', 'O-17', 'O-24', 'O-26', 'O-28', 'O-34', 'O-50', 'O-58', 'O-59']);
const STAGES = new Set(['O-52', 'O-53', 'O-54', 'O-55', 'O-56']);
const OPEN = new Set(['进行中', '逾期', '无法核对']);

describe.each(Object.keys(PROGRESS))('every row of %s', (day) => {
  it('has the level its state and its working days give', () => {
    const rows = (looks.get(day)?.sheets.任务进度 ?? []).filter((row) => !STAGES.has(String(row['任务编号'])));

    const wrong = rows.filter((row) => {
      const early = row['状态'] === '无法核对' && row['级别'] === '无' && Number(row['剩余工作日']) > 15;
      const open = OPEN.has(String(row['状态'])) && !early;
      const level = open ? levelAt(Number(row['剩余工作日']), IN_PRINCIPLE.has(String(row['任务编号']))) : '无';
      return row['级别'] !== level;
    });

    expect(wrong.map((row) => `${row['单位']} ${row['任务编号']} ${row['状态']} ${row['级别']}`)).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });

  it('is overdue exactly when its deadline has passed', () => {
    const rows = looks.get(day)?.sheets.任务进度 ?? [];

    const wrong = rows.filter(
      (row) => (row['状态'] === '逾期') !== (Number(row['剩余工作日']) < 0 && row['状态'] === '逾期'),
    );

    expect(wrong).toEqual([]);
    expect(
      rows.filter(
        (row) => row['状态'] === '进行中' && Number(row['剩余工作日']) < 0 && !STAGES.has(String(row['任务编号'])),
      ),
    ).toEqual([]);
  });
});

describe('the merged tables at the end of the season', () => {
  it.each(['年初预算数', '全年预算数'])('hold as %s what the units’ very files add up to', async (column) => {
    const rows = tableOf(await readSheet(office.path('财政局/全区汇总表(2022年).xlsx'), '汇总'), '表单');
    const register = rows.filter((row) => row['表单'] === '项目清单' && row['汇总项'] === `${column}(万元)`);
    const folders = new Map([['区卫生健康委员会', '区卫健委']]);

    const merged = register
      .filter((row) => row['分组'] === '单位' && Number(row['数值']) !== 0)
      .map((row) => {
        const name = String(row['名称']);
        return [`${folders.get(name) ?? name} ${row['年度']}`, Math.round(Number(row['数值']) * 100)] as const;
      });

    const files = await registerSums(office, column);
    expect(new Map(merged)).toEqual(files);
    expect(files.size).toBeGreaterThan(10);
  });
});

/** Form, data year and unit (or 全区) to what 汇总 says of it: records, and money in hundredths of a 万元; no line without any record. */
const mergedSums = async (): Promise<FileSums> => {
  const rows = tableOf(await readSheet(office.path('财政局/全区汇总表(2022年).xlsx'), '汇总'), '表单');
  const sums: { [of: string]: { [item: string]: number } } = {};
  const put = (row: Record, year: number | string, value: unknown): void => {
    const item = String(row['汇总项']);
    const of = `${row['表单']}|${year}|${row['名称']}`;
    const amount = item.endsWith('(万元)') ? Math.round(Number(value) * 100) : Number(value);
    sums[of] = { ...sums[of], [item.replace('(万元)', '')]: amount };
  };
  for (const row of rows.filter(({ 分组: grouping }) => grouping === '单位' || grouping === '全区')) {
    if (row['上年'] !== '') put(row, Number(row['年度']) - 1, row['上年']);
    put(row, row['年度'] === '' ? '' : Number(row['年度']), row['数值']);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, items]) => items['记录数'] !== 0));
};

const READER = process.env['SEASON_READER'];

// Where no other program is named there is nothing to hold them to: `.ci/season-by-openpyxl` names one.
if (READER !== undefined)
  describe('every form, card and unit in the merged tables', () => {
    it('has the records and the money that another program adds up from the very files', async () => {
      const files = sumsByPython(READER, office.share);

      expect(await mergedSums()).toEqual(files);
      expect(new Set(Object.keys(files).map((of) => of.split('|')[0])).size).toBe(12);
    });
  });

describe('the merged tables of a form without a year', () => {
  it('call nobody silent who has handed it in', async () => {
    const rows = tableOf(await readSheet(office.path('财政局/全区汇总表(2022年).xlsx'), '汇总'), '表单');
    const log = rows.filter((row) => row['表单'] === '工作记录' && row['分组'] === '全区');

    expect(log.map((row) => [row['年度'], row['数值']])).toEqual([['', 3]]);
    expect(String(log[0]?.['未报单位']).split('、')).not.toEqual(expect.arrayContaining(['区教育局']));
  });
});

describe('a broken 工作要点', () => {
  it('does not take over, and the status sheet says so until it is mended', () => {
    const [broken, mended] = [looks.get('2022-08-02'), looks.get('2022-09-01')];

    expect(broken?.overview).toContain('财政局/工作要点.xlsx');
    expect(broken?.overview).toContain('上一份有效的工作要点');
    expect(mended?.overview).not.toContain('上一份有效的工作要点');
  });

  it('switches duties on and off once it is right', () => {
    const duties = (day: string): ReadonlySet<unknown> =>
      new Set((looks.get(day)?.sheets.任务进度 ?? []).map((row) => row['任务编号']));

    expect([duties('2022-08-02').has('O-34'), duties('2022-08-02').has('O-58')]).toEqual([false, true]);
    expect([duties('2022-09-01').has('O-34'), duties('2022-09-01').has('O-58')]).toEqual([true, false]);
  });
});

describe('a renamed file', () => {
  it('keeps its receipt and its moment of hand-in', () => {
    const lines = (looks.get('2022-08-02')?.sheets.报送记录 ?? []).filter(({ 文件: path }) =>
      /家庭医生|H03/u.test(String(path)),
    );

    expect(lines.map((line) => [line['文件'], line['效力']])).toEqual([['区卫健委/归档/H03自评.xlsx', '现行']]);
    expect(new Set(lines.map((line) => `${line['回执编号']} ${line['报送时间']}`)).size).toBe(1);
  });
});

describe('what finance typed', () => {
  it('stands in its columns on every later day', () => {
    for (const day of ['2022-05-06', '2022-08-02', '2023-01-12']) {
      const rows = looks.get(day)?.sheets.任务进度 ?? [];
      const park = rows.filter((row) => row['单位'] === '莘庄工业区');

      expect(park.find((row) => row['任务编号'] === 'O-32a')?.['延期至']).toBe('2022-05-31');
      expect(park.find((row) => row['任务编号'] === 'O-32b')?.['豁免原因']).toBe('2021年新设,无整体支出');
    }
  });
});

describe('the same day run twice', () => {
  it('writes the same status and sends nothing new', () => {
    const [first, again] = [looks.get('2022-05-06'), looks.get('2022-05-06 again')];

    expect(again?.sheets).toEqual(first?.sheets);
    expect(again?.mails).toEqual([]);
  });
});
