import type { LocalLayout } from '../../form/own/local-layout.ts';
import { compact } from '../../workbook/label.ts';
import type { Card } from '../card/card.ts';
import { annualIndicators, readValue } from '../card/judge/card-figures.ts';

/** A blank form that has lost what it prints to a placeholder still says the same. */
const INSTRUCTION = /[填请见如选写]|说明|不超过|字以内|例[:：如]|[（(]?(?:必|选)填/u;

/** What a blank card prints where something is to be filled in. */
export const promptsOn = (card: Card): readonly string[] =>
  [
    ...Object.values(card.head).map((head) => head?.value),
    ...card.blocks.flatMap(({ indicators }) => indicators.flatMap((one) => [one.target, one.actual, one.reason])),
  ]
    .map((entry) => compact(entry?.text ?? ''))
    .filter((text) => text !== '' && INSTRUCTION.test(text));

/** Points of each class, where every line prints its own. */
export const splitOn = (card: Card): LocalLayout['split'] => {
  const rows = annualIndicators(card).map(({ group, weight }) => [group, readValue(weight)] as const);
  if (rows.length === 0 || rows.some(([, points]) => points === null || points === 0)) return null;
  const split: Record<string, number> = {};
  for (const [group, points] of rows) split[group] = (split[group] ?? 0) + (points ?? 0);
  return split;
};
