import { daysLeft } from '../calendar.ts';
import type { Line } from '../desk.ts';
import { factsOf } from '../facts.ts';
import { budgetOf, declaredIn, type Found, type Leafing, numberOf, place, textOf } from './finding.ts';

/** W10: past its planned day and neither 已完成 nor 已销项; 红 after ten working days, or at once without 未整改原因. */
export const notPutRight = ({ desk, today }: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of desk.of('整改台账')) {
    const planned = textOf(line, '计划完成日期');
    if (planned === '' || planned >= today || ['已完成', '已销项'].includes(textOf(line, '整改状态'))) continue;
    const late = -daysLeft(today, planned);
    const level = late >= 10 || textOf(line, '未整改原因') === '' ? '红' : '黄';
    const about = `${line.key}-${line.year}-${textOf(line, '序号') || textOf(line, '问题描述')}`;
    found.push({ rule: 'W10', about, level, proof: [place(line)] });
  }
  return found;
};

/** W11: 差 or 不予支持, and the next budget is none the smaller. */
export const resultWithoutEffect = (leafing: Leafing): Found[] => {
  const { desk } = leafing;
  const found = new Map<string, Found>();
  const budgetIn = (line: Line, year: number): number | null => {
    const row = declaredIn(leafing, line.key, year);
    return row === undefined ? null : budgetOf(row);
  };
  const note = (line: Line, before: number | null, next: number): void => {
    const amount = budgetIn(line, next);
    if (amount === null || amount === 0 || before === null || amount < before) return;
    const about = `${line.key}-${next}`;
    found.set(about, { rule: 'W11', about, level: '红', proof: [place(line)] });
  };
  for (const line of desk.of('重点评价台账'))
    if (textOf(line, '等级') === '差') note(line, budgetIn(line, Number(line.year)), Number(line.year) + 1);
  // A self-evaluation of a year is made in the next one, and bears on the budget of the one after.
  for (const line of factsOf(desk, ['绩效自评汇总表', '项目支出绩效自评表']))
    if (textOf(line, '等级') === '差') note(line, budgetIn(line, Number(line.year) + 1), Number(line.year) + 2);
  for (const line of desk.of('事前绩效评估台账'))
    if (textOf(line, '评估结论') === '不予支持')
      note(line, budgetIn(line, Number(line.year) - 1) ?? 0, Number(line.year));
  return [...found.values()];
};

const AUTHORITY = ['自评', '部门重点', '财政重点'];

/** W15: 年初预算数 above what the most authoritative ex-ante evaluation left of it. */
export const aboveTheAssessment = (leafing: Leafing): Found[] => {
  const binding = new Map<string, Line>();
  const rank = (line: Line): number => AUTHORITY.indexOf(textOf(line, '评估主体'));
  for (const line of leafing.desk.of('事前绩效评估台账')) {
    const about = `${line.key}-${line.year}`;
    const other = binding.get(about);
    if (numberOf(line, '评估后预算') !== null && (other === undefined || rank(line) > rank(other)))
      binding.set(about, line);
  }
  const found: Found[] = [];
  for (const [about, line] of binding) {
    const row = declaredIn(leafing, line.key, Number(line.year));
    const planned = row === undefined ? null : (numberOf(row, '年初预算数') ?? numberOf(row, '全年预算数'));
    if (row !== undefined && planned !== null && planned > Number(numberOf(line, '评估后预算')))
      found.push({ rule: 'W15', about, level: '红', proof: [place(line), place(row)] });
  }
  return found;
};
