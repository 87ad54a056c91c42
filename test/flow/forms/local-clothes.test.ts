import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handOutForms } from '../../../shared/flow/forms/hand-out-forms.ts';
import { storeStanding } from '../../../shared/flow/unit-standing.ts';
import { issuedList } from '../../../shared/form/issue/blank-list.ts';
import { REGISTER_FORM } from '../../../shared/form/list/register-form.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { openPackage } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import type { IndicatorFact } from '../../../shared/submission/record.ts';
import { spokenRecord } from '../../../shared/submission/spoken-record.ts';
import { addressOf } from '../../../shared/workbook/grid.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { anOfficeWith, answerOf, blank, correct, DAY, type Filled, filled, handedIn } from './own-forms-bench.ts';

const register = () =>
  writeIssuedWorkbook({
    sheets: [
      issuedList(REGISTER_FORM, {
        unit: '区教育局',
        year: null,
        rows: [
          {
            项目编码: 'E01',
            项目名称: '校舍维修',
            预算年度: 2021,
            对象类型: '项目',
            年初预算数: 500,
            全年预算数: 500,
            是否新增: '否',
          },
        ],
        spareRows: 0,
        notes: [],
      }),
    ],
  });

const SELF_EVALUATION = '07专项经费绩效自我评价表';
const WORDS = {
  经费事项全称: '项目名称',
  归口科室: '主管部门',
  '经费盘子（万元）': '项目资金',
  年初盘子: '年初预算数',
  调后盘子: '全年预算数',
  花掉数: '全年执行数',
  盼头: '年度指标值',
  兑现: '实际完成值',
  没兑现的缘由: '偏差原因分析及改进措施',
};

