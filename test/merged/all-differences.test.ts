import { describe, expect, it } from 'vitest';
import { allDifferences } from '../../shared/merged/all-differences.ts';
import type { PlainTable, PlainValue } from '../../shared/merged/plain-table.ts';

const COLUMNS = ['单位编码', '单位', '项目编码', '项目名称', '全年执行数', '文件', '工作表', '行', '回执编号'];

const table = (name: string, ...rows: readonly (readonly PlainValue[])[]): PlainTable => ({
  name,
  columns: COLUMNS,
  rows,
});

const row = (code: string, spent: number, receipt = 'R1'): readonly PlainValue[] => [
  '101',
  '区教育局',
  code,
  `项目${code}`,
  spent,
  `${receipt}.xlsx`,
  '表',
  3,
  receipt,
];

describe('what all merged tables say otherwise than they did', () => {
  it('is one table: rows come and gone and fields changed, each with its form; sums and what only moved are left out', () => {
    const was = [
      table('汇总', row('全', 1)),
      table('绩效自评汇总表', row('P1', 10), row('P2', 20)),
      table('旧表', row('P5', 1)),
    ];
    const now = [
      table('汇总', row('全', 2)),
      table('绩效自评汇总表', row('P1', 12, 'R2'), row('P3', 30, 'R2')),
      table('项目清单', row('P1', 5)),
    ];

    const { name, columns, rows } = allDifferences(was, now);

    expect(name).toBe('差异');
    expect(columns).toEqual(['表单', '变化', '单位编码', '单位', '对象', '列', '原值', '现值', '文件', '回执编号']);
    expect(rows).toEqual([
      ['绩效自评汇总表', '修改', '101', '区教育局', '项目P1', '全年执行数', 10, 12, 'R2.xlsx', 'R2'],
      ['绩效自评汇总表', '新增', '101', '区教育局', '项目P3', null, null, null, 'R2.xlsx', 'R2'],
      ['绩效自评汇总表', '减少', '101', '区教育局', '项目P2', null, null, null, 'R1.xlsx', 'R1'],
      ['项目清单', '新增', '101', '区教育局', '项目P1', null, null, null, 'R1.xlsx', 'R1'],
      ['旧表', '减少', '101', '区教育局', '项目P5', null, null, null, 'R1.xlsx', 'R1'],
    ]);
    expect(allDifferences(now, now).rows).toEqual([]);
  });
});
