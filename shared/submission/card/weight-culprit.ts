import type { Card } from './card.ts';
import { annualBlocks, annualIndicators, fundTotal, ratePoints, readValue, weightSum } from './card-figures.ts';
import type { Entry } from './entry.ts';
import { remembered } from './remembered.ts';
import { misweighted, weightGap } from './score-soundness.ts';

/**
 * The cell whose points keep a card's points from adding up: the one row whose score fits other points, the execution rate's
 * where the indicators are whole by the template, else where the sum stands. Null where the points add up.
 */
export const weightCulprit = remembered((card: Card): Entry | null => {
  const gap = weightGap(card);
  const declared = card.sum?.weight;
  const misprinted = declared?.state === 'value' && declared.value !== card.template.total;
  if (gap === 0) return misprinted && weightSum(card) !== null ? declared : null;
  const row = misweighted(card)?.weight;
  if (row !== undefined) return row;
  const rate = fundTotal(card)?.amounts.weight;
  const wholeByTemplate = weightSum(card) === card.template.total - card.template.rate;
  if (wholeByTemplate && readValue(rate) !== null && ratePoints(card) !== card.template.rate) return rate ?? null;
  const [block] = annualBlocks(card);
  return declared ?? block?.header.weight ?? block?.label ?? card.fundLabel;
});

/** A zero or missing weight is a fault of its own and the root of a wrong sum. */
export const hasBadWeight = (card: Card): boolean =>
  annualIndicators(card).some(({ weight }) => weight !== undefined && (readValue(weight) ?? 0) <= 0);
