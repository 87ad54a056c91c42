import { column, type ListForm } from './list-form.ts';
import { objectType, projectCode, projectName, reportDay } from './shared-columns.ts';
import { CONCLUSIONS, EVALUATORS } from './vocabularies.ts';

/** 事前绩效评估台账: what was assessed before it entered the budget, by whom, and what came of it. */
export const EX_ANTE_FORM: ListForm = {
  name: '事前绩效评估台账',
  owner: 'unit',
  titles: ['事前绩效评估汇总表', '事前评估台账', '事前绩效评估情况表', '事前绩效评估'],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '评估年度',
  identity: ['评估年度', '项目编码', '项目名称', '评估主体'],
  money: { budget: '申报预算', initial: null, spent: null },
  columns: [
    projectCode,
    projectName,
    objectType,
    column('评估年度', 'year', { synonyms: ['年度', '预算年度'], required: true }),
    column('评估主体', 'word', {
      synonyms: ['评估类型', '评估层次'],
      anchor: true,
      required: true,
      vocabulary: EVALUATORS,
    }),
    column('申报预算', 'money', { synonyms: ['申报预算数', '申报金额', '申报预算金额'], required: true }),
    column('评估后预算', 'money', { synonyms: ['评估后预算数', '评估后金额', '核定预算', '审定预算'] }),
    column('评估得分', 'score', { synonyms: ['得分', '评分'] }),
    column('评估结论', 'word', {
      synonyms: ['结论', '评估结果'],
      anchor: true,
      required: true,
      vocabulary: CONCLUSIONS,
    }),
    reportDay,
  ],
};
