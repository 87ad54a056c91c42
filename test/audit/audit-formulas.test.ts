import { describe, expect, it } from 'vitest';
import { auditBeyond, auditsOfAllYears } from '../../shared/audit/audit-beyond.ts';
import { auditForm } from '../../shared/audit/audit-form.ts';
import type { AuditFormula } from '../../shared/plan/audit-formula.ts';
import { Facts } from '../../shared/submission/cross/facts.ts';
import type { FormRead } from '../../shared/submission/form-read.ts';
import type { FormRecord, IndicatorFact } from '../../shared/submission/record.ts';
import { aRecord } from '../builders/a-record.ts';
import { wan } from '../builders/a-register.ts';

const anAudit = (change: Partial<AuditFormula>): AuditFormula => ({
  id: 'F01',
  form: '绩效自评汇总表',
  applies: '',
  formula: '全年执行数 <= 全年预算数',
  level: 'error',
  message: '',
  remedy: '',
  ...change,
});

const evaluation = (fields: object, also: Partial<FormRecord> = {}): FormRecord =>
  aRecord('绩效自评汇总表', { 项目编码: 'E1', 项目名称: '校舍维修', 预算年度: 2021, ...fields }, also);

const aForm = (records: readonly FormRecord[]): FormRead => ({
  form: '绩效自评汇总表',
  sheet: '自评',
  year: 2021,
  unit: null,
  nil: false,
  records,
  findings: [],
  columns: { 项目名称: 2, 全年预算数: 6, 全年执行数: 7 },
});

const OVERSPENT = { 全年预算数: wan(100), 全年执行数: wan(110.5) };

describe('finance’s own formulas over one form', () => {
  it('strike the record at the first column they name, with the values in the sentence', () => {
    const form = aForm([evaluation({ 全年预算数: wan(100), 全年执行数: wan(90) }), evaluation(OVERSPENT, { row: 8 })]);

    expect(auditForm([anAudit({})], form, '2022-05-06')).toEqual([
      {
        rule: 'F01',
        level: 'error',
        sheet: '自评',
        cell: 'G8',
        value: '110.5万元',
        expected: '全年执行数 <= 全年预算数',
        message:
          '“校舍维修”不符合本区审核公式 F01“全年执行数 <= 全年预算数”：全年执行数 110.5万元、全年预算数 100万元。',
        remedy: '请核对“全年执行数”、“全年预算数”，改正后重新保存。',
        record: 1,
        about: '绩效自评汇总表/2021/E1',
      },
    ]);
  });

  it('say what finance wrote, with the values where it wrote for them', () => {
    const [said] = auditForm(
      [anAudit({ message: '执行数{全年执行数}超过预算{全年预算数}', remedy: '超支要先调整预算。' })],
      aForm([evaluation(OVERSPENT)]),
      '2022-05-06',
    );

    expect(said).toMatchObject({ message: '“校舍维修”执行数110.5万元超过预算100万元', remedy: '超支要先调整预算。' });
  });

  it('name the object once, where finance names it in its own words', () => {
    const said = (message: string) =>
      auditForm([anAudit({ message })], aForm([evaluation(OVERSPENT)]), '2022-05-06').map((one) => one.message);

    expect(said('{项目名称}超支，预算只有{全年预算数}，年初是{年初预算数}')).toEqual([
      '校舍维修超支，预算只有100万元，年初是空白',
    ]);
    expect(said('执行数{全年执行数}')).toEqual(['“校舍维修”执行数110.5万元']);
  });

  it('leave alone what they are not about, and what can’t be told', () => {
    const applies = anAudit({ applies: '[对象类型] = "项目"' });
    const other = anAudit({ form: '项目清单' });

    expect(auditForm([applies], aForm([evaluation({ ...OVERSPENT, 对象类型: '财政政策' })]), '2022-05-06')).toEqual([]);
    expect(auditForm([applies], aForm([evaluation({ ...OVERSPENT, 对象类型: '项目' })]), '2022-05-06')).toHaveLength(1);
    expect(auditForm([anAudit({})], aForm([evaluation({ 全年执行数: wan(1) })]), '2022-05-06')).toEqual([]);
    expect(auditForm([other], aForm([evaluation(OVERSPENT)]), '2022-05-06')).toEqual([]);
  });

  it('stand at the cell of a card', () => {
    const card = evaluation(OVERSPENT, { cells: { 全年执行数: 'E9' } });

    expect(auditForm([anAudit({})], { ...aForm([card]), columns: {} }, '2022-05-06')).toMatchObject([{ cell: 'E9' }]);
  });

  it('are each held against each record', () => {
    const form = aForm(Array.from({ length: 300 }, () => evaluation(OVERSPENT)));
    const formulas = Array.from({ length: 10 }, (_, at) =>
      anAudit({ id: `F${at}`, formula: `全年执行数 * ${at + 1} <= 全年预算数` }),
    );

    expect(auditForm(formulas, form, '2022-05-06')).toHaveLength(3000);
  });
});

