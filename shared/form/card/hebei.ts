import type { CardLayout } from './card-layout.ts';

/** Hebei: the ministry's grid, percent signs often left out and the template's own rows (指标2, ……) left in. */
export const hebeiLayout: CardLayout = {
  family: 'hebei',
  signs: ['河北', '廊坊', '预算批复数', '资金到位数'],
  money: '万元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
