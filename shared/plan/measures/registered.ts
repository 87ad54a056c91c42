import type { MeasureShape } from './measure-shape.ts';

export const registeredShape: MeasureShape = {
  measure: 'registered',
  word: '登记',
  takes: 'work-log',
  filters: ['达标条件'],
  target: 'number',
  skipsRepeats: false,
  meaning: '工作记录中写有这个任务编号、完成日期已到的行不少于目标值；用于没有表可报的工作',
  example: { 任务名称: '组织绩效培训', 取数表单: '工作记录', 目标值: '2' },
  worked: '工作记录里这个任务编号有 2 行：2≥2，完成',
};
