import { column, type ListForm } from './list-form.ts';
import {
  initialBudget,
  projectCategory,
  projectCode,
  projectName,
  requiredObjectType,
  yearBudget,
} from './shared-columns.ts';

/** 项目清单: what a unit declares it has; every coverage is counted against it. */
export const REGISTER_FORM: ListForm = {
  name: '项目清单',
  owner: 'unit',
  titles: ['项目库清单', '预算项目清单', '项目一览表', '项目支出清单'],
  codeColumn: '项目编码',
  nameColumn: '项目名称',
  yearColumn: '预算年度',
  identity: ['预算年度', '项目编码', '项目名称'],
  money: { budget: '全年预算数', initial: '年初预算数', spent: null },
  columns: [
    projectCode,
    projectName,
    column('预算年度', 'year', { synonyms: ['年度', '项目年度'], required: true }),
    requiredObjectType,
    projectCategory,
    column('是否新增', 'flag', { synonyms: ['新增', '是否新增项目'], anchor: true }),
    column('是否经常性', 'flag', { synonyms: ['经常性', '是否经常性项目'] }),
    column('是否区级', 'flag', { synonyms: ['区级'] }),
    column('受惠对象', 'text', { synonyms: ['受益对象', '政策受惠对象'] }),
    column('年初预算数', 'money', { synonyms: initialBudget, anchor: true }),
    column('全年预算数', 'money', { synonyms: yearBudget }),
    column('开始日期', 'day', { synonyms: ['计划开始日期', '起始日期', '项目开始日期', '开始时间'] }),
    column('结束日期', 'day', { synonyms: ['计划完成日期', '终止日期', '项目结束日期', '结束时间', '到期日期'] }),
    column('是否重大', 'flag', { synonyms: ['重大', '是否重大项目', '是否重大政策'] }),
    column('是否纳入公开范围', 'flag', { synonyms: ['是否公开', '纳入公开范围'] }),
    column('是否需编报绩效目标', 'flag', { synonyms: ['是否编报绩效目标', '需编报绩效目标'] }),
    column('备注', 'text', { synonyms: ['说明'] }),
  ],
};
