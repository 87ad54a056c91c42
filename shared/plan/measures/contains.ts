import type { MeasureShape } from './measure-shape.ts';

export const containsShape: MeasureShape = {
  measure: 'contains',
  word: '包含',
  takes: 'forms',
  filters: ['对象范围', '达标条件'],
  target: 'whole',
  skipsRepeats: false,
  meaning: '对象范围内的每一个对象都要有符合达标条件的记录，一个不缺；目标值不用填',
  example: {
    任务名称: '重点评估过的项目都作部门重点跟踪',
    取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
    数据年度: 'Y',
    对象范围: '重点事前评估=是',
    达标条件: '跟踪层次=部门重点',
    目标值: '100%',
  },
  worked: '重点评估过 3 个，跟踪了 2 个：缺 1 个',
};
