import { describe, expect, it } from 'vitest';
import type { FormName } from '../../../shared/form/form-name.ts';
import { crossFindings } from '../../../shared/submission/cross/cross-findings.ts';
import type { ActiveFile } from '../../../shared/submission/cross/facts.ts';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import type { Fields, FormRecord, IndicatorFact } from '../../../shared/submission/record.ts';
import { contextOf } from '../../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, type WrittenForm, withCell } from '../../builders/forms-builder.ts';
import { sheetOf, workbookOf } from '../../builders/sheet-builder.ts';

const { REGISTER, MONITORING, SELF_EVALUATION } = UNIT_FORMS;

const fileOf = (file: string, ...forms: WrittenForm[]): ActiveFile => ({
  file,
  path: `教育局/${file}`,
  forms: readSubmission(
    workbookOf(...forms.map((form, at) => sheetOf(linesOf(form), { name: `表${at + 1}` }))),
    contextOf(),
  ).forms,
});

const cardOf = (
  file: string,
  form: FormName,
  name: string,
  year: number,
  fields: Fields,
  indicators: readonly Partial<IndicatorFact>[] = [],
): ActiveFile => {
  const record: FormRecord = {
    form,
    year,
    code: '',
    name,
    fields: { 对象类型: '项目', ...fields },
    sheet: '卡片',
    row: 1,
    accepted: true,
    cells: { 项目名称: 'C4', 全年预算数: 'F7', 全年执行数: 'G7', 自评得分: 'J20' },
    indicators: indicators.map((indicator, at) => ({
      level1: '产出指标',
      level2: '数量指标',
      name: `指标${at}`,
      target: '≥90%',
      actual: '95%',
      weight: 1000,
      score: 1000,
      cell: `F${12 + at}`,
      ...indicator,
    })),
  };
  const reading = {
    form,
    sheet: '卡片',
    year,
    unit: null,
    verdict: 'passed',
    nil: false,
    records: [record],
    errors: 0,
    hints: 0,
  } as const;
  return { file, path: `教育局/${file}`, forms: [reading] };
};

const found = (...files: ActiveFile[]) =>
  [...crossFindings(files)].flatMap(([file, findings]) =>
    findings.map(({ rule, level, cell, value, expected }) => ({ file, rule, level, cell, value, expected })),
  );

const self = (over: Partial<Record<string, number>> = {}): Fields => ({
  年初预算数: 100_000_000,
  全年预算数: 100_000_000,
  全年执行数: 86_180_000,
  自评得分: 9250,
  ...over,
});

const CARD = '项目支出绩效自评表';
const GOAL = '项目支出绩效目标申报表';
const onlyFirstRow = (form: WrittenForm): WrittenForm => ({ ...form, rows: form.rows.slice(0, 1) });

