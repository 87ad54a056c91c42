import { compact } from '../../../workbook/label.ts';
import type { Card, Indicator } from '../../card/card.ts';
import type { Entry } from '../../card/entry.ts';
import type { IndicatorValue } from '../../card/indicator-value.ts';
import { soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check } from '../../check.ts';

/** The name itself says the unit: `培训人数(人次)`. */
const unitInName = ({ name }: Indicator): boolean => /[(（][^()（）]{1,6}[)）]$/u.test(compact(name.text));

/** None at all needs no unit. */
const isZero = (value: IndicatorValue): boolean => value.kind === 'quantity' && value.amount === 0;

const isBare = (indicator: Indicator): boolean =>
  (indicator.wanted.kind === 'quantity' || indicator.wanted.kind === 'range') &&
  indicator.wanted.unit === '' &&
  !isZero(indicator.wanted) &&
  !unitInName(indicator);

export const quantityWithoutUnit: Check<Card> = {
  id: 'Q26',
  title: '定量指标没有计量单位',
  level: 'error',
  what: '数量型指标值要带计量单位，如 %、个、次、米、万元。',
  why: '没有单位的数字无法比较。',
  source: '一体化系统「计量单位为必录项」',
  find: (card) => {
    const places: readonly Entry[] = soundIndicators(card)
      .filter(isBare)
      .map(({ unit, target }) => unit ?? target);
    return groupedFinding(quantityWithoutUnit, card, places, (at, reach) => ({
      expected: '数字加计量单位，如 ≥90%',
      message: `${whereOnCard(card, at)} 的指标值没有计量单位${reach}。`,
      remedy: '请补上计量单位(%、个、次、米、万元……)。',
    }));
  },
};
