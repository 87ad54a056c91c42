import type { TodayItem } from '../../letter/write/today-item.ts';
import { todayList } from '../../letter/write/today-list.ts';
import { openYearsBefore } from '../../plan/plan-years.ts';
import type { Block, Lead } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { CHASE_SHEET } from './chase-sheet.ts';
import { OPEN_STATES, owedRows } from './owed-rows.ts';

const unitsPicked = (units: readonly string[]): Lead['pick'] => (units.length === 0 ? {} : { 单位: units });

const leadOf = ({ about }: TodayItem): Lead => {
  if (about.kind === 'unit') return { sheet: CHASE_SHEET, pick: { 单位: [about.unit] } };
  if (about.kind === 'late-duty')
    return { sheet: CHASE_SHEET, pick: { 任务: [about.duty], ...unitsPicked(about.units) } };
  if (about.kind === 'duty') return owedRows({ 任务编号: [about.duty], 执行截止日: about.due, 状态: OPEN_STATES });
  return about.kind === 'confirm'
    ? { sheet: '预警清单', pick: { 预警编号: about.warnings } }
    : { sheet: '发信记录', pick: {} };
};

const NOTHING = '没有逾期、三个工作日内到期和等本局处理的事。';
const IN_ORDER =
  '先后按轻重排：逾期工作日 × 权重(必须 2，原则上 1)之和大的在前；单位多时同一项任务的合成一行，联系人是其中最要紧、前面还没有列出的单位；本局自己的排在最后。';

/** What is owed for an earlier year that is still open stands in its own workbook. */
const openBefore = ({ assessment: { plan, day }, plans = [] }: StatusFacts): string => {
  const years = openYearsBefore(plans, plan, day)
    .map((year) => `${year}年`)
    .join('、');
  return years === ''
    ? ''
    : `这里只列${plan.year}年的；${years}还没有封存，没有办完的请看${years}的状态表（页面上选年度）。`;
};

/** 今天要办: at most ten things, the gravest first, with whom to phone and when the unit was last written to. */
export const todayBlock = (facts: StatusFacts): Block => {
  const { assessment, mails } = facts;
  const items = todayList(assessment, mails);
  return {
    title: '今天要办',
    columns: [
      { label: '谁', kind: 'text', parts: 4 },
      { label: '要办什么', kind: 'text', parts: 14 },
      { label: '最久逾期(工作日)', kind: 'whole', parts: 3 },
      { label: '联系人', kind: 'text', parts: 5 },
      { label: '电话', kind: 'code', parts: 3 },
      { label: '最近发信', kind: 'day', parts: 3 },
    ],
    rows: items.map(({ who, what, late, contact, phone, lastMail }) => [who, what, late, contact, phone, lastMail]),
    leads: items.map(leadOf),
    note: `${openBefore(facts)}${items.length === 0 ? NOTHING : IN_ORDER}`,
  };
};
