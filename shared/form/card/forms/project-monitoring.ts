import { monitoringCard } from '../../issue/monitoring-card.ts';
import { TARGET_LEVELS } from '../../issue/target-card.ts';
import { monitoringColumns, projectHead } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** 项目支出绩效运行监控表 (绩效跟踪表): money and indicators part-way through the year (财预〔2019〕136号附件). */
export const PROJECT_MONITORING: CardForm = {
  name: '项目支出绩效运行监控表',
  titles: [['监控', '跟踪'], ['绩效'], ['表']],
  object: 'project',
  phase: 'monitoring',
  owner: 'unit',
  twin: '绩效跟踪汇总表',
  agrees: ['全年预算数', '执行数'],
  target: '项目支出绩效目标申报表',
  money: { budget: '全年预算数', spent: '执行数' },
  points: null,
  classes: ['产出'],
  columns: [...projectHead, ...monitoringColumns],
  yearOffset: 0,
  issue: ({ sheet, year, unit, project, initial, budget, month, earlier }) =>
    monitoringCard({
      sheet,
      title: PROJECT_MONITORING.name,
      year,
      month,
      project: project?.name ?? null,
      code: project?.code ?? null,
      supervisor: unit,
      implementer: unit,
      initial,
      budget,
      levels: TARGET_LEVELS,
      ...(earlier === undefined ? {} : { earlier }),
    }),
};
