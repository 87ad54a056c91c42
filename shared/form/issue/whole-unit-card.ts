import { type CardBlock, field, label } from './card-grid.ts';
import type { IssuedSheet } from './issued-sheet.ts';
import {
  blankIndicator,
  CARD_WIDTH,
  type CardFunds,
  type CardIndicator,
  selfEvaluationSheet,
} from './self-evaluation-card.ts';

/** A whole unit's self-evaluation; what is null is left to be filled in. */
export type WholeUnitIssue = {
  readonly sheet: string;
  readonly year: number;
  readonly unit: string | null;
  readonly funds: CardFunds;
  readonly goal: string | null;
  readonly outcome: string | null;
  readonly indicators: readonly CardIndicator[];
  /** Issued to be filled in, and no hand-in until then. */
  readonly blank?: boolean;
};

const headBlocks = ({ year, unit }: WholeUnitIssue): CardBlock[] => [
  { ...label(1, 1, '部门（单位）整体支出绩效自评表', CARD_WIDTH), style: 'title' },
  { ...label(2, 1, `（${year}年度）`, CARD_WIDTH), style: 'caption' },
  label(4, 1, '部门（单位）名称', 2),
  field(4, 3, unit, { to: CARD_WIDTH }),
];

/** 部门(单位)整体支出绩效自评表: the grid of a project's card with the unit's name in place of a project's. */
export const wholeUnitSelfEvaluationCard = (issue: WholeUnitIssue): IssuedSheet =>
  selfEvaluationSheet(headBlocks(issue), { ...issue, money: '万元' });

/** The dimensions of a whole unit's evaluation with nothing but its two upper levels filled in. */
export const BLANK_UNIT_INDICATORS: readonly CardIndicator[] = [
  blankIndicator('产出指标', '数量指标'),
  blankIndicator('产出指标', '质量指标'),
  blankIndicator('产出指标', '时效指标'),
  blankIndicator('效益指标', '社会效益指标'),
  blankIndicator('效益指标', '可持续影响指标'),
  blankIndicator('满意度指标', '服务对象满意度指标'),
];
