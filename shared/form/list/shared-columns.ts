import { column } from './list-form.ts';
import { OBJECT_TYPES, PROJECT_CATEGORIES } from './vocabularies.ts';

/** Columns several forms have in common, with the names units give them. */
export const projectCode = column('项目编码', 'code', { synonyms: ['项目代码', '项目编号', '政策编码', '编码'] });

export const projectName = column('项目名称', 'text', {
  synonyms: [
    '项目(政策)名称',
    '项目或政策名称',
    '项目/政策名称',
    '项目/政策/整体名称',
    '评价对象',
    '评价项目名称',
    '名称',
  ],
  anchor: true,
  required: true,
});

const OBJECT_TYPE = { synonyms: ['类型', '对象类别', '评价对象类型'], vocabulary: OBJECT_TYPES };

export const objectType = column('对象类型', 'word', OBJECT_TYPE);

export const requiredObjectType = column('对象类型', 'word', { ...OBJECT_TYPE, required: true });

export const projectCategory = column('项目类别', 'words', {
  synonyms: ['项目类型', '类别'],
  vocabulary: PROJECT_CATEGORIES,
});

export const initialBudget = ['年初预算', '年初预算金额', '年初批复数', '年初预算数(万元)'];

export const yearBudget = [
  '调整后预算数',
  '全年预算',
  '预算数',
  '年度预算数',
  '调整后预算',
  '全年预算数(调整后)',
  '本年预算数',
];

export const spent = ['预算执行数', '执行数', '全年执行数', '实际执行数', '累计执行数', '执行金额', '实际支出数'];

export const rate = ['预算执行率', '执行进度', '执行率(%)', '全年执行率'];

export const reportDay = column('报告日期', 'day', {
  synonyms: ['报告完成日期', '报告时间', '完成日期', '出具报告日期'],
});
