import { BLANK_INDICATORS, indicatorsToEvaluate, selfEvaluationCard } from '../../issue/self-evaluation-card.ts';
import { projectHead, selfEvaluationColumns } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** 项目支出绩效自评表: what became of a project's money, goal and indicators (财预〔2020〕10号附件1). */
export const PROJECT_SELF_EVALUATION: CardForm = {
  name: '项目支出绩效自评表',
  titles: [['自评', '绩效评价表'], ['绩效', '项目'], ['表']],
  object: 'project',
  phase: 'self-evaluation',
  owner: 'unit',
  twin: '绩效自评汇总表',
  agrees: ['年初预算数', '全年预算数', '全年执行数', '自评得分'],
  target: '项目支出绩效目标申报表',
  money: { budget: '全年预算数', spent: '全年执行数' },
  points: null,
  classes: ['产出', '效益', '满意度'],
  columns: [...projectHead, ...selfEvaluationColumns],
  yearOffset: -1,
  issue: ({ sheet, year, unit, project, initial, budget, earlier }) =>
    selfEvaluationCard({
      sheet,
      year,
      title: PROJECT_SELF_EVALUATION.name,
      project: project?.name ?? null,
      code: project?.code ?? null,
      supervisor: unit,
      implementer: unit,
      money: '万元',
      funds: { initial, budget, spent: null },
      goal: earlier?.goal ?? null,
      outcome: null,
      indicators: indicatorsToEvaluate(earlier, BLANK_INDICATORS),
      blank: true,
    }),
};
