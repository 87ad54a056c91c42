import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergedTablesOf } from '../../../shared/flow/merge/merged-tables-of.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { STATUS_SHEET } from '../../../shared/folder/ignored-name.ts';
import { plainRow } from '../../../shared/merged/plain-table.ts';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, answerRows, rosterBytes, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';

const aReadyOffice = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  return office;
};

describe('two copies of one form', () => {
  it('the older says that it counts no more and which file does, the newer that all of it counts', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/旧.xlsx', await summaryBytes(['一号路', '二号路']), '2022-04-18T10:00:00+08:00');
    await office.run();
    const alone = await answerIn(await office.bytesOf('区教育局/旧.xlsx'));
    await office.drop('区教育局/新.xlsx', await summaryBytes(['一号路']), '2022-04-19T10:00:00+08:00');
    await office.run();
    await checkUnit(office.home, '区教育局');

    const [older, newer] = [
      await answerIn(await office.bytesOf('区教育局/旧.xlsx')),
      await answerIn(await office.bytesOf('区教育局/新.xlsx')),
    ];

    expect(alone['计入情况']).toContain('2条全部计入');
    expect(older['计入情况']).toContain('1条计入；1条现在不计入：后报送的“新.xlsx”报了同样的内容，按后报送的计。');
    expect(newer['计入情况']).toContain('1条全部计入');
    expect((await answerRows(await office.bytesOf('区教育局/旧.xlsx'))).flat()).not.toContain('没有发现问题。');
    expect((await checkUnit(office.home, '区教育局')).answeredAgain).toBe(0);
  });
});

it('an unreadable new version says that what the one before held counts no more', async () => {
  const office = await aReadyOffice();
  await office.drop('区教育局/自评.xlsx', await summaryBytes(['一号路', '二号路']), '2022-04-18T10:00:00+08:00');
  await office.run();
  await office.drop('区教育局/自评.xlsx', await workbookBytes({ 表: [['随便']] }), '2022-04-19T10:00:00+08:00');
  await office.run();

  expect((await answerRows(await office.bytesOf('区教育局/自评.xlsx'))).flat().join('\n')).toContain(
    '上一版报的2条现在不计：这一版没有认出表单。',
  );
});

describe('two files of one name', () => {
  it('are told apart by their folders, in both answers', async () => {
    const office = await aReadyOffice();
    const [older, newer] = ['区教育局/旧/自评.xlsx', '区教育局/自评.xlsx'];
    await office.drop(older, await summaryBytes(['一号路', '二号路']), '2022-04-18T10:00:00+08:00');
    await office.run();
    await office.drop(newer, await summaryBytes(['一号路', '二号路']), '2022-04-19T10:00:00+08:00');
    await office.run();
    await checkUnit(office.home, '区教育局');

    const told = async (path: string) => (await answerRows(await office.bytesOf(path))).flat().join('\n');

    expect(await told(older)).toContain('后报送的“区教育局/自评.xlsx”报了同样的内容');
    expect(await told(newer)).toContain('在区教育局/旧/自评.xlsx(工作表“自评”)中都已报过');
  });
});

describe('a file with an error that a later one has put right', () => {
  const sheet = (score: number | string) =>
    workbookBytes({
      自评: [
        ['绩效自评汇总表'],
        SUMMARY_HEAD,
        ['P1', '一号路', '项目', 2021, 100, 100, 90, 0.9, score, '优'],
        ['P2', '二号路', '项目', 2021, 100, 100, 90, 0.9, 95, '优'],
      ],
    });
  const [old, mended] = ['区教育局/自评.xlsx', '区教育局/自评（修改）.xlsx'];
  const toDo = async (office: Awaited<ReturnType<typeof aReadyOffice>>) =>
    (await answerRows(await office.bytesOf(old))).filter(([label]) => label === '要做的').map(([, said]) => said);

  it('is told that nothing is to be mended in it, and what mending it would do', async () => {
    const office = await aReadyOffice();
    await office.drop(old, await sheet('九十五'), '2022-04-18T10:00:00+08:00');
    await office.run();
    const alone = await toDo(office);
    await office.drop(mended, await sheet(95), '2022-04-19T10:00:00+08:00');
    await office.run();
    await checkUnit(office.home, '区教育局');

    expect(alone).toHaveLength(1);
    expect((await toDo(office)).slice(1)).toEqual([
      '《绩效自评汇总表》第3行不用在这里改：后报送的“自评（修改）.xlsx”已报了同样的内容，按那里的计；这份改好再存，就成了后报送的，会改按这份计。',
    ]);
    expect((await checkUnit(office.home, '区教育局')).answeredAgain).toBe(0);
  });

  it('is asked to mend it where what came later has an error too, or came before', async () => {
    const office = await aReadyOffice();
    await office.drop(mended, await sheet(95), '2022-04-17T10:00:00+08:00');
    await office.run();
    await office.drop(old, await sheet('九十五'), '2022-04-18T10:00:00+08:00');
    await office.run();
    await checkUnit(office.home, '区教育局');

    expect(await toDo(office)).toHaveLength(1);
  });
});

