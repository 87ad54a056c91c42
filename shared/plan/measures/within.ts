import type { MeasureShape } from './measure-shape.ts';

export const withinShape: MeasureShape = {
  measure: 'within',
  word: '限时',
  takes: 'forms',
  filters: ['对象范围', '达标条件'],
  target: 'whole',
  figures: 'within',
  skipsRepeats: false,
  meaning:
    '对象范围内的每个对象，从一个日期起算的期限到了，就要有另一列；按每个对象自己的期限催办，最早的一个就是截止日；目标值不用填',
  example: {
    任务名称: '评价反馈后30日内整改到位',
    取数表单: '整改台账',
    数据年度: 'Y',
    对象范围: '整改台账:问题来源~评价',
    达标条件: '实际完成日期<=计划完成日期+30',
    目标值: '100%',
  },
  worked: '期限已到的 4 条，3 条按时完成：3÷4，缺 1 条，列出名称和期限',
};
