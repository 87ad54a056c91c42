import { column, type ListForm } from './list-form.ts';
import { projectCode, projectName } from './shared-columns.ts';

const year = column('年度', 'year', { synonyms: ['预算年度', '目录年度'], required: true });
const department = { synonyms: ['预算主管部门', '主管部门及代码', '部门'] };
const amount = ['预算', '预算数', '年度预算金额', '预算金额(万元)', '年初预算数', '资金规模'];

/** 财政专项资金政策目录: the policies the whole cycle must cover. */
export const POLICY_DIRECTORY_FORM: ListForm = {
  name: '财政专项资金政策目录',
  owner: 'finance',
  titles: ['专项资金政策目录', '财政政策目录', '政策目录'],
  codeColumn: '项目编码',
  nameColumn: '政策名称',
  yearColumn: '年度',
  identity: ['年度', '项目编码', '政策名称'],
  money: { budget: '预算金额', initial: null, spent: null },
  columns: [
    projectCode,
    column('政策名称', 'text', {
      synonyms: ['财政政策名称', '专项资金名称', '专项资金(政策)名称'],
      anchor: true,
      required: true,
    }),
    column('主管部门', 'text', { ...department, required: true }),
    year,
    column('预算金额', 'money', { synonyms: amount, required: true }),
    column('受惠对象', 'text', {
      synonyms: ['受益对象', '政策受惠对象', '支持对象', '扶持对象', '补贴对象'],
      anchor: true,
      required: true,
    }),
    column('是否经常性', 'flag', { synonyms: ['经常性'] }),
    column('是否区级', 'flag', { synonyms: ['区级'] }),
  ],
};

/** 重点绩效评价项目目录: the projects of 300 万元 and more, not evaluated in three years, and four further classes. */
export const KEY_PROJECT_DIRECTORY_FORM: ListForm = {
  name: '重点绩效评价项目目录',
  owner: 'finance',
  titles: ['重点评价项目目录', '重点评价目录'],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '年度',
  identity: ['年度', '项目编码', '项目名称'],
  money: { budget: '预算金额', initial: null, spent: null },
  columns: [
    projectCode,
    projectName,
    column('主管部门', 'text', department),
    year,
    column('预算金额', 'money', { synonyms: amount }),
    column('入选类别', 'text', {
      synonyms: ['入选原因', '入选依据', '入选类型', '评价类型', '评价类别'],
      anchor: true,
    }),
  ],
};

/** 评价机构名录: the agencies that may be commissioned. */
export const AGENCY_DIRECTORY_FORM: ListForm = {
  name: '评价机构名录',
  owner: 'finance',
  titles: ['第三方评价机构名录', '绩效评价机构名录', '第三方机构名录', '中介机构名录'],
  codeColumn: '统一社会信用代码',
  nameColumn: '机构名称',
  yearColumn: '入选年度',
  identity: ['入选年度', '机构名称'],
  columns: [
    column('机构名称', 'text', { synonyms: ['评价机构', '评价机构名称'], anchor: true, required: true }),
    column('统一社会信用代码', 'code', { synonyms: ['信用代码'], anchor: true }),
    column('入选年度', 'year', { synonyms: ['年度', '入库年度', '入围年度'] }),
    column('比选记录', 'text'),
    column('考核得分', 'score', { synonyms: ['得分'] }),
  ],
};
