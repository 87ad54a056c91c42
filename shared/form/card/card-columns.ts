import type { Column } from '../column.ts';
import { column } from '../list/list-form.ts';
import { objectType, projectCode, projectName, reportDay } from '../list/shared-columns.ts';

const about = [projectCode, projectName, objectType];

/** Who a project's card names. */
export const projectHead: readonly Column[] = [...about, column('主管部门', 'text'), column('实施单位', 'text')];

/** Who a whole unit's card names. */
export const wholeUnitHead: readonly Column[] = [...about, column('单位名称', 'text')];

const budgets = [column('年初预算数', 'money'), column('全年预算数', 'money')];

/** What a self-evaluation says in the columns of 绩效自评汇总表, and what is worked out from it. */
export const selfEvaluationColumns: readonly Column[] = [
  column('预算年度', 'year'),
  ...budgets,
  column('全年执行数', 'money'),
  column('执行率', 'rate'),
  column('自评得分', 'score'),
  column('等级', 'word'),
  column('执行率得分', 'score'),
  column('执行率分值', 'score'),
  column('指标得分合计', 'score'),
  column('指标分值合计', 'score'),
  column('目标实现程度', 'rate'),
  column('指标全部满分', 'flag'),
];

/** What a monitoring card says in the columns of 绩效跟踪汇总表. */
export const monitoringColumns: readonly Column[] = [
  column('跟踪年度', 'year'),
  column('截至月份', 'month'),
  column('跟踪层次', 'word'),
  ...budgets,
  column('执行数', 'money'),
  column('执行率', 'rate'),
  column('全年预计执行数', 'money'),
  column('产出完成情况', 'text'),
  column('目标实现程度', 'rate'),
  reportDay,
];

/** What a target card says. */
export const targetColumns: readonly Column[] = [
  column('年度', 'year'),
  column('全年预算数', 'money'),
  column('资金总额', 'money'),
  column('开始日期', 'day'),
  column('结束日期', 'day'),
  column('年度总体目标', 'text'),
];