describe('a contract’s form in local clothes', () => {
  const path = `财政局/表样/${SELF_EVALUATION}.xlsx`;

  const taught = async () => {
    const office = await anOfficeWith(SELF_EVALUATION);
    await correct(office, path, { 表单: '项目支出绩效自评表' });
    await correct(office, path, WORDS);
    return office;
  };

  const VALUES: Filled = {
    A2: '（2021年度）',
    B3: '校园餐',
    B8: '保障一万名学生用餐，安全事故为零',
    E3: '区教育局',
    ...Object.fromEntries(
      ['C', 'D'].flatMap((column) => [
        [`${column}5`, 100],
        [`${column}6`, 100],
        [`${column}7`, 0],
      ]),
    ),
    E5: 100,
    E6: 100,
    E7: 0,
    G5: 1,
    H5: 10,
    ...Object.fromEntries(
      [10, 11, 12, 13, 14].flatMap((row) => [
        [`D${row}`, `指标${row}项`],
        [`E${row}`, '≥90%'],
        [`F${row}`, '92%'],
        [`H${row}`, [20, 20, 10, 30, 10][row - 10] ?? 0],
      ]),
    ),
    H15: 100,
  };

  it('is taught by finance in its answer, and read by it from then on', async () => {
    const office = await taught();

    await office.drop('区教育局/自评.xlsx', await filled(await blank(SELF_EVALUATION), '绩效', VALUES));
    const version = await handedIn(office, '自评.xlsx');

    expect(version?.forms.map(({ form, year }) => [form, year])).toEqual([['项目支出绩效自评表', 2021]]);
    const [record] = version?.forms[0]?.records ?? [];
    expect(spokenRecord(record!)).toMatchObject({
      项目名称: '校园餐',
      主管部门: '区教育局',
      全年预算数: 1_000_000,
      全年执行数: 1_000_000,
      自评得分: 100,
    });
    expect(record?.indicators).toHaveLength(5);
    expect(record?.indicators?.[0]).toMatchObject({ target: '≥90%', actual: '92%', weight: 2000, score: 2000 });
    expect(record?.indicators?.[0]?.reason).toBeUndefined();
  });

  it('sets the points of each class by what it prints', async () => {
    const office = await taught();
    const other = { ...VALUES, G10: 10, H10: 10, G13: 40, H13: 40 };
    await office.drop('区教育局/自评.xlsx', await filled(await blank(SELF_EVALUATION), '绩效', other));
    await office.run(200);

    const told = (await answerOf(await office.bytesOf('区教育局/自评.xlsx'))).flatMap(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );
    expect(told).toEqual(expect.arrayContaining(['Q12', '产出指标 50 分']));
  });

  it('keeps its corrections under another name, also where it carries no answer', async () => {
    const office = await taught();

    await rm(join(office.share, path));
    await office.drop('财政局/表样/自评表(新).xlsx', await blank(SELF_EVALUATION), `${DAY}T13:00:00+08:00`);
    await office.run(200);

    const { layouts } = (await office.home.rules.current()).templates;
    expect(layouts.map(({ form, labels }) => [form, labels['兑现']])).toEqual([['项目支出绩效自评表', '实际完成值']]);
  });

  it('goes on reading what was made from it when it is taken away', async () => {
    const office = await taught();
    await office.drop('区教育局/自评.xlsx', await filled(await blank(SELF_EVALUATION), '绩效', VALUES));
    const before = await handedIn(office, '自评.xlsx');

    await rm(join(office.share, path));

    expect((await handedIn(office, '自评.xlsx'))?.forms[0]?.records).toEqual(before?.forms[0]?.records);
  });

  it('takes no word for a field that the form has not, and says so', async () => {
    const office = await taught();
    await correct(office, path, { ...WORDS, 盼头: '期望数' });

    const { layouts } = (await office.home.rules.current()).templates;
    const told = (await answerOf(await office.bytesOf(path))).flatMap(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );
    expect(layouts[0]?.labels).not.toHaveProperty('盼头');
    expect(layouts[0]?.labels).toHaveProperty('兑现', '实际完成值');
    expect(told.find((text) => text.includes('“期望数”不是这张表的字段，没有采用'))).toBeDefined();
  });

  it('takes a field by any words that say the same', async () => {
    const office = await taught();
    await correct(office, path, { ...WORDS, 兑现: '实际完成情况' });

    const { layouts } = (await office.home.rules.current()).templates;
    expect(layouts[0]?.labels).toHaveProperty('兑现', '实际完成值');
  });

  it('shows in its answer what each label was read as, and by whom', async () => {
    const office = await taught();

    const rows = (await answerOf(await office.bytesOf(path))).map(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );

    expect(rows[1]).toEqual(['结论', '表样已生效']);
    expect(rows.find((row) => row.includes('兑现'))).toEqual(expect.arrayContaining(['实际完成值', '财政局已指定']));
    expect(rows.find((row) => row.includes('三级指标'))).toEqual(expect.arrayContaining(['按标签的词']));
  });

  it('may be a list, whose own labels finance names', async () => {
    const name = '08整改台账';
    const office = await anOfficeWith(name);
    await correct(office, `财政局/表样/${name}.xlsx`, { 毛病: '问题描述', 法子: '整改措施' });
    await office.drop(
      '区教育局/整改.xlsx',
      await filled(await blank(name), '问题整改', {
        A4: 1,
        B4: '财政评价',
        C4: 2021,
        D4: '校园餐',
        E4: '采购不规范',
        F4: '完善制度',
        G4: '某某',
        H4: '2022-06-30',
        J4: '整改中',
      }),
    );

    const version = await handedIn(office, '整改.xlsx');

    expect(version?.forms[0]?.form).toBe('整改台账');
    expect(version?.forms[0]?.records[0]?.fields).toMatchObject({
      问题描述: '采购不规范',
      整改措施: '完善制度',
      项目名称: '校园餐',
    });
  });

  it('begins with what the accepted target says, each indicator on a line of its levels, and is no hand-in for it', async () => {
    const office = await taught();
    const line = (level1: string, level2: string, name: string, target: string): IndicatorFact => ({
      ...{ level1, level2, name, target, actual: '', weight: null, score: null, cell: 'H15' },
    });
    const target = aRecord(
      '项目支出绩效目标申报表',
      { 项目编码: 'E01', 项目名称: '校舍维修', 年度: 2021, 年度总体目标: '消除三所学校的安全隐患' },
      {
        indicators: [
          line('产出指标', '质量指标', '验收合格率', '=100%'),
          line('产出指标', '数量指标', '维修面积', '≥1200平方米'),
          line('产出指标', '数量指标', '改造教室', '≥30间'),
          line('满意度', '服务对象满意度', '师生满意度', '≥90%'),
        ],
      },
    );
    for (const entry of aLedger('区教育局').handIn('2021-03-01', '目标.xlsx', [target]).entries)
      await office.home.ledger.append(entry);
    await storeStanding(office.home, '区教育局');
    await office.drop('区教育局/清单.xlsx', await register(), `${DAY}T12:00:00+08:00`);
    await office.run(200);

    const handedOut = await handOutForms(office.home, DAY);
    const copy = handedOut.find(({ path: at }) => at.includes('项目支出绩效自评表'));
    const bytes = await office.bytesOf(copy?.path ?? '');
    const { sheets } = await xlsxReader().read(bytes);
    const at = (address: string) =>
      [...(sheets[0]?.rows ?? [])]
        .flatMap(({ cells }) => cells)
        .find(({ row, column }) => addressOf(row, column) === address)?.value;

    expect(['B8', 'D10', 'E10', 'D11', 'E11', 'D12', 'E12', 'D14', 'E14'].map(at)).toEqual([
      '消除三所学校的安全隐患',
      ...['维修面积', '≥1200平方米'],
      ...['验收合格率', '=100%'],
      ...[undefined, undefined],
      ...['师生满意度', '≥90%'],
    ]);
    await office.drop('区教育局/自评/未填.xlsx', bytes);
    expect((await handedIn(office, '自评/未填.xlsx'))?.verdict).toBe('blank');
  });

  it('is what is handed out: a copy of that very file, filled, and no hand-in until somebody fills it in', async () => {
    const office = await taught();
    await office.drop('区教育局/清单.xlsx', await register(), `${DAY}T12:00:00+08:00`);
    await office.run(200);

    const handedOut = await handOutForms(office.home, DAY);
    const copy = handedOut.find(({ path: at }) => at.includes('项目支出绩效自评表'));
    await office.run(200);

    expect(copy).toMatchObject({ code: 'written', path: '区教育局/待填表/项目支出绩效自评表_校舍维修.xlsx' });
    const bytes = await office.bytesOf(copy?.path ?? '');
    const { sheets } = await xlsxReader().read(bytes);
    const values = [...(sheets[0]?.rows ?? [])].flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(values).toEqual(
      expect.arrayContaining(['（2021年度）', '校舍维修', expect.stringContaining('教育局'), 500, '盼头', '兑现']),
    );
    const parts = (all: Uint8Array) => openPackage(Buffer.from(all)).directory.entries.map(({ name }) => name);
    const own = parts(await blank(SELF_EVALUATION));
    expect(parts(bytes).filter((part) => own.includes(part))).toEqual(own);
    expect(parts(bytes)).toHaveLength(own.length + 1);
    const cover = [...(sheets.at(-1)?.rows ?? [])].map(({ cells }) => cells.map(({ value }) => value));
    expect(sheets.at(-1)?.name).toBe('填表说明');
    expect(cover).toEqual(
      expect.arrayContaining([
        ['单位', expect.stringContaining('教育局')],
        ['要填的表', '项目支出绩效自评表'],
        ['最迟哪天', '2022-05-05'],
        ['用于哪些任务', expect.stringMatching(/^O-32a /u)],
        ['放到哪里', expect.stringContaining('存进本单位的文件夹')],
      ]),
    );

    await office.drop('区教育局/自评/未填.xlsx', bytes);
    expect((await handedIn(office, '自评/未填.xlsx'))?.verdict).toBe('blank');
    await office.drop(
      '区教育局/自评/已填.xlsx',
      await filled(bytes, '绩效', { ...VALUES, B3: '校舍维修', C5: 500, D5: 500, C6: 500, D6: 500, E5: 500, E6: 500 }),
    );
    expect((await handedIn(office, '自评/已填.xlsx'))?.forms[0]?.records[0]).toMatchObject({
      name: '校舍维修',
      accepted: true,
    });
  });
});
