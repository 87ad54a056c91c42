import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import type { Home } from '../../../shared/flow/home.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { FileNotSettled } from '../../../shared/folder/shared-folder.ts';
import type { AuditFormula } from '../../../shared/plan/audit-formula.ts';
import { reasonsNow, reasonsOn } from '../../../shared/standing/decided/written-reasons.ts';
import { emptyStanding, isOfThisFold } from '../../../shared/standing/fold/fold-ledger.ts';
import { reasonSheet } from '../../../shared/status-sheet/sheets/reason-sheet.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { SUMMARY_HEAD } from '../../builders/summary-head.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, workbookBytes } from '../workbook-bytes.ts';

const UNIT = aUnit();
const FILE = `${UNIT.folder}/自评.xlsx`;
const WHY = '施工许可六月才批下来，工程款跨年支付';

/** 绩效自评汇总表 with one row a project, executed by 90 % or so. */
const listOf = (projects: readonly string[], spent = 90) =>
  workbookBytes({
    自评: [
      ['绩效自评汇总表'],
      SUMMARY_HEAD,
      ...projects.map((name) => [`P-${name}`, name, '项目', 2021, 100, 100, spent, spent / 100, 95, '优']),
    ],
  });

const LOW: AuditFormula = {
  id: 'F01',
  form: '绩效自评汇总表',
  applies: '',
  formula: '执行率 >= 95%',
  level: 'explain',
  message: '执行率{执行率}低于95%',
  remedy: '请核对执行数',
};

const aDistrict = async (formula: AuditFormula = LOW, asOf = '2022-04-20') => {
  const office = await anOffice(asOf);
  const { rules } = office.home;
  const content = aPlan({ duties: [aDuty({ 计量方式: '数量', 目标值: '1' })], formulas: [formula] });
  await rules.acceptPlan({ file: '工作要点.xlsx', at: '', content });
  await rules.acceptRoster({ file: '单位名录.xlsx', at: '', content: { units: [UNIT] } });
  return office;
};

type Sheet = ExcelJS.Worksheet;

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
};

const answerOf = (workbook: ExcelJS.Workbook): Sheet => workbook.getWorksheet('审核结果') as Sheet;

/** Rows of the table of findings, by their label. */
const findingsIn = (sheet: Sheet) => {
  const rows: { readonly at: number; readonly cells: Record<string, string> }[] = [];
  let labels: readonly string[] = [];
  sheet.eachRow((row, at) => {
    const texts = Array.from({ length: 12 }, (_, index) => row.getCell(index + 1).text);
    if (texts[0] === '序号') labels = texts;
    else if (labels.length > 0 && texts[2] !== '')
      rows.push({ at, cells: Object.fromEntries(labels.map((label, index) => [label, texts[index] ?? ''])) });
  });
  return rows;
};

const REASON_COLUMN = 10;

/** The workbook with something done to it, saved anew as a spreadsheet program does. */
const saved = async (bytes: Uint8Array, change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = await opened(bytes);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const withReason = (bytes: Uint8Array, about: string, text: string): Promise<Uint8Array> =>
  saved(bytes, (workbook) => {
    const sheet = answerOf(workbook);
    for (const { at, cells } of findingsIn(sheet))
      if (cells['问题']?.includes(about) === true) sheet.getCell(at, REASON_COLUMN).value = text;
  });

/** The rows in the old binary format, into which nothing can be written. */
const asLegacy = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const sheet = (await opened(bytes)).getWorksheet('自评') as Sheet;
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '自评');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }));
};

type Office = Awaited<ReturnType<typeof aDistrict>>;

const writeReason = async (office: Office, about: string, text: string, at = '2022-04-20T11:00:00+08:00') => {
  await office.drop(FILE, await withReason(await office.bytesOf(FILE), about, text), at);
  return office.run();
};

const shownIn = async (office: Office, path = FILE) => {
  const bytes = await office.bytesOf(path);
  const found = findingsIn(answerOf(await opened(bytes)));
  return { verdict: (await answerIn(bytes))['结论'], reasons: found.map(({ cells }) => cells['说明理由*']), found };
};

