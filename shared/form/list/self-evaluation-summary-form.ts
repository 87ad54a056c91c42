import { column, type ListForm } from './list-form.ts';
import { initialBudget, objectType, projectCode, projectName, rate, spent, yearBudget } from './shared-columns.ts';
import { GRADES } from './vocabularies.ts';

/** 绩效自评汇总表: one line for each self-evaluation of the year before. */
export const SELF_EVALUATION_SUMMARY_FORM: ListForm = {
  name: '绩效自评汇总表',
  owner: 'unit',
  titles: [
    '项目支出绩效自评汇总表',
    '自评结果汇总表',
    '自评情况汇总表',
    '自评汇总表',
    '自评情况一览表',
    '自评一览表',
    '绩效自评台账',
  ],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '预算年度',
  identity: ['预算年度', '项目编码', '项目名称', '对象类型'],
  money: { budget: '全年预算数', initial: '年初预算数', spent: '全年执行数' },
  columns: [
    projectCode,
    projectName,
    objectType,
    column('预算年度', 'year', { synonyms: ['年度', '自评年度'], required: true }),
    column('年初预算数', 'money', { synonyms: initialBudget }),
    column('全年预算数', 'money', { synonyms: [...yearBudget, '预算'], anchor: true, required: true }),
    column('全年执行数', 'money', { synonyms: [...spent, '实际', '执行', '支出'], anchor: true, required: true }),
    column('执行率', 'rate', { synonyms: rate }),
    column('自评得分', 'score', {
      synonyms: ['自评分', '得分', '总分', '自评总分', '分数'],
      anchor: true,
      required: true,
    }),
    column('等级', 'word', { synonyms: ['自评等级', '评价等级', '绩效等级'], vocabulary: GRADES }),
  ],
};
