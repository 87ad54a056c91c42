import { join } from 'node:path';
import { expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { emptyStanding, foldLedger } from '../../../shared/standing/fold/fold-ledger.ts';
import { readSheet, tableOf } from '../../season/read-sheet.ts';
import { typeInto } from '../../season/type-into-status.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';
const UNIT = '区教育局';
const PATH = `${UNIT}/2021年自评.xlsx`;
const SHEET = '财政局/绩效管理状态表.xlsx';
const NAMES = ['一号路', '二号楼', '三号桥', '四季园', '五里河', '六安校'];

/** Six rows handed in on the 18th, two of them left on the 19th. */
const anOfficeWithALoss = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.drop(PATH, await summaryBytes(NAMES), '2022-04-18T16:00:00+08:00');
  await office.run();
  await office.drop(PATH, await summaryBytes(NAMES.slice(0, 2)), '2022-04-19T09:00:00+08:00');
  await office.run();
  await publishStatus(office.home);
  return office;
};

type Office = Awaited<ReturnType<typeof anOfficeWithALoss>>;

const warningOf = async ({ home }: Office) => {
  const { assessment } = await districtOn(home, DAY);
  return assessment.warnings.find(({ rule }) => rule === 'W19');
};

const handedIn = async ({ home }: Office) => {
  const { assessment } = await districtOn(home, DAY);
  return assessment.duties.find(({ duty, unit }) => duty.code === 'O-32a' && unit.folder === UNIT)?.lastHandIn;
};

const typed = async (office: Office, text: string) => {
  const id = (await warningOf(office))?.id ?? '';
  await typeInto(join(office.share, SHEET), '预警清单', { 预警编号: id }, '处置', text);
  await publishStatus(office.home);
  await checkUnit(office.home, UNIT);
};

const forces = async ({ share }: Office) =>
  tableOf(await readSheet(join(share, SHEET), '报送记录'), '回执编号')
    .filter(({ 表单 }) => 表单 === '绩效自评汇总表')
    .map(({ 版本, 效力 }) => [版本, 效力]);

it('answers a version that lost rows with what is gone and what to do, and counts the one before', async () => {
  const office = await anOfficeWithALoss();

  const answer = await answerIn(await office.bytesOf(PATH));

  const id = (await warningOf(office))?.id;
  expect(answer).toMatchObject({
    结论: '有提示',
    版本: '第2版',
    计入情况: '《绩效自评汇总表》(工作表“自评”)：待财政局确认，本版暂不计入。',
    待确认: `《绩效自评汇总表》(2021年)比第1版由6条减为2条；少了4条(“三号桥”、“四季园”、“五里河”、“六安校”)；金额由600万元减为200万元，少400万元，减少超过20%。暂不计入，仍按第 1 版计。若属实，请财政局在状态表“预警清单”中预警编号 ${id} 一行的“处置”列填“确认”；若有误，请补回后重新报送。`,
  });
  expect(await handedIn(office)).toBe('2022-04-18T16:00:00+08:00');
  expect(await forces(office)).toEqual([
    [2, '待确认'],
    [1, '现行(新版待确认)'],
  ]);
});

it('counts it once finance types 确认, says so in the answer, and no more when that is cleared', async () => {
  const office = await anOfficeWithALoss();

  await typed(office, '确认');

  expect(await handedIn(office)).toBe('2022-04-19T09:00:00+08:00');
  expect(await warningOf(office)).toMatchObject({ level: 'blue' });
  const confirmed = await answerIn(await office.bytesOf(PATH));
  expect(confirmed).toMatchObject({ 结论: '通过', 计入情况: '《绩效自评汇总表》(工作表“自评”)：2条全部计入。' });
  expect(confirmed['已确认']).toContain(`自 ${DAY} 起，财政局已确认`);

  await typed(office, '');

  expect(await handedIn(office)).toBe('2022-04-18T16:00:00+08:00');
  expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({ 结论: '有提示' });
});

it('tells finance at the top of the sheet that 已核实 counts nothing, and counts at 属实。', async () => {
  const office = await anOfficeWithALoss();
  const overview = async () => (await readSheet(join(office.share, SHEET), '总览')).flat().join('\n');

  await typed(office, '已核实');

  expect(await overview()).toContain('处置 填的是「已核实」，看不出算不算答复，没有生效。属实的请填 确认');
  expect(await warningOf(office)).toMatchObject({ withheld: true });

  await typed(office, '属实。');

  expect(await overview()).not.toContain('已核实');
  expect(await warningOf(office)).toMatchObject({ level: 'blue' });
});

it('ends by itself when the rows come back, and with the file', async () => {
  const office = await anOfficeWithALoss();
  await office.drop(PATH, await summaryBytes(NAMES), '2022-04-20T09:00:00+08:00');
  await office.run();

  expect(await warningOf(office)).toBeUndefined();
  expect(await handedIn(office)).toBe('2022-04-20T09:00:00+08:00');
});

it('is the same after every standing is thrown away and the ledger replayed', async () => {
  const office = await anOfficeWithALoss();
  await typed(office, '确认');
  const before = await districtOn(office.home, DAY);

  await office.home.standings.clear();
  await office.home.standings.write(foldLedger(emptyStanding(UNIT), await office.home.ledger.read(UNIT)));
  const after = await districtOn(office.home, DAY);

  const ofUnit = ({ assessment }: typeof before) => [
    assessment.duties.filter(({ unit }) => unit.folder === UNIT),
    assessment.warnings.filter(({ unit }) => unit.folder === UNIT),
  ];
  expect(ofUnit(after)).toEqual(ofUnit(before));
});
