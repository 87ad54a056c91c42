import type { EarlierCard } from '../card/earlier-card.ts';
import { BLANK_FORM_MARK } from './blank-form-mark.ts';
import { type CardBlock, cardSheet, computed, field, label } from './card-grid.ts';
import type { IssuedSheet } from './issued-sheet.ts';

/** What the monitoring cards of a project and of a whole unit share. What is null is left to be filled in. */
export type MonitoringBody = {
  readonly sheet: string;
  readonly year: number;
  /** Last month that is watched; it stands in the headers. */
  readonly month: number;
  readonly initial: number | null;
  readonly budget: number | null;
  readonly levels: readonly (readonly [level1: string, level2: string])[];
  /** The accepted target, whose indicators stand in place of the bare levels. */
  readonly earlier?: EarlierCard;
};

/** 项目支出绩效运行监控表 as it is issued. */
export type MonitoringIssue = MonitoringBody & {
  readonly title: string;
  readonly project: string | null;
  readonly code: string | null;
  readonly supervisor: string | null;
  readonly implementer: string | null;
};

/** Columns A to Q. */
export const MONITORING_WIDTH = 17;
const WIDTH = MONITORING_WIDTH;
const FUNDS = 7;
const GOAL = FUNDS + 5;
const HEAD = GOAL + 1;
const LEVELS = ['自评', '部门重点'];
const TICK = ['✔'];
const CAUSES = ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明'];
const LIKELIHOODS = ['确定能', '有可能', '完全不可能'];

const titleBlocks = (title: string, year: number): CardBlock[] => [
  { ...label(1, 1, title, WIDTH), style: 'title' },
  { ...label(2, 1, `（${year}年度）`, WIDTH), style: 'caption' },
  { ...label(3, 1, BLANK_FORM_MARK), style: 'caption' },
];

const headBlocks = ({ project, code, supervisor, implementer }: MonitoringIssue): CardBlock[] => [
  label(4, 1, '项目名称', 3),
  field(4, 4, project, { to: 10 }),
  label(4, 11, '项目编码', 12),
  field(4, 13, code, { to: WIDTH, format: 'code' }),
  label(5, 1, '主管部门', 3),
  field(5, 4, supervisor, { to: 10 }),
  label(5, 11, '实施单位', 12),
  field(5, 13, implementer, { to: WIDTH }),
];

const levelBlocks: readonly CardBlock[] = [
  label(6, 1, '跟踪层次', 3),
  { ...field(6, 4, null, { to: 10 }), choices: LEVELS },
  label(6, 11, '填报日期', 12),
  field(6, 13, null, { to: WIDTH, format: 'day' }),
];

const fundRow = (row: number, name: string, initial: number | null, budget: number | null): CardBlock[] => [
  label(row, 4, name, 6),
  field(row, 7, initial, { to: 8, format: 'money' }),
  field(row, 9, budget, { to: 10, format: 'money' }),
  field(row, 11, null, { to: 12, format: 'money' }),
  computed(row, 13, `IF(OR(K${row}="",N(I${row})=0),"",ROUND(K${row}/I${row},4))`, null, { to: 14, format: 'rate' }),
  field(row, 15, null, { to: WIDTH, format: 'money' }),
];

const fundBlocks = ({ month, initial, budget }: MonitoringBody): CardBlock[] => {
  const nothing = budget === null ? null : 0;
  const span = `1-${month}月`;
  return [
    label(FUNDS, 1, '项目资金（万元）', 3, FUNDS + 4),
    label(FUNDS, 4, '资金来源', 6),
    label(FUNDS, 7, '年初预算数', 8),
    label(FUNDS, 9, '全年预算数', 10),
    label(FUNDS, 11, `${span}执行数`, 12),
    label(FUNDS, 13, `${span}执行率`, 14),
    label(FUNDS, 15, '全年预计执行数', WIDTH),
    ...fundRow(FUNDS + 1, '年度资金总额', initial, budget),
    ...fundRow(FUNDS + 2, '其中：当年财政拨款', initial, budget),
    ...fundRow(FUNDS + 3, '上年结转资金', nothing, nothing),
    ...fundRow(FUNDS + 4, '其他资金', nothing, nothing),
  ];
};

const HEADS: readonly (readonly [column: number, text: string])[] = [
  [2, '一级指标'],
  [3, '二级指标'],
  [4, '三级指标'],
  [5, '年度指标值'],
];

const indicatorHead = (month: number, rows: number): CardBlock[] => [
  label(HEAD, 1, '绩效指标', 1, HEAD + 1 + rows),
  ...HEADS.map(([column, text]) => label(HEAD, column, text, column, HEAD + 1)),
  label(HEAD, 6, `1-${month}月完成情况`, 6, HEAD + 1),
  label(HEAD, 7, '全年预计完成情况', 7, HEAD + 1),
  label(HEAD, 8, '偏差原因分析', 13),
  ...CAUSES.map((text, index) => label(HEAD + 1, 8 + index, text)),
  label(HEAD, 14, '完成目标可能性', 16),
  ...LIKELIHOODS.map((text, index) => label(HEAD + 1, 14 + index, text)),
  label(HEAD, 17, '备注', 17, HEAD + 1),
];

type Line = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string | null;
  readonly target: string | null;
};

/** The accepted target's indicators; without one the bare levels. */
const linesOf = ({ levels, earlier }: MonitoringBody): readonly Line[] =>
  earlier !== undefined && earlier.indicators.length > 0
    ? earlier.indicators
    : levels.map(([level1, level2]) => ({ level1, level2, name: null, target: null }));

const indicatorRow = (row: number, { level1, level2, name, target }: Line): CardBlock[] => [
  label(row, 2, level1),
  label(row, 3, level2),
  field(row, 4, name),
  field(row, 5, target),
  ...[6, 7, 8, 9, 10, 11, 12, 13, 17].map((column) => field(row, column, null)),
  ...[14, 15, 16].map((column) => ({ ...field(row, column, null), choices: TICK })),
];

/** A monitoring card on the ministry's grid under a head of its own (rows 4 and 5), seventeen columns wide. */
export const monitoringSheet = (title: string, head: readonly CardBlock[], body: MonitoringBody): IssuedSheet =>
  cardSheet(
    body.sheet,
    [10, 11, 14, 16, 12, 12, 12, 9, 9, 9, 9, 9, 16, 9, 9, 11, 12],
    [
      ...titleBlocks(title, body.year),
      ...head,
      ...levelBlocks,
      ...fundBlocks(body),
      label(GOAL, 1, '年度总体目标', 3),
      field(GOAL, 4, body.earlier?.goal ?? null, { to: WIDTH }),
      ...indicatorHead(body.month, linesOf(body).length),
      ...linesOf(body).flatMap((line, index) => indicatorRow(HEAD + 2 + index, line)),
    ],
    [
      { row: GOAL, points: 48 },
      { row: HEAD + 1, points: 30 },
    ],
  );

/** A project's monitoring card, e.g. 项目支出绩效运行监控表. */
export const monitoringCard = (issue: MonitoringIssue): IssuedSheet =>
  monitoringSheet(issue.title, headBlocks(issue), issue);
