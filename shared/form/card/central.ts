import type { CardLayout } from './card-layout.ts';

/** The Ministry of Finance annexes (财预〔2015〕88号, 〔2019〕136号, 〔2020〕10号) as the central system exports them. */
export const centralLayout: CardLayout = {
  family: 'central',
  signs: [],
  money: '万元',
  scoring: 'S1',
  explainRateBelow: null,
  explainAdjustment: false,
  reasonLimit: null,
  conclusionLimit: null,
};
