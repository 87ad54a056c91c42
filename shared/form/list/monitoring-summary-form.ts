import { column, type ListForm } from './list-form.ts';
import { objectType, projectCode, projectName, rate, reportDay, spent, yearBudget } from './shared-columns.ts';
import { MONITORING_LEVELS } from './vocabularies.ts';

/** 绩效跟踪汇总表: money and outputs of each project part-way through the year. */
export const MONITORING_SUMMARY_FORM: ListForm = {
  name: '绩效跟踪汇总表',
  owner: 'both',
  titles: [
    '绩效运行监控汇总表',
    '绩效监控汇总表',
    '监控情况汇总表',
    '跟踪情况汇总表',
    '监控情况一览表',
    '绩效跟踪台账',
  ],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '跟踪年度',
  identity: ['跟踪年度', '截至月份', '项目编码', '项目名称', '对象类型', '跟踪层次', '被评价单位'],
  money: { budget: '全年预算数', initial: null, spent: '执行数' },
  columns: [
    projectCode,
    projectName,
    objectType,
    column('跟踪年度', 'year', { synonyms: ['年度', '监控年度', '预算年度'], required: true }),
    column('截至月份', 'month', { synonyms: ['截止月份', '月份', '监控月份', '跟踪月份', '监控期间', '跟踪期间'] }),
    column('跟踪层次', 'word', {
      synonyms: ['监控层次', '跟踪类型'],
      anchor: true,
      required: true,
      vocabulary: MONITORING_LEVELS,
    }),
    column('全年预算数', 'money', { synonyms: yearBudget, required: true }),
    column('执行数', 'money', { synonyms: spent, anchor: true, required: true }),
    column('执行率', 'rate', { synonyms: rate }),
    column('产出完成情况', 'text', { synonyms: ['产出目标完成情况', '产出指标完成情况', '绩效目标完成情况'] }),
    reportDay,
    // Whose project or whole it is, where the finance office monitors it itself.
    column('被评价单位', 'text', { synonyms: ['被监控单位', '被跟踪单位', '被监控部门', '项目单位'], issued: false }),
  ],
};