describe('findings across the forms of a unit', () => {
  it('finds nothing where register, summary, card and target agree', () => {
    const register = withCell(withCell({ ...onlyFirstRow(REGISTER) }, 1, '预算年度', 2021), 1, '全年预算数', 100);
    const files = [
      fileOf('清单.xlsx', withCell(register, 1, '年初预算数', 100)),
      fileOf('汇总.xlsx', onlyFirstRow(SELF_EVALUATION)),
      cardOf('自评.xlsx', CARD, '一号路整治项目', 2021, self(), [{ target: '>=90.0(%)' }]),
      cardOf('目标.xlsx', GOAL, '一号路整治项目', 2021, { 全年预算数: 100_000_000 }, [{}]),
    ];

    expect(found(...files)).toEqual([]);
  });

  it('lets the card win over the summary, at the cell of the summary', () => {
    const card = cardOf('自评.xlsx', CARD, '一号路整治项目', 2021, self({ 自评得分: 9000, 全年执行数: 80_000_000 }));

    expect(found(fileOf('汇总.xlsx', onlyFirstRow(SELF_EVALUATION)), card)).toEqual([
      { file: '汇总.xlsx', rule: 'Q37', level: 'hint', cell: 'G3', value: '86.18万元', expected: '80万元' },
      { file: '汇总.xlsx', rule: 'Q37', level: 'hint', cell: 'I3', value: '92.5分', expected: '90分' },
    ]);
  });

  it('calls a ratio of ten thousand a slip of unit', () => {
    const card = cardOf('自评.xlsx', CARD, '一号路整治项目', 2021, self({ 全年执行数: 8618 }));

    expect(found(fileOf('汇总.xlsx', onlyFirstRow(SELF_EVALUATION)), card)).toMatchObject([
      { rule: 'Q03', cell: 'G3' },
    ]);
  });

  it('holds a monitoring list against the cards of its own period alone', () => {
    const card = (month: number): ActiveFile =>
      cardOf('监控.xlsx', '项目支出绩效运行监控表', '一号路整治项目', 2022, {
        全年预算数: 120_000_000,
        执行数: 99_000_000,
        截至月份: month,
      });
    const list = fileOf('七月.xlsx', onlyFirstRow(MONITORING));

    expect(found(list, card(10))).toEqual([]);
    expect(found(list, card(7)).map(({ rule, value, expected }) => [rule, value, expected])).toEqual([
      ['Q37', '70.2万元', '99万元'],
    ]);
  });

  it('names what stands in the summary or among the cards alone, once for each form', () => {
    const files = [fileOf('汇总.xlsx', SELF_EVALUATION), cardOf('自评.xlsx', CARD, '别的项目', 2021, self())];

    expect(found(...files).map(({ file, rule, cell }) => [file, rule, cell])).toEqual([
      ['汇总.xlsx', 'Q37', 'B3'],
      ['自评.xlsx', 'Q37', 'C4'],
    ]);
  });

  it('holds annual amounts against the register of that year', () => {
    const monitoring = withCell(withCell(onlyFirstRow(MONITORING), 1, '全年预算数', 90), 1, '执行率', '78%');

    expect(found(fileOf('清单.xlsx', onlyFirstRow(REGISTER)), fileOf('跟踪.xlsx', monitoring))).toEqual([
      { file: '跟踪.xlsx', rule: 'Q35', level: 'hint', cell: 'E3', value: '90万元', expected: '111万元' },
    ]);
  });

  it('shows the nearest name where the register lacks a project', () => {
    const renamed = withCell(
      withCell(onlyFirstRow(MONITORING), 1, '项目名称', '一号路整治(一期)项目'),
      1,
      '项目编码',
      null,
    );

    expect(found(fileOf('清单.xlsx', REGISTER), fileOf('跟踪.xlsx', renamed))).toEqual([
      {
        file: '跟踪.xlsx',
        rule: 'Q37',
        level: 'hint',
        cell: 'B3',
        value: '一号路整治(一期)项目',
        expected: '是否即“一号路整治项目”',
      },
    ]);
  });

  it('finds a target lowered and an indicator dropped since the performance target', () => {
    const goal = cardOf('目标.xlsx', GOAL, '一号路整治项目', 2021, { 全年预算数: 100_000_000 }, [{}, {}, {}]);
    const card = cardOf('自评.xlsx', CARD, '一号路整治项目', 2021, self(), [{}, { target: '≥80%' }]);

    expect(found(goal, card)).toMatchObject([
      { file: '自评.xlsx', rule: 'Q34', cell: 'F13', value: '≥80%', expected: '≥90%' },
      { file: '自评.xlsx', rule: 'Q34', cell: 'C4' },
    ]);
  });

  it('tells the later of two files that repeat each other', () => {
    const files = [fileOf('汇总.xlsx', SELF_EVALUATION), fileOf('汇总(1).xlsx', SELF_EVALUATION)];

    expect(found(...files)).toMatchObject([{ file: '汇总(1).xlsx', rule: 'Q36', cell: 'B3' }]);
  });

  it('finds a list copied word for word from the year before', () => {
    const at = SELF_EVALUATION.head.indexOf('预算年度');
    const lastYear = {
      ...SELF_EVALUATION,
      rows: SELF_EVALUATION.rows.map((row) => row.map((cell, index) => (index === at ? 2020 : cell))),
    };

    expect(found(fileOf('去年.xlsx', lastYear), fileOf('今年.xlsx', SELF_EVALUATION))).toMatchObject([
      { file: '今年.xlsx', rule: 'Q36', cell: 'B3' },
    ]);
  });

  it('finds targets set for more money than the register has', () => {
    const goal = cardOf('目标.xlsx', GOAL, '一号路整治项目', 2022, { 全年预算数: 5_000_000_000 });

    expect(found(fileOf('清单.xlsx', onlyFirstRow(REGISTER)), goal).filter(({ rule }) => rule === 'Q43')).toEqual([
      { file: '清单.xlsx', rule: 'Q43', level: 'hint', cell: 'K3', value: '111万元', expected: '不小于5000万元' },
    ]);
  });

  it('notices a unit that gives itself full marks throughout', () => {
    const cards = (full: number) =>
      Array.from({ length: 10 }, (_, at) =>
        cardOf(`自评${at}.xlsx`, CARD, `项目${at}`, 2021, { ...self(), 指标全部满分: at < full }),
      );

    expect(found(...cards(9))).toMatchObject([{ file: '自评0.xlsx', rule: 'Q23', cell: 'J20' }]);
    expect(found(...cards(8))).toEqual([]);
  });

  it('does not depend on anything but what counts', () => {
    const [reading] = fileOf('汇总.xlsx', onlyFirstRow(SELF_EVALUATION)).forms;
    const refused = { ...reading!, records: reading!.records.map((record) => ({ ...record, accepted: false })) };
    const card = cardOf('自评.xlsx', CARD, '一号路整治项目', 2021, self({ 自评得分: 9000 }));

    expect(found({ file: '汇总.xlsx', path: '教育局/汇总.xlsx', forms: [refused] }, card)).toEqual([]);
  });
});
