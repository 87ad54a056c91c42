import type { MeasureShape } from './measure-shape.ts';

export const handedInShape: MeasureShape = {
  measure: 'handed-in',
  word: '报送',
  takes: 'forms',
  filters: ['达标条件'],
  target: 'number',
  skipsRepeats: false,
  meaning: '本单位已通过的取数表单记录不少于目标值；零报告也算报送',
  example: {
    任务名称: '报送部门整体绩效自评表',
    取数表单: '部门(单位)整体支出绩效自评表',
    数据年度: 'Y-1',
    目标值: '1',
  },
  worked: '报来 1 份已通过的上年度整体自评表：1≥1，完成',
};
