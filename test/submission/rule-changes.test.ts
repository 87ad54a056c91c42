import { expect, it } from 'vitest';
import { ruleChanges } from '../../shared/submission/answer/rule-changes.ts';
import type { FormReading } from '../../shared/submission/reading.ts';
import type { Fields } from '../../shared/submission/record.ts';
import { aRecord } from '../builders/a-record.ts';

const planOf = (sheet: string, ...rows: readonly Fields[]): readonly FormReading[] => [
  {
    form: '工作要点',
    sheet,
    year: 2022,
    unit: null,
    verdict: 'passed',
    nil: false,
    records: rows.map((fields) => aRecord('工作要点', fields, { sheet })),
    errors: 0,
    hints: 0,
  },
];

const changed = (sheet: string, was: readonly Fields[], is: readonly Fields[]) =>
  ruleChanges('工作要点', planOf(sheet, ...was), planOf(sheet, ...is));

it('tells rows of 词表 and 评分模板 apart by what each is about', () => {
  const contents = [
    { 栏目: '公开内容', 词: '绩效目标', 视同: null },
    { 栏目: '公开内容', 词: '评价报告', 视同: null },
  ];
  const label = { 栏目: '标签', 词: '盘子', 视同: '全年预算数' };

  expect(changed('词表', contents, [...contents, label])).toEqual(['新增 词表 标签 盘子。']);
  expect(changed('词表', [...contents, label], [...contents, { ...label, 视同: '年初预算数' }])).toEqual([
    '词表 标签 盘子 的 视同：全年预算数 → 年初预算数。',
  ]);
  const card = { 表单: '绩效自评汇总表', 数据年度: 'Y-1', 适用类别: ['乡镇', '学校'], 等级: '优90 差0' };
  expect(changed('评分模板', [card], [{ ...card, 数据年度: '', 适用类别: [] }, card])).toEqual([
    '新增 评分模板 绩效自评汇总表。',
  ]);
});
