import type { MeasureShape } from './measure-shape.ts';

export const ratioShape: MeasureShape = {
  measure: 'ratio',
  word: '比率',
  takes: 'forms',
  filters: ['对象范围', '达标条件'],
  target: 'ratio',
  figures: 'ratio',
  skipsRepeats: false,
  meaning:
    '对象范围内各对象的两列各自相加再相除；没有报送的对象分子按 0、分母按项目清单计；目标值可写 ≥ 或 ≤；一年报几次的取最后一次，写了期间的取该期',
  example: {
    任务名称: '6月底预算执行率达到60%',
    取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
    数据年度: 'Y',
    期间: '1-6月',
    达标条件: '执行数/全年预算数',
    目标值: '≥60%',
  },
  worked: '执行 612 万元 ÷ 预算 1,000 万元 = 61.2% ≥ 60%，完成',
};
