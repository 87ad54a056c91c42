import { join } from 'node:path';
import { expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { sendWarnings } from '../../../shared/flow/warn/send-warnings.ts';
import { emptyStanding, foldLedger } from '../../../shared/standing/fold/fold-ledger.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { typeInto } from '../../season/type-into-status.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';
const UNIT = '区教育局';
const PATH = `${UNIT}/2021年自评.xlsx`;
const SHEET = '财政局/绩效管理状态表.xlsx';
const WHY = '执行数与决算不一致，请核对';

const anOfficeWithAHandIn = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.drop(PATH, await summaryBytes(['一号路', '二号楼']), '2022-04-18T16:00:00+08:00');
  await office.run();
  await publishStatus(office.home);
  return office;
};

type Office = Awaited<ReturnType<typeof anOfficeWithAHandIn>>;

const rowsOf = async ({ share }: Office) =>
  tableOf(await readSheet(join(share, SHEET), '报送记录'), '回执编号').filter(({ 表单 }) => 表单 === '绩效自评汇总表');

const type = async (office: Office, column: string, text: string) => {
  const [row] = await rowsOf(office);
  await typeInto(join(office.share, SHEET), '报送记录', { 回执编号: String(row?.['回执编号']) }, column, text);
};

const published = async (office: Office) => {
  const done = await publishStatus(office.home);
  await checkUnit(office.home, UNIT);
  return done;
};

const returned = async (office: Office) => {
  await type(office, '退回理由', WHY);
  await type(office, '验收', '退回');
  await published(office);
};

/** How many rows count, and the warnings that say so. */
const counting = async ({ home }: Office, day = DAY) => {
  const { assessment } = await districtOn(home, day);
  const row = assessment.duties.find(({ duty, unit }) => duty.code === 'O-32a' && unit.folder === UNIT);
  return {
    lastHandIn: row?.lastHandIn ?? null,
    warned: assessment.warnings.filter(({ rule }) => rule === '退回').map(({ text, firstSeen }) => [text, firstSeen]),
  };
};

it('counts for nothing from the day it is sent back, and says so to the unit and to finance', async () => {
  const office = await anOfficeWithAHandIn();

  await returned(office);

  expect(await counting(office)).toEqual({
    lastHandIn: null,
    warned: [
      [`${PATH} 的《绩效自评汇总表》（工作表“自评”）被财政局退回：${WHY}。从 ${DAY} 起不计入，请改正后重新报送。`, DAY],
    ],
  });
  expect(await counting(office, '2022-04-19')).toEqual({ lastHandIn: '2022-04-18T16:00:00+08:00', warned: [] });
  expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({
    结论: '退回',
    要做的: '财政局已退回，不计入：请照下面“财政退回”一栏改正后存回原处，新的一版重新计入。',
    计入情况: '《绩效自评汇总表》(工作表“自评”)：已被财政局退回，不计入；改正后重新放入，新的一版重新计入。',
    财政退回: `${DAY} 财政局(状态表) 退回《绩效自评汇总表》(工作表“自评”)：${WHY}。改正后重新放入，新的一版重新计入。`,
  });
  expect(await rowsOf(office)).toMatchObject([{ 结论: '退回', 验收: '退回', 退回理由: WHY, 效力: '财政退回' }]);
});

it('is mailed to the unit once', async () => {
  const office = await anOfficeWithAHandIn();
  await returned(office);

  await sendWarnings(office.home);
  await sendWarnings(office.home);

  const mails = (await office.home.mails.all()).filter(({ about }) => about.startsWith('退回-'));
  expect(mails).toMatchObject([{ unit: UNIT, step: '首次', state: 'sent', to: ['王 <wang@example.gov.cn>'] }]);
});