const filed = (file: string, records: readonly FormRecord[]) => ({
  file,
  path: `区教育局/${file}`,
  forms: [
    {
      form: records[0]!.form,
      sheet: '表',
      year: 2021,
      unit: null,
      verdict: 'passed' as const,
      nil: false,
      records,
      errors: 0,
      hints: 0,
      columns: { 项目名称: 2, 全年预算数: 6 },
    },
  ],
});

const beyond = (audit: Partial<AuditFormula>, ...files: readonly (readonly FormRecord[])[]) =>
  auditBeyond(
    auditsOfAllYears([anAudit(audit)]),
    new Facts(files.map((records, at) => filed(`${at}.xlsx`, records))),
    () => '2022-05-06',
  );

describe('finance’s own formulas that look further', () => {
  const doubled = { formula: '全年预算数 <= 上年(全年预算数) * 2', level: 'explain' as const };

  it('hold a record against that of the same object a year before', () => {
    const now = evaluation({ 全年预算数: wan(300) });
    const before = evaluation({ 预算年度: 2020, 全年预算数: wan(100) }, { year: 2020 });
    const other = evaluation(
      { 预算年度: 2020, 项目编码: 'E2', 项目名称: '别的', 全年预算数: wan(1) },
      { year: 2020, code: 'E2', name: '别的' },
    );

    expect(beyond(doubled, [now], [before])).toMatchObject([
      { file: '0.xlsx', finding: { rule: 'F01', level: 'explain', cell: 'F3', value: '300万元' } },
    ]);
    expect(beyond(doubled, [now], [other])).toEqual([]);
    expect(beyond(doubled, [now])).toEqual([]);
  });

  it('say what they found elsewhere, as people write it', () => {
    const now = evaluation({ 全年预算数: wan(300), 自评得分: 9000 });
    const before = evaluation({ 预算年度: 2020, 全年预算数: wan(100.5), 自评得分: 9500 }, { year: 2020 });
    const register = aRecord('项目清单', {
      项目编码: 'E1',
      项目名称: '校舍维修',
      预算年度: 2021,
      全年预算数: wan(99),
      结束日期: '2021-12-31',
    });
    const said = (formula: string) =>
      beyond({ formula, level: 'explain', message: '请核对' }, [now], [before], [register])
        .filter(({ file }) => file === '0.xlsx')
        .map(({ finding }) => finding.message);

    expect(said('全年预算数 <= 上年(全年预算数) * 2')).toEqual([
      '“校舍维修”请核对（全年预算数 300万元、上年(全年预算数) 100.5万元）',
    ]);
    expect(said('自评得分 >= 上年(自评得分)')).toEqual(['“校舍维修”请核对（自评得分 90分、上年(自评得分) 95分）']);
    expect(said('全年预算数 = 表(项目清单, 全年预算数)')).toEqual([
      '“校舍维修”请核对（全年预算数 300万元、表(项目清单, 全年预算数) 99万元）',
    ]);
    expect(said('表(项目清单, 结束日期) >= 2022-01-01')).toEqual([
      '“校舍维修”请核对（表(项目清单, 结束日期) 2021-12-31）',
    ]);
    expect(said('全年预算数 = 表(项目清单, 全年预算数) 且 合计(全年预算数) >= 500')).toEqual([
      '“校舍维修”请核对（全年预算数 300万元、表(项目清单, 全年预算数) 99万元、合计(全年预算数) 300万元）',
    ]);
  });

  it('hold it against another form of the unit', () => {
    const formula = '全年预算数 = 表(项目清单, 全年预算数)';
    const register = aRecord('项目清单', { 项目编码: 'E1', 项目名称: '校舍维修', 预算年度: 2021, 全年预算数: wan(99) });

    expect(beyond({ formula, level: 'hint' }, [evaluation({ 全年预算数: wan(100) })], [register])).toHaveLength(1);
    expect(beyond({ formula, level: 'hint' }, [evaluation({ 全年预算数: wan(99) })], [register])).toEqual([]);
  });

  it('hold a period’s record against the period before it', () => {
    const monitored = (month: number, spent: number) =>
      aRecord('绩效跟踪汇总表', {
        项目编码: 'E1',
        项目名称: '校舍维修',
        跟踪年度: 2022,
        截至月份: month,
        执行数: wan(spent),
      });
    const audit = { form: '绩效跟踪汇总表' as const, formula: '执行数 >= 上期(执行数)', level: 'explain' as const };

    expect(beyond(audit, [monitored(6, 50)], [monitored(9, 40)], [monitored(3, 60)]).map(({ file }) => file)).toEqual([
      '0.xlsx',
      '1.xlsx',
    ]);
  });
});