const handsOf = async ({ home }: Office) => (await home.standings.read(UNIT.folder))?.versions ?? [];

describe('a reason a unit writes in its own 审核结果', () => {
  it('is asked for, and the rows count meanwhile', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();

    const { verdict, reasons, found } = await shownIn(office);

    expect(verdict).toBe('待说明');
    expect(reasons).toEqual(['']);
    expect(found[0]?.cells['怎样改']).toBe(
      '请核对执行数。情况属实的，请在右边“说明理由”里写明原因，保存即可，表不用改。',
    );
    expect((await answerIn(await office.bytesOf(FILE)))['说明理由']).toBe(
      '1处需说明，还有1处没有说明：请在下表黄色的“说明理由”一栏写明原因后保存；说明之前照常计入。',
    );
  });

  it('is taken without making a new version of the hand-in, and answered', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();
    const [before] = await handsOf(office);

    const outcomes = await writeReason(office, '一号路整治', WHY);

    expect(outcomes).toMatchObject([{ code: 'unchanged', verdict: 'hinted', answered: { written: true } }]);
    expect(await handsOf(office)).toEqual([before]);
    const { verdict, reasons, found } = await shownIn(office);
    expect([verdict, reasons]).toEqual(['有提示', [WHY]]);
    expect(found[0]?.cells['怎样改']).toMatch(/^理由已收到/u);
    expect((await answerIn(await office.bytesOf(FILE)))['要做的']).toBe('没有必须改的；1处需说明的都已说明。');
    expect(await office.run()).toEqual([]);
  });

  it('stays over a new version with rows moved and figures changed, and ends with what it explains', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治', '二号楼维修']));
    await office.run();
    await writeReason(office, '二号楼维修', WHY);

    await office.drop(FILE, await listOf(['一号路整治', '加一条路', '二号楼维修'], 80), '2022-04-20T12:00:00+08:00');
    await office.run();
    const moved = await shownIn(office);
    await office.drop(FILE, await listOf(['一号路整治', '加一条路']), '2022-04-20T13:00:00+08:00');
    await office.run();
    const ended = await shownIn(office);

    expect(moved.found.map(({ cells }) => [cells['问题'], cells['说明理由*']])).toEqual([
      ['“一号路整治”执行率80%低于95%', ''],
      ['“加一条路”执行率80%低于95%', ''],
      ['“二号楼维修”执行率80%低于95%', WHY],
    ]);
    expect(ended.reasons).toEqual(['', '']);
  });

  it('is asked for anew when what it explained is mended and comes back, and past days keep it', async () => {
    const office = await aDistrict(LOW, '2022-05-31');
    await office.drop(FILE, await listOf(['一号路整治']), '2022-04-20T10:00:00+08:00');
    await office.run();
    await writeReason(office, '一号路整治', WHY);
    for (const [spent, at] of [
      [99, '2022-05-10T09:00:00+08:00'],
      [80, '2022-05-20T09:00:00+08:00'],
    ] as const) {
      await office.drop(FILE, await listOf(['一号路整治'], spent), at);
      await office.run();
    }

    const { verdict, reasons } = await shownIn(office);
    const standing = await office.home.standings.read(UNIT.folder);

    expect([verdict, reasons]).toEqual(['待说明', ['']]);
    expect([...reasonsOn(standing ?? emptyStanding(''), '2022-05-09').values()]).toEqual([WHY]);
    expect([...reasonsOn(standing ?? emptyStanding(''), '2022-05-10').values()]).toEqual([]);
  });

  it('stays while a version that can’t be read lies in between', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();
    await writeReason(office, '一号路整治', WHY);
    await office.drop(FILE, new TextEncoder().encode('damaged'), '2022-04-20T12:00:00+08:00');
    await office.run();
    await office.drop(FILE, await listOf(['一号路整治'], 91), '2022-04-20T13:00:00+08:00');
    await office.run();

    expect((await shownIn(office)).reasons).toEqual([WHY]);
  });

  it('stays with its object whatever row that stands in, sorted or not', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治', '二号楼维修']));
    await office.run();
    const sorted = await saved(await office.bytesOf(FILE), (workbook) => {
      const sheet = answerOf(workbook);
      const [first, second] = findingsIn(sheet).map(({ at }) => at) as [number, number];
      const texts = (at: number) => Array.from({ length: 9 }, (_, index) => sheet.getCell(at, index + 1).text);
      const [one, two] = [texts(first), texts(second)];
      for (const [at, row] of [
        [first, two],
        [second, one],
      ] as const)
        for (const [index, text] of row.entries()) sheet.getCell(at, index + 1).value = text;
      sheet.getCell(first, REASON_COLUMN).value = WHY;
    });
    await office.drop(FILE, sorted, '2022-04-20T11:00:00+08:00');
    await office.run();

    expect((await shownIn(office)).reasons).toEqual(['', WHY]);
  });

  it('is kept, and not accepted with a sentence, where it says nothing', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();

    await writeReason(office, '一号路整治', '核实无误');

    const { verdict, reasons, found } = await shownIn(office);
    expect([verdict, reasons]).toEqual(['待说明', ['核实无误']]);
    expect(found[0]?.cells['怎样改']).toBe('理由没有采纳：“核实无误”太短，看不出原因，至少写6个字。请核对执行数。');
  });

  it.each([
    ['a formula that no program has computed', { formula: '1+1' }],
    ['a formula that failed', { formula: '1/0', result: { error: '#DIV/0!' } }],
  ])('is told as none where it is %s, though a reason stood there', async (_, value) => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();
    await writeReason(office, '一号路整治', WHY);
    const typed = await saved(await office.bytesOf(FILE), (workbook) => {
      const sheet = answerOf(workbook);
      sheet.getCell(findingsIn(sheet)[0]?.at ?? 0, REASON_COLUMN).value = value as ExcelJS.CellFormulaValue;
    });

    await office.drop(FILE, typed, '2022-04-20T12:00:00+08:00');
    await office.run();

    const { verdict, reasons, found } = await shownIn(office);
    expect([verdict, reasons]).toEqual(['待说明', ['(公式)']]);
    expect(found[0]?.cells['怎样改']).toContain('理由没有采纳：“(公式)”太短');
    expect(await office.run()).toEqual([]);
  });

  it('is taken back by deleting it, and not by a copy that was saved before it was written', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();
    const before = await office.bytesOf(FILE);
    await writeReason(office, '一号路整治', WHY);

    await office.drop(FILE, before, '2022-04-20T12:00:00+08:00');
    await office.run();
    const kept = await shownIn(office);
    await writeReason(office, '一号路整治', '', '2022-04-20T13:00:00+08:00');
    const gone = await shownIn(office);

    expect([kept.verdict, kept.reasons]).toEqual(['有提示', [WHY]]);
    expect([gone.verdict, gone.reasons]).toEqual(['待说明', ['']]);
  });

  it('survives the loss of everything the system remembers', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治']));
    await office.run();
    await writeReason(office, '一号路整治', WHY);

    const anew = await aDistrict();
    await anew.drop(FILE, await office.bytesOf(FILE), '2022-04-20T11:00:00+08:00');
    await anew.run();

    expect((await shownIn(anew)).reasons).toEqual([WHY]);
    expect((await anew.home.standings.read(UNIT.folder))?.reasons).toMatchObject([{ at: '2022-04-20T11:00:00+08:00' }]);
  });

  it('is shown to finance with unit, file, cell, question and time', async () => {
    const office = await aDistrict();
    await office.drop(FILE, await listOf(['一号路整治', '二号楼维修']));
    await office.run();
    await writeReason(office, '一号路整治', WHY);

    const { assessment, input } = await districtOn(office.home, '2022-04-20');
    const { rows } = reasonSheet({ assessment, standings: input.standings, mails: [], publishedAt: '' });

    expect(rows.map((row) => row.map(String))).toEqual([
      [UNIT.name, FILE, '自评!H3', 'F01', '“一号路整治”执行率90%低于95%', WHY, '2022-04-20 11:00', '已说明'],
      [UNIT.name, FILE, '自评!H4', 'F01', '“二号楼维修”执行率90%低于95%', '', 'null', '待说明'],
    ]);
  });
});

