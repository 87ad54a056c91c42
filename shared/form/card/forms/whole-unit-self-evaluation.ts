import { indicatorsToEvaluate } from '../../issue/self-evaluation-card.ts';
import { BLANK_UNIT_INDICATORS, wholeUnitSelfEvaluationCard } from '../../issue/whole-unit-card.ts';
import { selfEvaluationColumns, wholeUnitHead } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** 部门(单位)整体支出绩效自评表: what became of all the money of a department or unit. */
export const WHOLE_UNIT_SELF_EVALUATION: CardForm = {
  name: '部门(单位)整体支出绩效自评表',
  titles: [['整体'], ['自评', '绩效评价'], ['表']],
  object: 'whole-unit',
  phase: 'self-evaluation',
  owner: 'unit',
  twin: '绩效自评汇总表',
  agrees: ['年初预算数', '全年预算数', '全年执行数', '自评得分'],
  target: '部门(单位)整体支出绩效目标表',
  money: { budget: '全年预算数', spent: '全年执行数' },
  points: 'S0-100',
  classes: [],
  columns: [...wholeUnitHead, ...selfEvaluationColumns],
  yearOffset: -1,
  issue: ({ sheet, year, unit, initial, budget, earlier }) =>
    wholeUnitSelfEvaluationCard({
      sheet,
      year,
      unit,
      funds: { initial, budget, spent: null },
      goal: earlier?.goal ?? null,
      outcome: null,
      indicators: indicatorsToEvaluate(earlier, BLANK_UNIT_INDICATORS),
      blank: true,
    }),
};
