import type { ReadingContext } from '../../reading-context.ts';
import { whoseName } from '../../unit-name.ts';
import type { Card } from '../card.ts';
import { type Entry, isFilled } from '../entry.ts';

/** The names a card gives for who it is from: 单位名称, 实施单位, 主管部门, those filled, the nearest first. */
export const unitEntries = (card: Card): readonly Entry[] =>
  [card.head.unitName, card.head.implementer, card.head.supervisor]
    .map((found) => found?.value)
    .filter((entry): entry is Entry => isFilled(entry));

/** The unit the card names: the folder's own where one of its names is, else the nearest name as written; null where it names none. */
export const unitNamed = (card: Card, context: ReadingContext): string | null => {
  const entries = unitEntries(card);
  const own = entries.some(({ text }) => whoseName(text, context).kind === 'own');
  return own && context.unit !== null ? context.unit.name : (entries[0]?.text ?? null);
};
