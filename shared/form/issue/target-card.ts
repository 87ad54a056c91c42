import type { EarlierCard } from '../card/earlier-card.ts';
import { BLANK_FORM_MARK } from './blank-form-mark.ts';
import { type CardBlock, cardSheet, field, label } from './card-grid.ts';
import type { IssuedSheet } from './issued-sheet.ts';
import { lastYears } from './last-years.ts';
import { type TargetLine, targetLines } from './target-lines.ts';

/** A project's target card, e.g. 项目支出绩效目标申报表, as it is issued; what is null is left to be filled in. */
export type TargetIssue = {
  readonly sheet: string;
  readonly title: string;
  readonly year: number;
  readonly project: string | null;
  readonly code: string | null;
  readonly supervisor: string | null;
  readonly implementer: string | null;
  /** 万元 of the year. */
  readonly amount: number | null;
  readonly levels: readonly (readonly [level1: string, level2: string])[];
  /** Last year's target: its indicators stand there to be gone on with, their values marked as last year's. */
  readonly earlier?: EarlierCard;
};

/** Columns A to I. */
const WIDTH = 9;
const FUNDS = 7;
const GOAL = FUNDS + 5;
const HEAD = GOAL + 2;
const RECURRING = ['经常性项目', '一次性项目'];

const headBlocks = ({ title, year, project, code, supervisor, implementer }: TargetIssue): CardBlock[] => [
  { ...label(1, 1, title, WIDTH), style: 'title' },
  { ...label(2, 1, `（${year}年度）`, WIDTH), style: 'caption' },
  { ...label(3, 1, BLANK_FORM_MARK), style: 'caption' },
  label(4, 1, '项目名称', 2),
  field(4, 3, project, { to: 6 }),
  label(4, 7, '项目编码'),
  field(4, 8, code, { to: WIDTH, format: 'code' }),
  label(5, 1, '主管部门', 2),
  field(5, 3, supervisor, { to: 6 }),
  label(5, 7, '实施单位'),
  field(5, 8, implementer, { to: WIDTH }),
  label(6, 1, '项目性质', 2),
  { ...field(6, 3, null), choices: RECURRING },
  label(6, 4, '计划开始日期'),
  field(6, 5, null, { to: 6, format: 'day' }),
  label(6, 7, '计划完成日期'),
  field(6, 8, null, { to: WIDTH, format: 'day' }),
];

const fundBlocks = ({ amount }: TargetIssue): CardBlock[] => [
  label(FUNDS, 1, '项目资金（万元）', 2, FUNDS + 3),
  ...[
    ['年度资金总额', amount],
    ['其中：当年财政拨款', amount],
    ['上年结转资金', amount === null ? null : 0],
    ['其他资金', amount === null ? null : 0],
  ].flatMap(([name, value], index) => [
    label(FUNDS + index, 3, String(name), 5),
    field(FUNDS + index, 6, value ?? null, { to: WIDTH, format: 'money' }),
  ]),
];

const indicatorTable = (lines: readonly TargetLine[]): CardBlock[] => [
  label(HEAD, 1, '绩效指标', 1, HEAD + lines.length),
  label(HEAD, 2, '一级指标'),
  label(HEAD, 3, '二级指标', 4),
  label(HEAD, 5, '三级指标', 7),
  label(HEAD, 8, '年度指标值', WIDTH),
  ...lines.flatMap(({ level1, level2, name, target }, index) => {
    const row = HEAD + 1 + index;
    return [
      label(row, 2, level1),
      label(row, 3, level2, 4),
      { ...field(row, 5, name, { to: 7 }), style: 'input' as const },
      lastYears(row, 8, WIDTH, target),
    ];
  }),
];

/** 项目支出绩效目标申报表, nine columns wide, for one project and year. */
export const targetCard = (issue: TargetIssue): IssuedSheet =>
  cardSheet(
    issue.sheet,
    [11, 13, 14, 13, 13, 11, 13, 13, 13],
    [
      ...headBlocks(issue),
      ...fundBlocks(issue),
      label(GOAL, 1, '年度总体目标', 2),
      lastYears(GOAL, 3, WIDTH, issue.earlier?.goal ?? null),
      ...indicatorTable(targetLines(issue)),
    ],
    [{ row: GOAL, points: 60 }],
  );

/** The indicator tree of a project's target. */
export const TARGET_LEVELS: TargetIssue['levels'] = [
  ['成本指标', '经济成本指标'],
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
];
