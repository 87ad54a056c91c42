import { column, type ListForm } from './list-form.ts';
import { projectCategory, projectCode, projectName, reportDay, requiredObjectType, spent } from './shared-columns.ts';
import { EVALUATION_LEVELS, GRADES } from './vocabularies.ts';

/** 重点评价台账: evaluations and re-evaluations by units, sectors and the finance office. */
export const KEY_EVALUATION_FORM: ListForm = {
  name: '重点评价台账',
  owner: 'both',
  titles: ['重点绩效评价台账', '重点评价汇总表', '重点绩效评价汇总表', '绩效评价结果汇总表', '绩效评价台账'],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '评价年度',
  identity: ['评价年度', '项目编码', '项目名称', '对象类型', '评价层次', '被评价单位'],
  money: { budget: '预算数', initial: null, spent: '执行数' },
  columns: [
    projectCode,
    projectName,
    requiredObjectType,
    projectCategory,
    column('评价层次', 'word', {
      synonyms: ['评价类型', '层次'],
      anchor: true,
      required: true,
      vocabulary: EVALUATION_LEVELS,
    }),
    column('预算年度', 'year'),
    column('评价年度', 'year', { synonyms: ['年度'], required: true }),
    column('预算数', 'money', { synonyms: ['预算金额', '全年预算数', '调整后预算数', '评价金额'] }),
    column('执行数', 'money', { synonyms: spent }),
    column('评价得分', 'score', { synonyms: ['得分', '评价分数', '评分'], anchor: true }),
    column('等级', 'word', { synonyms: ['评价等级', '绩效等级'], vocabulary: GRADES }),
    column('委托方', 'text', { synonyms: ['委托单位', '委托主体'] }),
    column('评价机构', 'text', { synonyms: ['第三方机构', '评价机构(第三方)', '评价主体'] }),
    column('被评价单位', 'text', { synonyms: ['被评价部门', '项目单位', '被评价部门(单位)'] }),
    reportDay,
    column('是否区镇联动', 'flag', { synonyms: ['区镇联动'] }),
    column('主要问题', 'text', { synonyms: ['存在问题', '存在的主要问题'] }),
  ],
};
