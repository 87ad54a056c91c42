import { describe, expect, it } from 'vitest';
import { formTitled } from '../../shared/form/header/form-title.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { Fields } from '../../shared/submission/record.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import { LAYOUTS, synonymLayouts } from '../builders/list-layouts.ts';
import { type SheetTraits, sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const FORMS = Object.entries({ ...UNIT_FORMS, ...FINANCE_FORMS });

const read = (key: string, lines: readonly (readonly Written[])[], traits?: SheetTraits) =>
  readSubmission(workbookOf(sheetOf(lines, traits)), key in FINANCE_FORMS ? FINANCE_CONTEXT : contextOf());

const fieldsOf = (reading: ReturnType<typeof read>): readonly Fields[] =>
  reading.forms.flatMap(({ records }) => records.map(({ fields }) => fields));

const withoutNumber = (fields: readonly Fields[]): readonly Fields[] => fields.map(({ 序号: _, ...rest }) => rest);

describe.each(LAYOUTS)('a form laid out with $name', ({ lines, traits }) => {
  it.each(FORMS)('reads as ever: %s', (key, form) => {
    const plain = read(key, linesOf(form));

    const reading = read(key, lines(form), traits?.(form));

    expect(reading.findings).toEqual([]);
    expect(withoutNumber(fieldsOf(reading))).toEqual(withoutNumber(fieldsOf(plain)));
  });
});

describe('a label by another of its names', () => {
  const cases = FORMS.flatMap(([key, form]) =>
    synonymLayouts(form).map((renamed): [string, string, WrittenForm, WrittenForm] => [
      key,
      renamed.head.filter((label) => !form.head.includes(label)).join(),
      form,
      renamed,
    ]),
  );

  it.each(cases)('reads as ever: %s with %s', (key, _, form, renamed) => {
    const reading = read(key, linesOf(renamed));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(key, linesOf(form))));
  });
});

describe('a title in everyday words', () => {
  it.each([
    ['2025年度绩效自评情况统计表', '绩效自评汇总表'],
    ['区教育局绩效跟踪统计表', '绩效跟踪汇总表'],
    ['重点评价一览表', '重点评价台账'],
    ['整改情况登记表', '整改台账'],
    ['2023年度绩效评价发现问题整改情况表', '整改台账'],
    ['绩效评价结果应用情况表', '整改台账'],
    ['2025年新增项目（政策）事前绩效评估情况统计表', '事前绩效评估台账'],
  ])('%s is %s', (title, form) => {
    expect(formTitled(title)?.name).toBe(form);
  });

  it.each(['人员情况统计表', '资金安排一览表', '项目支出绩效自评表'])('%s is no list', (title) => {
    expect(formTitled(title)).toBeNull();
  });

  it('reads what others call the columns of a register', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([
          ['2021年度绩效评价发现问题整改情况表'],
          ['序号', '项目名称', '评价发现的主要问题', '拟采取的整改措施', '整改责任单位', '整改时限', '整改完成情况'],
          [1, '绩效培训', '资金拨付不及时', '按月调度', '办公室', '2022年6月30日', '正在整改'],
        ]),
      ),
      contextOf(),
    );

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([
      {
        项目名称: '绩效培训',
        问题描述: '资金拨付不及时',
        整改措施: '按月调度',
        责任人: '办公室',
        计划完成日期: '2022-06-30',
        整改状态: '整改中',
      },
    ]);
  });

  it('takes the project, not the programme it belongs to, for its name', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([
          ['2022年部门预算项目清单'],
          ['金额单位：元'],
          ['一级项目名称', '二级项目编码', '二级项目名称', '对象类型', '年初预算数', '全年预算数'],
          ['教育发展', 'E1', '校舍维修', '项目', 1_200_000, 1_200_000],
          ['', 'E2', '教师培训', '项目', 300_000, 300_000],
        ]),
      ),
      contextOf(),
    );

    expect(fieldsOf(reading)).toMatchObject([
      { 项目编码: 'E1', 项目名称: '校舍维修', 年初预算数: 120_000_000 },
      { 项目编码: 'E2', 项目名称: '教师培训', 年初预算数: 30_000_000 },
    ]);
  });

  it('reads who assessed what before the budget in everyday words', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([
          ['2023年新增政策和项目事前绩效评估结果汇总表'],
          ['项目（政策）名称', '类型', '评估方式', '部门申报金额', '核定金额', '评估得分', '评估结果'],
          ['夜间消费补贴', '政策', '财政评估', 1200, 0, 55, '不予支持'],
        ]),
      ),
      contextOf(),
    );

    expect(reading.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject([{ 对象类型: '财政政策', 评估主体: '财政重点', 评估结论: '不予支持' }]);
  });

  it('and bare heads read as a person would', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([
          ['2021年度绩效自评情况统计表'],
          ['序号', '项目', '预算', '实际', '执行率', '分数', '等级'],
          [1, '绩效培训', 100, 95, '95%', 95, '优'],
        ]),
      ),
      contextOf(),
    );

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual([
      expect.objectContaining({
        项目名称: '绩效培训',
        全年预算数: 100_000_000,
        全年执行数: 95_000_000,
        执行率: 9500,
        自评得分: 9500,
        等级: '优',
      }),
    ]);
  });
});
