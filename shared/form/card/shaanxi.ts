import type { CardLayout } from './card-layout.ts';

/** Shaanxi: a workbook with a 目录 and one sheet for each project, named by a number. */
export const shaanxiLayout: CardLayout = {
  family: 'shaanxi',
  signs: ['省级部门预算', '部门预算归类项目', '实施期限', '省级主管部门', '专项业务经费'],
  money: '万元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
