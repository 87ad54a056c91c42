import type { MeasureShape } from './measure-shape.ts';

export const countShape: MeasureShape = {
  measure: 'count',
  word: '数量',
  takes: 'forms',
  filters: ['达标条件'],
  target: 'number',
  skipsRepeats: true,
  meaning: '符合达标条件的不同对象（项目、政策、部门）不少于目标值；不重复年限内作过的不计',
  example: {
    任务名称: '部门重点评价10个项目',
    取数表单: '重点评价台账',
    数据年度: 'Y',
    达标条件: '对象类型=项目;评价层次=部门重点',
    目标值: '10',
    不重复年限: '3',
  },
  worked: '台账里有 9 个部门重点的项目，其中 1 个去年作过：8÷10，还差 2 个',
};
