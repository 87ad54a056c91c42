import { column, type ListForm } from './list-form.ts';
import { projectCode } from './shared-columns.ts';
import { RECTIFICATION_STATES } from './vocabularies.ts';

/** 整改台账: what was found, what is done about it, and what it meant for the budget. */
export const RECTIFICATION_FORM: ListForm = {
  name: '整改台账',
  owner: 'unit',
  titles: [
    '问题整改台账',
    '绩效评价整改台账',
    '整改落实情况表',
    '整改情况表',
    '整改清单',
    '整改任务清单',
    '结果应用台账',
    '绩效评价结果应用台账',
    '结果应用情况表',
  ],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '评价年度',
  identity: ['评价年度', '项目编码', '项目名称', '问题描述'],
  columns: [
    column('序号', 'text', { synonyms: ['编号'] }),
    column('问题来源', 'text', { synonyms: ['来源'] }),
    column('评价年度', 'year', { synonyms: ['年度'], required: true }),
    projectCode,
    column('项目名称', 'text', { synonyms: ['项目(政策)名称', '项目', '评价对象'], required: true }),
    column('问题描述', 'text', { synonyms: ['存在问题', '问题', '主要问题'], anchor: true, required: true }),
    column('整改措施', 'text', { synonyms: ['措施', '整改措施及计划'], anchor: true }),
    column('责任人', 'text', { synonyms: ['整改责任人', '责任人(绩效专管员)'] }),
    column('计划完成日期', 'day', { synonyms: ['计划完成时间', '整改期限', '计划完成'] }),
    column('实际完成日期', 'day', { synonyms: ['实际完成时间', '完成日期', '销项日期'] }),
    column('整改状态', 'word', {
      synonyms: ['状态', '整改情况'],
      anchor: true,
      required: true,
      vocabulary: RECTIFICATION_STATES,
    }),
    column('未整改原因', 'text', { synonyms: ['未完成原因'] }),
    column('结果应用方式', 'text', { synonyms: ['应用方式', '预算挂钩方式', '结果应用'] }),
    column('挂钩金额', 'money', { synonyms: ['预算挂钩金额'] }),
  ],
};
