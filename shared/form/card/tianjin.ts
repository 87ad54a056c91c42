import type { CardLayout } from './card-layout.ts';

/** Tianjin: columns marked (A), (B), (B/A), 市级主管部门 and 项目实施单位, a budget adjustment between the first and the second budget. */
export const tianjinLayout: CardLayout = {
  family: 'tianjin',
  signs: ['市级主管部门', '项目实施单位', '年初预期目标', '年度实际完成情况', '计算符号'],
  money: '万元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