describe('finance’s own formulas over the indicators of a card', () => {
  const line = (name: string, weight: number, score: number | null, nameCell: string): IndicatorFact => ({
    level1: '产出指标',
    level2: '数量指标',
    name,
    target: '≥10',
    actual: '12',
    weight,
    score,
    cell: `E${nameCell.slice(1)}`,
    nameCell,
  });
  const card = evaluation(
    { 自评得分: 9000 },
    {
      form: '项目支出绩效自评表',
      indicators: [line('改造面积', 3000, 3000, 'D14'), line('开工及时率', 2000, 2100, 'D15')],
      cells: { 自评得分: 'H30' },
    },
  );
  const form: FormRead = { ...aForm([card]), form: '项目支出绩效自评表', columns: {} };
  const struck = (change: Partial<AuditFormula>) =>
    auditForm([anAudit({ form: '项目支出绩效自评表', ...change })], form, '2022-05-06').map(
      ({ cell, value, message, about }) => [cell, value, message, about],
    );

  it('strike each line by itself, at its place, with its name and values', () => {
    expect(struck({ formula: '指标(得分) <= 指标(分值)' })).toEqual([
      [
        'D15',
        '21分',
        '“校舍维修”的指标“开工及时率”不符合本区审核公式 F01“指标(得分) <= 指标(分值)”：指标(得分) 21分、指标(分值) 20分。',
        '项目支出绩效自评表/2021/E1/产出指标/数量指标/开工及时率',
      ],
    ]);
  });

  it('strike the card where they count or add up its lines, at the column they name or at the first line', () => {
    expect(
      struck({ formula: '自评得分 = 指标合计(得分)', message: '总分{自评得分}，各指标得分合计{指标合计(得分)}' }),
    ).toEqual([['H30', '90分', '“校舍维修”总分90分，各指标得分合计51分', '项目支出绩效自评表/2021/E1']]);
    expect(struck({ formula: '指标个数(二级指标 = 质量指标) >= 1' })).toMatchObject([{ 0: 'D14', 1: '0' }]);
    expect(struck({ formula: '指标合计(分值, 二级指标 = 数量指标) = 50' })).toEqual([]);
  });

  it('are left alone by a card without lines where they are about each line', () => {
    const bare = { ...form, records: [{ ...card, indicators: [] }] };

    expect(auditForm([anAudit({ form: form.form, formula: '指标(得分) > 100' })], bare, '2022-05-06')).toEqual([]);
  });

  it('go with what lies in other years', () => {
    const before = { ...card, year: 2020, fields: { ...card.fields, 预算年度: 2020, 自评得分: 9500 } };
    const audit = {
      form: form.form,
      formula: '指标(得分) > 指标(分值) 则 自评得分 >= 上年(自评得分)',
      level: 'explain' as const,
    };

    expect(beyond(audit, [card], [before]).map(({ finding }) => finding.cell)).toEqual(['D15']);
  });
});
