import type { CardLayout } from './card-layout.ts';

/** Shanghai districts: titles start with 财政, money is 元, the target form has a multi-year and an annual money column. */
export const shanghaiLayout: CardLayout = {
  family: 'shanghai',
  signs: [
    '财政项目支出',
    '项目资金(元)',
    '年度资金申请总额',
    '项目总目标',
    '年度(/项目)指标值',
    '经济成本指标',
    '财政部门整体支出',
  ],
  money: '元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
