import type { MeasureShape } from './measure-shape.ts';

export const coverageCountShape: MeasureShape = {
  measure: 'coverage-count',
  word: '覆盖率-数量',
  takes: 'forms',
  filters: ['对象范围', '达标条件'],
  target: 'share',
  skipsRepeats: false,
  meaning: '对象范围内的对象，有多少个有符合达标条件的记录；没有对象就不适用',
  example: {
    任务名称: '绩效自评全覆盖',
    取数表单: '绩效自评汇总表|项目支出绩效自评表',
    数据年度: 'Y-1',
    对象范围: '对象类型=项目|财政政策',
    目标值: '100%',
  },
  worked: '项目清单有 8 个，7 个已自评：7÷8=87.5%，缺 1 个，列出名称',
};
