import { describe, expect, it } from 'vitest';
import { PLAN_SHEETS, type PlanRows, type PlanSheetKey } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

describe('rows that only one may say', () => {
  type Blank<Key extends PlanSheetKey> = Record<(typeof PLAN_SHEETS)[Key]['columns'][number], string>;
  const withRows = <Key extends PlanSheetKey>(key: Key, ...cells: readonly Partial<Blank<Key>>[]) => {
    const rows = defaultPlanRows(2022);
    const blank = Object.fromEntries(PLAN_SHEETS[key].columns.map((column) => [column, '']));
    const own = cells.map((one) => ({ ...blank, ...one }));
    return parsePlan({ ...rows, [key]: key === 'words' ? [...rows.words, ...own] : own } as PlanRows, 'r1');
  };
  const told = ({ findings }: ReturnType<typeof withRows>) =>
    findings.map(({ column, value, message, expected }) => `${column} ${value}: ${expected || message}`);

  it('refuses a second word for the same thing, of which one would be passed over', () => {
    const word = { 栏目: '对象类型', 词: '工程' };
    expect(told(withRows('words', { ...word, 视同: '项目' }, { ...word, 视同: '财政政策' }))).toEqual([
      '词 工程: 工作表“词表”的词“工程”与第 0 行重复，同一个词只能有一行。',
    ]);
    const label = { 栏目: '标签', 词: '资金盘子' };
    const again = { 栏目: '标签', 词: '资金盘子(万元)', 视同: '年初预算数' };
    expect(told(withRows('words', { ...label, 视同: '全年预算数' }, again))).toHaveLength(1);
  });

  it('refuses a label of one’s own that is the contract’s for another column', () => {
    expect(told(withRows('words', { 栏目: '标签', 词: '全年执行数', 视同: '全年预算数' }))).toEqual([
      '词 全年执行数: 本区自己的叫法（“全年执行数”本来就是一个栏名，不用也不能另指一栏）',
    ]);
  });

  it('refuses a day that is one of rest and of work, or lies out of reach', () => {
    const rest = { 日期: '2022-10-08', '类型(休/班)': '休' };
    expect(told(withRows('calendar', rest, { ...rest, '类型(休/班)': '班' }))).toEqual([
      '日期 2022-10-08: 工作表“日历”的日期“2022-10-08”与第 0 行重复，同一天只能写一行。',
    ]);
    expect(told(withRows('calendar', { ...rest, 日期: '2202-10-08' }))).toEqual([
      '日期 2202-10-08: 2024 年底以前的日期',
    ]);
  });

  it('refuses a setting said twice, and a year closed before it is over', () => {
    const closing = (day: string) => ({ 设置项: '封存日期', 取值: day });
    expect(told(withRows('settings', closing('2023-06-30'), closing('2023-09-30')))).toEqual([
      '设置项 封存日期: 工作表“系统设置”的设置项“封存日期”与第 0 行重复，同一项设置只能有一行。',
    ]);
    expect(told(withRows('settings', closing('2022-06-30')))).toEqual([
      '取值 2022-06-30: 2022 年以后的日期，例如 2023-06-30（到那一天 2022 年就不再发信、不再计入）',
    ]);
    expect(withRows('settings', closing('2023-01-31')).plan?.settings.closesOn).toBe('2023-01-31');
  });

  it('refuses a second row of 评分模板 for the same cards, which no card would reach', () => {
    const row = { 表单: '项目支出绩效自评表', 数据年度: 'Y-1', 分值结构: 'S1' };
    expect(told(withRows('scoring', row, { ...row, 分值结构: '', 等级: '优90 良0' }))).toEqual([
      '表单 项目支出绩效自评表: 工作表“评分模板”的表单“项目支出绩效自评表”与第 0 行重复，同一张表、同一数据年度、同一适用类别只能有一行，只有第一行会用到。',
    ]);
    expect(withRows('scoring', row, { ...row, 数据年度: 'Y' }).findings).toEqual([]);
  });

  it('refuses an item of 考核 that would count twice, not one scored in two ways', () => {
    const item = { 指标: '按期率', 分值: '40', 计分方式: '按比例' };
    expect(told(withRows('appraisal', item, item))).toEqual([
      '指标 按期率: 工作表“考核”的指标“按期率”与第 0 行重复，同一个指标同一种计分方式只能有一行，否则会计两次。',
    ]);
    expect(withRows('appraisal', item, { ...item, 计分方式: '每次扣2' }).findings).toEqual([]);
  });

  it('refuses a formula under a number of the product’s own, and a column that its 提示语 can’t show', () => {
    const formula = { 编号: 'F01', 表单: '项目清单', 公式: '全年预算数 >= 年初预算数', 级别: '提示' };
    expect(told(withRows('formulas', { ...formula, 编号: 'Q01' }))).toEqual([
      '编号 Q01: 本区自己的编号，例如 F01（Q、W 加数字是系统自带的校验规则和预警规则）',
    ]);
    expect(withRows('formulas', { ...formula, 提示语: '{项目名称}不对' }).findings).toEqual([]);
    const [unknown] = told(withRows('formulas', { ...formula, 提示语: '{执行数}不对' }));
    expect(unknown).toContain('花括号里写“项目清单”的栏名（没有“执行数”）：项目编码、项目名称');
  });
});
