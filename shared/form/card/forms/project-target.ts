import { TARGET_LEVELS, targetCard } from '../../issue/target-card.ts';
import { projectHead, targetColumns } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** 项目支出绩效目标申报表: what a project is to reach and with how much money (财预〔2015〕88号附件). */
export const PROJECT_TARGET: CardForm = {
  name: '项目支出绩效目标申报表',
  titles: [['绩效目标'], ['表']],
  object: 'project',
  phase: 'target',
  owner: 'unit',
  twin: null,
  agrees: [],
  target: null,
  money: { budget: '全年预算数', spent: null },
  points: null,
  classes: ['产出', '效益', '满意度'],
  columns: [...projectHead, ...targetColumns],
  yearOffset: 1,
  issue: ({ sheet, year, unit, project, budget, earlier }) =>
    targetCard({
      sheet,
      title: PROJECT_TARGET.name,
      year,
      project: project?.name ?? null,
      code: project?.code ?? null,
      supervisor: unit,
      implementer: unit,
      amount: budget,
      levels: TARGET_LEVELS,
      ...(earlier === undefined ? {} : { earlier }),
    }),
};
