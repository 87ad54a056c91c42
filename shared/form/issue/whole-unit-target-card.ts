import type { EarlierCard } from '../card/earlier-card.ts';
import { BLANK_FORM_MARK } from './blank-form-mark.ts';
import { type CardBlock, cardSheet, computed, field, label } from './card-grid.ts';
import type { IssuedSheet } from './issued-sheet.ts';
import { lastYears } from './last-years.ts';
import { type TargetLine, targetLines } from './target-lines.ts';

/** 部门(单位)整体支出绩效目标表 as it is issued; what is null is left to be filled in. */
export type WholeUnitTargetIssue = {
  readonly sheet: string;
  readonly year: number;
  readonly unit: string | null;
  /** Empty rows for 年度主要任务. */
  readonly tasks: number;
  readonly levels: readonly (readonly [level1: string, level2: string])[];
  /** Last year's target: its indicators stand there to be gone on with, their values marked as last year's. */
  readonly earlier?: EarlierCard;
};

/** Columns A to H. */
const WIDTH = 8;
const TASKS = 5;

const headBlocks = ({ year, unit }: WholeUnitTargetIssue): CardBlock[] => [
  { ...label(1, 1, '部门（单位）整体支出绩效目标表', WIDTH), style: 'title' },
  { ...label(2, 1, `（${year}年度）`, WIDTH), style: 'caption' },
  { ...label(3, 1, BLANK_FORM_MARK), style: 'caption' },
  { ...label(3, WIDTH, '单位：万元'), style: 'caption' },
  label(4, 1, '部门（单位）名称', 3),
  field(4, 4, unit, { to: WIDTH }),
];

const taskRow = (row: number): CardBlock[] => [
  field(row, 2, null, { to: 3 }),
  field(row, 4, null, { to: 5 }),
  ...[6, 7, 8].map((column) => field(row, column, null, { format: 'money' })),
];

const sumRow = (row: number, first: number): CardBlock[] => [
  label(row, 2, '金额合计', 5),
  ...['F', 'G', 'H'].map((letter, index) => {
    const cells = `${letter}${first}:${letter}${row - 1}`;
    return computed(row, 6 + index, `IF(COUNT(${cells})=0,"",SUM(${cells}))`, null, { format: 'money' });
  }),
];

const taskBlocks = (tasks: number): CardBlock[] => {
  const first = TASKS + 2;
  return [
    label(TASKS, 1, '年度主要任务', 1, first + tasks),
    label(TASKS, 2, '任务名称', 3, TASKS + 1),
    label(TASKS, 4, '主要内容', 5, TASKS + 1),
    label(TASKS, 6, '预算金额（万元）', 8),
    ...['总额', '财政拨款', '其他资金'].map((text, index) => label(TASKS + 1, 6 + index, text)),
    ...Array.from({ length: tasks }, (_, index) => taskRow(first + index)).flat(),
    ...sumRow(first + tasks, first),
  ];
};

const indicatorBlocks = (lines: readonly TargetLine[], head: number): CardBlock[] => [
  label(head, 1, '年度绩效指标', 1, head + lines.length),
  label(head, 2, '一级指标', 3),
  label(head, 4, '二级指标', 5),
  label(head, 6, '三级指标'),
  label(head, 7, '指标值', WIDTH),
  ...lines.flatMap(({ level1, level2, name, target }, index) => {
    const row = head + 1 + index;
    return [
      label(row, 2, level1, 3),
      label(row, 4, level2, 5),
      { ...field(row, 6, name), style: 'input' as const },
      lastYears(row, 7, WIDTH, target),
    ];
  }),
];

/** 部门(单位)整体支出绩效目标表, eight columns wide: tasks with their money, the goal, the indicators. */
export const wholeUnitTargetCard = (issue: WholeUnitTargetIssue): IssuedSheet => {
  const goal = TASKS + 2 + issue.tasks + 1;
  return cardSheet(
    issue.sheet,
    [12, 11, 11, 14, 14, 20, 13, 13],
    [
      ...headBlocks(issue),
      ...taskBlocks(issue.tasks),
      label(goal, 1, '年度总体目标'),
      lastYears(goal, 2, WIDTH, issue.earlier?.goal ?? null),
      ...indicatorBlocks(targetLines(issue), goal + 1),
    ],
    [{ row: goal, points: 60 }],
  );
};