describe('one form on two sheets of a file', () => {
  const row = (code: string, name: string, score: number) => [code, name, '项目', 2021, 100, 100, 90, 0.9, score, '优'];
  const sheet = (...rows: readonly ReturnType<typeof row>[]) => [['绩效自评汇总表'], SUMMARY_HEAD, ...rows];

  it('counts what both say once, as in front, adds what they do not share, and says so', async () => {
    const office = await aReadyOffice();
    const bytes = await workbookBytes({
      自评: sheet(row('P1', '一号路', 95), row('P2', '二号路', 95)),
      '自评 (2)': sheet(row('P1', '一号路', 91), row('P3', '三号路', 95)),
    });
    await office.drop('区教育局/自评.xlsx', bytes);
    await office.run();

    const answer = (await answerRows(await office.bytesOf('区教育局/自评.xlsx'))).flat().join('\n');
    const { tables } = await mergedTablesOf(office.home, DAY);
    const table = tables.find(({ name }) => name === '绩效自评汇总表');
    const rows = (table?.rows ?? []).map((cells) => plainRow({ columns: table?.columns ?? [] }, cells));

    expect(answer).toContain('1条计入；1条不计入：前面的工作表“自评”报了同样的编码或名称(填的内容不同)，按前面的计。');
    expect(rows.map((cells) => [cells['项目编码'], cells['自评得分']])).toEqual([
      ['P1', 95],
      ['P2', 95],
      ['P3', 95],
    ]);
  });
});

describe('what is no hand-in', () => {
  it('a copy of the status sheet is told as such, and asked for nothing', async () => {
    const office = await aReadyOffice();
    await publishStatus(office.home);
    await office.drop('区教育局/状态.xlsx', await office.bytesOf(STATUS_SHEET));

    const [outcome] = await office.run();

    expect(outcome).toMatchObject({
      verdict: 'unrecognised',
      reason: expect.stringContaining('状态表的副本'),
      errors: 0,
    });
  });

  it('an archive of workbooks is read as if unpacked and answered beside', async () => {
    const office = await aReadyOffice();
    const bytes = Buffer.from(await summaryBytes(['一号路', '二号路']));
    await office.drop('区教育局/自评.zip', zipOf([{ name: '自评.xlsx', bytes }]));

    const [outcome] = await office.run(30);
    const answer = await answerIn(await office.bytesOf('区教育局/自评_审核结果.xlsx'));

    expect(outcome).toMatchObject({ code: 'recorded', verdict: 'passed', answered: { where: 'beside', pending: '' } });
    expect(answer).toMatchObject({ 结论: '通过', 计入情况: expect.stringContaining('2条全部计入') });
  });
});

it.each([
  ['坏.xlsx', 'hinted', '文件“坏.xlsx”：压缩包里的这个文件读不了'],
  ['坏.rar', 'hinted', '文件“坏.rar”：压缩包里的这个压缩包打不开'],
  ['说明.pdf', 'passed', '文件“说明.pdf”：压缩包里的这个文件不是系统能读的工作簿'],
])(
  'an archive names what in it was not read, and passes only where that holds no form: %s',
  async (name, verdict, told) => {
    const office = await aReadyOffice();
    const good = { name: '好.xlsx', bytes: Buffer.from(await summaryBytes(['一号路'])) };
    await office.drop('区教育局/包.zip', zipOf([good, { name, bytes: Buffer.from('x') }]));

    const [outcome] = await office.run(30);
    const rows = await answerRows(await office.bytesOf('区教育局/包_审核结果.xlsx'));

    expect(outcome).toMatchObject({ verdict });
    expect(rows.flat().some((text) => text.startsWith(told))).toBe(true);
  },
);

it('a file or folder whose name is no UTF-8 is named on the status sheet as its owner sees it', async () => {
  const office = await aReadyOffice();
  const unit = join(office.share, '区教育局');
  await mkdir(unit, { recursive: true });
  const gbk = (text: readonly number[]) => Buffer.concat([Buffer.from(`${unit}/`), Buffer.from(text)]);
  await writeFile(gbk([0xd7, 0xd4, 0xc6, 0xc0, 0x2e, 0x78, 0x6c, 0x73, 0x78]), await summaryBytes(['一号路']));
  await mkdir(gbk([0xd7, 0xca, 0xc1, 0xcf]));

  await office.run();
  const { sheets } = await statusOfDay(office.home);

  const notices = sheets.flatMap((sheet) => (sheet.kind === 'overview' ? sheet.notices : [])).join('\n');
  expect(notices).toContain('文件“区教育局/自评.xlsx”读不到');
  expect(notices).toContain('“区教育局/资料”看不到里面');
  expect(notices).toContain('不是 UTF-8');
});
