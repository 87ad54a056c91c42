import { describe, expect, it } from 'vitest';
import type { LocalLayout } from '../../../shared/form/own/local-layout.ts';
import { cellsOfLayout } from '../../../shared/submission/own/filled-copy.ts';
import { addressOf } from '../../../shared/workbook/grid.ts';
import { projects, wan } from '../../builders/a-register.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const blank = (corner: string, budget: string) => `
项目自评一览|<|<|<|<|<|<|<|<
${corner}||||||||
编码|名称|对象|预算年度|${budget}|全年执行数|执行率|自评得分|等级`;

const layout: LocalLayout = {
  ...{ form: '绩效自评汇总表', sheet: '一览', prompts: [], required: [], split: null },
  printed: ['项目自评一览', '编码', '名称', '对象', '预算年度', '全年执行数', '自评得分', '等级'],
  labels: { 编码: '项目编码', 名称: '项目名称', 对象: '对象类型' },
};

const [record] = projects(1, 2021, { 全年预算数: wan(120) });

const amountsIn = (corner: string, budget: string) =>
  cellsOfLayout(sheetOf(sketch('一览', blank(corner, budget))), layout, {
    unit: '区教育局',
    year: 2021,
    objects: [{ name: '项目', record: record! }],
  })
    .filter(({ value }) => typeof value === 'object')
    .map(({ row, column, value }) => [addressOf(row, column), value]);

describe('a list in local clothes, filled with what the register says', () => {
  it.each([
    ['单位：元', '全年预算数', '元'],
    ['', '全年预算数（元）', '元'],
    ['单位：千元', '全年预算数（万元）', '万元'],
    ['', '全年预算数', '万元'],
  ])('has its amounts in the unit that it says: %s %s', (corner, budget, unit) => {
    expect(amountsIn(corner, budget)).toEqual([['E4', { fen: wan(120), unit }]]);
  });
});
