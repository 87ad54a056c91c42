import type { MeasureShape } from './measure-shape.ts';

export const coverageAmountShape: MeasureShape = {
  measure: 'coverage-amount',
  word: '覆盖率-金额',
  takes: 'forms',
  filters: ['对象范围', '达标条件'],
  target: 'share',
  skipsRepeats: false,
  meaning: '同上，按全年预算数（没有填的按年初预算数）计算比例',
  example: {
    任务名称: '部门重点评估资金占比',
    取数表单: '事前绩效评估台账',
    数据年度: 'Y+1',
    对象范围: '对象类型=项目',
    达标条件: '评估主体=部门重点',
    目标值: '30%',
  },
  worked: '项目共 1,000 万元，评估过的 250 万元：25%<30%，还差 50 万元',
};
