import { field, label } from '../../issue/card-grid.ts';
import { MONITORING_WIDTH, monitoringSheet } from '../../issue/monitoring-card.ts';
import { TARGET_LEVELS } from '../../issue/target-card.ts';
import { monitoringColumns, wholeUnitHead } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** 部门整体绩效运行监控表: all the money of a department or unit and its goal, part-way through the year. */
export const WHOLE_UNIT_MONITORING: CardForm = {
  name: '部门整体绩效运行监控表',
  titles: [['整体'], ['监控', '跟踪'], ['绩效'], ['表']],
  object: 'whole-unit',
  phase: 'monitoring',
  owner: 'unit',
  twin: '绩效跟踪汇总表',
  agrees: ['全年预算数', '执行数'],
  target: '部门(单位)整体支出绩效目标表',
  money: { budget: '全年预算数', spent: '执行数' },
  points: null,
  classes: [],
  columns: [...wholeUnitHead, ...monitoringColumns],
  yearOffset: 0,
  issue: ({ sheet, year, unit, initial, budget, month, earlier }) =>
    monitoringSheet(
      '部门整体绩效运行监控表',
      [label(4, 1, '部门（单位）名称', 3), field(4, 4, unit, { to: MONITORING_WIDTH })],
      { sheet, year, month, initial, budget, levels: TARGET_LEVELS, ...(earlier === undefined ? {} : { earlier }) },
    ),
};