describe('a reason written beside a hint, which asks for none', () => {
  const shown = async (office: Office) => {
    const { assessment, input } = await districtOn(office.home, '2022-04-20');
    const { rows } = reasonSheet({ assessment, standings: input.standings, mails: [], publishedAt: '' });
    return rows.map(([, , cell, rule, , reason, , state]) => [cell, rule, reason, state]);
  };

  it('is shown to finance while the hint stands, over new versions, and survives the loss of what is remembered', async () => {
    const office = await aDistrict({ ...LOW, level: 'hint' });
    await office.drop(FILE, await listOf(['一号路整治', '二号楼维修']));
    await office.run();
    const before = await shown(office);

    await writeReason(office, '一号路整治', WHY);
    const written = await shown(office);
    await office.drop(FILE, await listOf(['二号楼维修', '一号路整治'], 91), '2022-04-20T12:00:00+08:00');
    await office.run();
    const moved = await shown(office);
    await office.drop(FILE, await listOf(['一号路整治'], 99), '2022-04-20T13:00:00+08:00');
    await office.run();

    expect(before).toEqual([]);
    expect(written).toEqual([['自评!H3', 'F01', WHY, '已说明']]);
    expect(moved).toEqual([['自评!H4', 'F01', WHY, expect.stringMatching(/^已说明；写的时候问题是：.*90%/u)]]);
    expect(await shown(office)).toEqual([]);
    expect(isOfThisFold((await office.home.standings.read(UNIT.folder)) ?? emptyStanding(''))).toBe(true);
  });
});

