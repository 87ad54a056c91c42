import { column, type ListForm } from './list-form.ts';
import { objectType, projectCategory, projectCode, projectName } from './shared-columns.ts';
import { DISCLOSED_CONTENTS } from './vocabularies.ts';

/** 绩效信息公开目录: what has been published, where and when, or why not. */
export const DISCLOSURE_FORM: ListForm = {
  name: '绩效信息公开目录',
  owner: 'unit',
  titles: ['绩效公开目录', '信息公开目录', '绩效信息公开台账', '绩效信息公开情况表'],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '年度',
  identity: ['年度', '项目编码', '项目名称', '公开内容'],
  columns: [
    projectCode,
    projectName,
    objectType,
    projectCategory,
    column('公开内容', 'word', {
      synonyms: ['公开事项'],
      anchor: true,
      required: true,
      vocabulary: DISCLOSED_CONTENTS,
    }),
    column('年度', 'year', { synonyms: ['预算年度', '预算/决算年度', '公开年度'], required: true }),
    column('公开日期', 'day', { synonyms: ['公开时间', '发布日期'], anchor: true }),
    column('链接', 'text', { synonyms: ['公开链接', '网址', '公开网址'] }),
    column('豁免原因', 'text', { synonyms: ['不公开原因', '是否涉密豁免', '豁免说明'] }),
  ],
};
