import type { CardLayout } from './card-layout.ts';

/** Anhui: the ministry's grid with the points of each group written into its name. */
export const anhuiLayout: CardLayout = {
  family: 'anhui',
  signs: ['产出指标(50分)', '效益指标(30分)', '满意度指标(10分)', '安徽'],
  money: '万元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
