import { moneyText } from '../../workbook/values/money.ts';
import { scoreText } from '../../workbook/values/score.ts';
import { isUnitSlip } from '../list/unit-slip.ts';
import type { FieldValue } from '../record.ts';

/** 0.01 万元 in 分 and 0.05 points in hundredths: what rounding in print explains. */
const MONEY_TOLERANCE = 10_000;
const SCORE_TOLERANCE = 5;

export type Agreement = 'same' | 'different' | 'unit-slip';

/** Two amounts in 分, or two scores in hundredths, from two forms; same where either is missing. */
export const compareFigures = (
  one: FieldValue | undefined,
  other: FieldValue | undefined,
  column: string,
): Agreement => {
  if (typeof one !== 'number' || typeof other !== 'number') return 'same';
  const tolerance = column.includes('得分') ? SCORE_TOLERANCE : MONEY_TOLERANCE;
  if (Math.abs(one - other) <= tolerance) return 'same';
  return isUnitSlip(one, other) || isUnitSlip(other, one) ? 'unit-slip' : 'different';
};

/** A figure as a person writes it: 万元 or points. */
export const writtenFigure = (figure: FieldValue | undefined, column: string): string => {
  if (typeof figure !== 'number') return '';
  return column.includes('得分') ? `${scoreText(figure)}分` : `${moneyText(figure, '万元')}万元`;
};