describe('a reason written in an answer beside a file', () => {
  const LEGACY = `${UNIT.folder}/旧表.xls`;
  const BESIDE = `${UNIT.folder}/旧表_审核结果.xlsx`;

  it('is taken for the file it is about', async () => {
    const office = await aDistrict();
    await office.drop(LEGACY, await asLegacy(await listOf(['一号路整治'])));
    await office.run(30);
    expect((await shownIn(office, BESIDE)).verdict).toBe('待说明');

    await office.drop(
      BESIDE,
      await withReason(await office.bytesOf(BESIDE), '一号路整治', WHY),
      '2022-04-20T11:00:00+08:00',
    );
    await office.run(30);

    expect(reasonsNow((await office.home.standings.read(UNIT.folder)) as never).size).toBe(1);
    const { verdict, reasons } = await shownIn(office, BESIDE);
    expect([verdict, reasons]).toEqual(['有提示', [WHY]]);
    expect(await handsOf(office)).toHaveLength(1);
    expect(await office.run()).toEqual([]);
  });

  it('goes along when the file is renamed before anybody looked', async () => {
    const office = await aDistrict();
    await office.drop(LEGACY, await asLegacy(await listOf(['一号路整治'])));
    await office.run(30);
    await office.drop(
      BESIDE,
      await withReason(await office.bytesOf(BESIDE), '一号路整治', WHY),
      '2022-04-20T11:00:00+08:00',
    );
    await rename(join(office.share, LEGACY), join(office.share, `${UNIT.folder}/改名.xls`));

    await office.run(30);

    const { verdict, reasons } = await shownIn(office, `${UNIT.folder}/改名_审核结果.xlsx`);
    expect([verdict, reasons]).toEqual(['有提示', [WHY]]);
    expect(await office.home.folder.find(BESIDE)).toBeNull();
  });

  it('is not lost where the file itself can not be read just then', async () => {
    const office = await aDistrict();
    await office.drop(LEGACY, await asLegacy(await listOf(['一号路整治'])));
    await office.run(30);
    await office.drop(
      BESIDE,
      await withReason(await office.bytesOf(BESIDE), '一号路整治', WHY),
      '2022-04-20T11:00:00+08:00',
    );
    const { folder } = office.home;
    const read: Home['folder']['read'] = (stamp) =>
      stamp.path === LEGACY ? Promise.reject(new FileNotSettled(stamp.path)) : folder.read(stamp);

    const outcome = await processUpload({ ...office.home, folder: { ...folder, read } }, { file: BESIDE, attempt: 0 });
    await office.run(30);

    expect(outcome.code).toBe('postponed');
    expect((await shownIn(office, BESIDE)).reasons).toEqual([WHY]);
  });
});
