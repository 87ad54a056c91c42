import type { CardLayout } from './card-layout.ts';

/** Sichuan: operator and unit in columns of their own, 10 points for execution and 90 for indicators, low rates and adjustments explained. */
export const sichuanLayout: CardLayout = {
  family: 'sichuan',
  signs: ['度量单位', '指标性质', '调整后预算数', '510000', '评价结论', '未完成原因分析', '自评结论'],
  money: '万元',
  scoring: 'S10-90',
  explainRateBelow: 9000,
  explainAdjustment: true,
  reasonLimit: 100,
  conclusionLimit: 200,
};
