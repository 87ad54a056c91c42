import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

const FILE = '区教育局/自评.xlsx';
const COPY = '区教育局/自评_标注副本.xlsx';

const anOfficeThat = async (marks: '是' | '否') => {
  const office = await anOffice('2022-04-20');
  const settings = [{ 设置项: '标注副本', 取值: marks, 说明: '' }];
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.drop(
    '财政局/工作要点.xlsx',
    await writeIssuedWorkbook(planWorkbook({ ...defaultPlanRows(2022), settings })),
  );
  await office.run();
  return office;
};

/** One row whose grade does not fit its score, beside a note of the department's own. */
const faulty = () =>
  workbookBytes({
    自评: [['绩效自评汇总表'], SUMMARY_HEAD, ['P1', '一号路整治', '项目', 2021, 100, 100, 90, 0.9, 85, '优']],
  });

type Office = Awaited<ReturnType<typeof anOfficeThat>>;

const lying = async ({ share }: Office): Promise<string[]> => (await readdir(join(share, '区教育局'))).sort();

const cellOf = async (bytes: Uint8Array, address: string): Promise<ExcelJS.Cell> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook.getWorksheet('自评')!.getCell(address);
};

const noteOn = ({ note }: ExcelJS.Cell): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

describe('标注副本', () => {
  it('lies beside a file with faults, its faulty cells coloured and noted, and the file itself untouched', async () => {
    const office = await anOfficeThat('是');
    await office.drop(FILE, await faulty());

    await office.run();

    const [original, marked] = [await office.bytesOf(FILE), await office.bytesOf(COPY)];
    const cell = await cellOf(marked, 'J3');
    expect(noteOn(cell)).toMatch(/^【错误 Q20】[\s\S]*怎样改：/u);
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect((await cellOf(original, 'J3')).note).toBeUndefined();
    expect((await cellOf(original, 'J3')).fill?.type ?? 'none').not.toBe('pattern');
    expect((await answerIn(marked))['说明']).toMatch(/^这是标注副本/u);
  });

  it('is no hand-in, nor when somebody saves it anew or hands it in under another name', async () => {
    const office = await anOfficeThat('是');
    await office.drop(FILE, await faulty());
    await office.run();
    const events = async () => (await office.home.ledger.read('区教育局')).map(({ event }) => event.kind);

    expect(await office.run()).toEqual([]);
    await office.drop('区教育局/自评_标注副本 - 副本.xlsx', await office.bytesOf(COPY));
    expect((await office.run()).filter(({ code }) => code !== 'ignored')).toEqual([]);
    expect(await events()).toEqual(['handed-in']);
    await office.drop('区教育局/改名.xlsx', await office.bytesOf(COPY));
    await office.run();

    const renamed = await answerIn(await office.bytesOf('区教育局/改名.xlsx'));
    expect([renamed['结论'], renamed['说明']]).toEqual(['无法识别', expect.stringContaining('不是报送件')]);
  });

  it('goes when the file is mended, and when the file goes', async () => {
    const office = await anOfficeThat('是');
    await office.drop(FILE, await faulty());
    await office.drop('区教育局/另一份.xlsx', await faulty());
    await office.run();
    expect(await lying(office)).toEqual(['另一份.xlsx', '另一份_标注副本.xlsx', '自评.xlsx', '自评_标注副本.xlsx']);

    await office.drop(FILE, await summaryBytes(['一号路整治']), '2022-04-19T16:03:00+08:00');
    await rm(join(office.share, '区教育局/另一份.xlsx'));
    await office.run();
    await office.run();

    expect(await lying(office)).toEqual(['自评.xlsx']);
  });

  it('goes along when the file is renamed', async () => {
    const office = await anOfficeThat('是');
    await office.drop(FILE, await faulty());
    await office.run();

    await rename(join(office.share, FILE), join(office.share, '区教育局/改名.xlsx'));
    await office.run();

    expect(await lying(office)).toEqual(['改名.xlsx', '改名_标注副本.xlsx']);
  });

  it('leaves alone what a department keeps under that name', async () => {
    const office = await anOfficeThat('是');
    await office.drop(COPY, await summaryBytes(['自己的']));
    const own = await office.bytesOf(COPY);
    await office.drop(FILE, await faulty());

    await office.run();

    expect(await office.bytesOf(COPY)).toEqual(own);
  });

  it('is there only where the plan asks for it', async () => {
    const office = await anOfficeThat('否');
    await office.drop(FILE, await faulty());
    await office.run();

    expect(await lying(office)).toEqual(['自评.xlsx']);
    await rename(join(office.share, FILE), join(office.share, '区教育局/自评二.xlsx'));
    await office.run();
    expect(await lying(office)).toEqual(['自评二.xlsx']);
  });
});
