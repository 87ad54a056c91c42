import { perObject } from '../../../memo.ts';
import type { Card } from '../card.ts';
import type { Entry } from '../entry.ts';
import { annualBlocks, annualIndicators, fundTotal, ratePoints, readValue, weightSum } from './card-figures.ts';
import { misweighted, weightGap } from './score-soundness.ts';

/** A cell of points, and what should stand there in hundredths; null where the cell alone can't say. */
export type WeightCulprit = { readonly at: Entry; readonly due: number | null };

/** The execution rate's points, where the indicators are whole by the template and these are not the template's. */
const wrongRatePoints = (card: Card): WeightCulprit | null => {
  const rate = fundTotal(card)?.amounts.weight;
  const { rate: due, total } = card.template;
  const isWrong = weightSum(card) === total - due && readValue(rate) !== null && ratePoints(card) !== due;
  return isWrong && rate !== undefined ? { at: rate, due } : null;
};

const misprintedSum = (card: Card): WeightCulprit | null => {
  const declared = card.sum?.weight;
  const isWrong = declared?.state === 'value' && declared.value !== card.template.total && weightSum(card) !== null;
  return isWrong ? { at: declared, due: card.template.total } : null;
};

/**
 * The cell whose points keep a card's points from adding up: the one row whose score fits other points, the execution rate's
 * where the indicators are whole by the template, else where the sum stands. Null where the points add up.
 */
export const weightCulprit = perObject((card: Card): WeightCulprit | null => {
  const gap = weightGap(card);
  if (gap === 0) return misprintedSum(card);
  const row = misweighted(card)?.weight;
  if (row !== undefined) return { at: row, due: row.value - gap };
  const [block] = annualBlocks(card);
  const at = card.sum?.weight ?? block?.header.weight ?? block?.label ?? card.fundLabel;
  return wrongRatePoints(card) ?? (at === null ? null : { at, due: null });
});

/** A zero or missing weight is a fault of its own and the root of a wrong sum. */
export const hasBadWeight = (card: Card): boolean =>
  annualIndicators(card).some(({ weight }) => weight !== undefined && (readValue(weight) ?? 0) <= 0);
