import type { Shown } from './paper-table.ts';
import type { ReportView } from './report-view.ts';

/** A chapter of the annual report that tells one of its tables. */
export type Chapter = {
  readonly title: string;
  /** Name of the report's table. */
  readonly table: string;
  readonly shown: Shown;
  readonly sentence: (view: ReportView) => string;
};

const counted = (before: string, parts: readonly string[], none: string): string =>
  parts.length === 0 ? none : `${before}：${parts.join('；')}。`;

/** Rows that count something, each told by `say`. */
const told = (view: ReportView, column: string, say: (row: ReportView['rows'][number]) => string): readonly string[] =>
  view.rows.filter((row) => view.number(row, column) > 0).map(say);

const exAnte: Chapter = {
  title: '事前绩效评估',
  table: '事前绩效评估',
  shown: [
    ['评估主体', 6],
    ['项目数', 3],
    ['申报预算(万元)', 5],
    ['评估后预算(万元)', 5],
    ['核减(万元)', 4],
    ['不予支持数', 4],
  ],
  sentence: (view) => {
    const all = view.row('合计');
    if (all === undefined || view.number(all, '项目数') === 0) return '还没有报来事前绩效评估的记录。';
    const of = (column: string): string => view.text(all, column);
    return `下一年度预算开展事前绩效评估的项目${of('项目数')}个，申报预算${of('申报预算(万元)')}万元，评估后${of('评估后预算(万元)')}万元，核减${of('核减(万元)')}万元，不予支持${of('不予支持数')}个。`;
  },
};

const monitoring: Chapter = {
  title: '绩效跟踪',
  table: '绩效跟踪',
  shown: [
    ['跟踪层次', 6],
    ['项目数', 3],
    ['全年预算数(万元)', 5],
    ['执行数(万元)', 5],
    ['执行率', 4],
  ],
  sentence: (view) =>
    counted(
      '按跟踪层次',
      told(
        view,
        '项目数',
        (row) =>
          `${view.text(row, '跟踪层次')}${view.text(row, '项目数')}个，全年预算${view.text(row, '全年预算数(万元)')}万元，已执行${view.text(row, '执行数(万元)')}万元，执行率${view.text(row, '执行率')}`,
      ),
      '还没有报来绩效跟踪的记录。',
    ),
};

const selfEvaluation: Chapter = {
  title: '绩效自评',
  table: '绩效自评',
  shown: [
    ['等级', 5],
    ['项目数', 3],
    ['全年预算数(万元)', 5],
    ['全年执行数(万元)', 5],
    ['执行率', 4],
    ['平均得分', 4],
  ],
  sentence: (view) => {
    const all = view.row('合计');
    if (all === undefined || view.number(all, '项目数') === 0) return '还没有报来绩效自评的记录。';
    const of = (column: string): string => view.text(all, column);
    const grades = view.rows
      .filter((row) => row !== all && view.number(row, '项目数') > 0)
      .map((row) => `${view.text(row, '等级')}${view.text(row, '项目数')}个`);
    return `对上年度预算自评的项目${of('项目数')}个，全年预算${of('全年预算数(万元)')}万元，执行率${of('执行率')}，平均得分${of('平均得分')}；其中${grades.join('、')}。`;
  },
};

const keyEvaluation: Chapter = {
  title: '重点评价和再评价',
  table: '重点评价和再评价',
  shown: [
    ['评价层次', 6],
    ['评价对象数', 4],
    ['预算数(万元)', 5],
    ['平均得分', 4],
    ['等级为差数', 4],
  ],
  sentence: (view) =>
    counted(
      '按评价层次',
      told(
        view,
        '评价对象数',
        (row) =>
          `${view.text(row, '评价层次')}${view.text(row, '评价对象数')}个，涉及预算${view.text(row, '预算数(万元)')}万元，平均得分${view.text(row, '平均得分') || '未填'}，等级为差的${view.text(row, '等级为差数')}个`,
      ),
      '还没有报来重点评价和再评价的记录。',
    ),
};

const rectification: Chapter = {
  title: '问题整改和结果应用',
  table: '问题整改和结果应用',
  shown: [
    ['整改状态', 6],
    ['问题数', 4],
    ['已填结果应用方式', 5],
    ['挂钩金额(万元)', 5],
  ],
  sentence: (view) => {
    const states = told(view, '问题数', (row) => `${view.text(row, '整改状态')}${view.text(row, '问题数')}个`);
    if (states.length === 0) return '还没有报来整改台账的记录。';
    return `评价发现的问题${view.sum('问题数')}个：${states.join('、')}；已填结果应用方式的${view.sum('已填结果应用方式')}个，与预算挂钩${view.sum('挂钩金额(万元)')}万元。`;
  },
};

const warnings: Chapter = {
  title: '系统预警',
  table: '系统预警',
  shown: [
    ['规则编号', 4],
    ['规则名称', 10],
    ['涉及单位', 4],
    ['黄', 3],
    ['红', 3],
  ],
  sentence: (view) =>
    view.rows.length === 0
      ? '没有未消除的预警。'
      : `未消除的预警中，红色${view.sum('红')}条、黄色${view.sum('黄')}条、蓝色${view.sum('蓝')}条。`,
};

/** Chapters in the order an annual report tells them. */
export const CHAPTERS: readonly Chapter[] = [
  exAnte,
  monitoring,
  selfEvaluation,
  keyEvaluation,
  rectification,
  warnings,
];