it('counts again with the next version, however it was sent back', async () => {
  const office = await anOfficeWithAHandIn();
  await returned(office);

  await office.drop(PATH, await summaryBytes(['一号路', '二号楼', '三号桥']), '2022-04-20T15:00:00+08:00');
  await office.run();
  await published(office);

  expect(await counting(office)).toEqual({ lastHandIn: '2022-04-20T15:00:00+08:00', warned: [] });
  expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({ 结论: '通过', 版本: '第2版' });
  expect((await rowsOf(office)).map(({ 版本, 效力 }) => [版本, 效力])).toEqual([
    [2, '现行'],
    [1, '已代替或移走'],
  ]);
});

it('is no way round to put the same content back under another name', async () => {
  const office = await anOfficeWithAHandIn();
  await returned(office);

  await office.drop(`${UNIT}/另一个名字.xlsx`, await summaryBytes(['一号路', '二号楼']), '2022-04-20T15:00:00+08:00');
  await office.run();

  expect(await counting(office)).toMatchObject({ lastHandIn: null });
});

it('counts again when finance takes that back, or accepts it, which the unit is told', async () => {
  const office = await anOfficeWithAHandIn();
  await returned(office);

  await type(office, '验收', '验收');
  await published(office);

  expect(await counting(office)).toEqual({ lastHandIn: '2022-04-18T16:00:00+08:00', warned: [] });
  const answer = await answerIn(await office.bytesOf(PATH));
  expect(answer).toMatchObject({
    结论: '通过',
    财政验收: `${DAY} 财政局(状态表) 验收了《绩效自评汇总表》(工作表“自评”)。`,
  });
  expect(answer['财政退回']).toBeUndefined();
});

it('takes no return without its reason, nor one beside a version that was replaced, and keeps what was typed', async () => {
  const office = await anOfficeWithAHandIn();
  await type(office, '验收', '退回');
  await published(office);

  const { notices } = (await districtOn(office.home, DAY)).assessment;
  expect(await counting(office)).toMatchObject({ lastHandIn: '2022-04-18T16:00:00+08:00' });
  expect(await rowsOf(office)).toMatchObject([{ 验收: '退回', 结论: '通过' }]);
  expect(notices).toEqual([]);

  await type(office, '退回理由', WHY);
  await published(office);
  expect(await counting(office)).toMatchObject({ lastHandIn: null });
});

it('says so where a reason is typed beside a form that is accepted, and sends back once that is chosen', async () => {
  const office = await anOfficeWithAHandIn();
  await type(office, '验收', '验收。');
  await published(office);
  expect(await rowsOf(office)).toMatchObject([{ 验收: '验收' }]);
  await type(office, '退回理由', WHY);
  await published(office);

  const overview = (await readSheet(join(office.share, SHEET), '总览')).map((row) => row.join(' ')).join('\n');
  expect(overview).toContain(`${PATH} 的 退回理由 已写，验收 选的是 验收，没有退回。`);
  expect(await rowsOf(office)).toMatchObject([{ 退回理由: WHY, 验收: '验收' }]);

  await type(office, '验收', '退回。');
  await published(office);
  expect(await counting(office)).toMatchObject({ lastHandIn: null });
});

it('says so where a reason is typed and nothing is sent back, and keeps it', async () => {
  const office = await anOfficeWithAHandIn();
  await type(office, '退回理由', WHY);
  await published(office);

  const overview = (await readSheet(join(office.share, SHEET), '总览')).map((row) => row.join(' ')).join('\n');
  expect(overview).toContain(`${PATH} 的 退回理由 已写，验收 没有选，没有退回。`);
  expect(await rowsOf(office)).toMatchObject([{ 退回理由: WHY, 结论: '通过' }]);

  await type(office, '验收', '退回');
  await published(office);
  expect(await counting(office)).toMatchObject({ lastHandIn: null });
});

it('is the same after every standing is thrown away and the ledger replayed', async () => {
  const office = await anOfficeWithAHandIn();
  await returned(office);
  const before = await counting(office);

  await office.home.standings.clear();
  await office.home.standings.write(foldLedger(emptyStanding(UNIT), await office.home.ledger.read(UNIT)));

  expect(await counting(office)).toEqual(before);
});
