import type { MeasureShape } from './measure-shape.ts';

export const noViolationShape: MeasureShape = {
  measure: 'no-violation',
  word: '无违反',
  takes: 'rule',
  filters: [],
  target: 'at-most',
  skipsRepeats: false,
  meaning: '取数表单写预警规则的编号；该规则在本单位没有（或不多于目标值条）未了的预警',
  example: { 任务名称: '委托主体与评价主体分离', 取数表单: 'W09', 目标值: '0' },
  worked: 'W09 有 1 条未了：1>0，未达到',
};
