import { BLANK_FORM_MARK } from '../../form/issue/blank-form-mark.ts';
import type { Card, Indicator } from './card.ts';
import type { CardPart } from './card-part.ts';
import { type Entry, isFilled } from './entry.ts';
import { isTarget } from './form-of-card.ts';

const isIssued = ({ places }: CardPart): boolean => places.some(({ text }) => text.startsWith(BLANK_FORM_MARK));

/** What nobody but the department can know: results on the forms that look back, wanted values on those that look ahead. */
const filledBy = (card: Card, { target, actual, score }: Indicator): readonly (Entry | undefined)[] =>
  isTarget(card) ? [target] : [actual, score];

/** Issued to be filled in, and still as it was issued: the names and budgets it came with are no hand-in. */
export const isUntouched = (card: Card, part: CardPart, handedOut = false): boolean => {
  if (!handedOut && !isIssued(part)) return false;
  const results = card.blocks.flatMap(({ indicators }) => indicators).flatMap((one) => filledBy(card, one));
  const spent = card.funds.map(({ amounts }) => amounts.spent);
  return ![...results, ...spent].some(isFilled);
};
