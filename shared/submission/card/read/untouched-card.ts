import { BLANK_FORM_MARK } from '../../../form/issue/blank-form-mark.ts';
import { numberText } from '../../../workbook/values/decimal.ts';
import type { Card, Indicator } from '../card.ts';
import { type Entry, isFilled } from '../entry.ts';
import { isTarget } from '../form-of-card.ts';
import type { CardPart } from '../layout/card-part.ts';

const isIssued = ({ places }: CardPart): boolean => places.some(({ text }) => text.startsWith(BLANK_FORM_MARK));

/** What nobody but the unit can know: results on the forms that look back, wanted values on those that look ahead. */
const filledBy = (card: Card, { target, actual, score }: Indicator): readonly (Entry | undefined)[] =>
  isTarget(card) ? [target] : [actual, score];

/** A form that looks ahead is issued with no goal, or with last year's marked as such; one that looks back brings its own along. */
const hasNewGoal = (card: Card): boolean => isTarget(card) && card.goal !== null && card.goal.blank === null;

const NAMES = ['projectName', 'projectCode', 'unitName', 'implementer', 'supervisor'] as const;

/** Nobody has named what the card is about, nor written one amount, wanted value, result or score. */
const saysNothing = ({ head, funds, blocks }: Card): boolean => {
  const indicators = blocks.flatMap((block) => block.indicators);
  const entries = [
    ...NAMES.map((key) => head[key]?.value),
    ...funds.flatMap(({ amounts: { initial, budget, spent } }) => [initial, budget, spent]),
    ...indicators.flatMap(({ target, actual, score }) => [target, actual, score]),
  ];
  return !entries.some(isFilled);
};

/** Figures on a sheet without an indicator table are somebody's: a list of projects under a card's title, say. */
const holdsAmounts = ({ blocks }: Card, { places }: CardPart): boolean =>
  blocks.length === 0 && places.some(({ text }) => numberText(text) !== null);

/** Issued to be filled in, and still as it was issued: the names and budgets it came with are no hand-in. */
export const isUntouched = (card: Card, part: CardPart, handedOut = false): boolean => {
  if (!handedOut && !isIssued(part)) return saysNothing(card) && !holdsAmounts(card, part);
  const results = card.blocks.flatMap(({ indicators }) => indicators).flatMap((one) => filledBy(card, one));
  const spent = card.funds.map(({ amounts }) => amounts.spent);
  return !hasNewGoal(card) && ![...results, ...spent].some(isFilled);
};
