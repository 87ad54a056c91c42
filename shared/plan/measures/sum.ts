import type { MeasureShape } from './measure-shape.ts';

export const sumShape: MeasureShape = {
  measure: 'sum',
  word: '金额合计',
  takes: 'forms',
  filters: ['达标条件'],
  target: 'amount',
  figures: 'sum',
  skipsRepeats: false,
  meaning:
    '符合达标条件的记录中，写明的那一列金额(或两列之差，如 申报预算-评估后预算)相加，以万元计；目标值可写 ≥ 或 ≤',
  example: {
    任务名称: '评价结果挂钩压减预算100万元',
    取数表单: '整改台账',
    数据年度: 'Y',
    达标条件: '挂钩金额;整改状态=已完成|已销项',
    目标值: '≥100',
  },
  worked: '两条已完成的整改，挂钩 2.63 万元和 97 万元：99.63<100，还差 0.37 万元',
};
