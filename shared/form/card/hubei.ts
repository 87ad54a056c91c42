import type { CardLayout } from './card-layout.ts';

/** Hubei: 20 points for execution, 40 for each of two annual goals, target and actual as columns A and B, reasons at the foot. */
export const hubeiLayout: CardLayout = {
  family: 'hubei',
  signs: [
    '年初目标值(A)',
    '年度绩效目标1',
    '年度绩效目标2',
    '项目类别',
    '偏差大或目标未完成原因分析',
    '改进措施及结果应用方案',
    '半年度指标执行情况',
  ],
  money: '万元',
  scoring: 'S20-40-40',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
