import { labelOf } from '../workbook/label.ts';
import type { Places } from './match-header.ts';

/** Columns whose header says again what a placed column's header says: label of the placed one, and where the other stands. */
export const repeatedColumns = (
  texts: ReadonlyMap<number, string>,
  places: Places,
): readonly { readonly label: string; readonly column: number }[] => {
  const placed = new Map([...places].map(([label, column]) => [labelOf(texts.get(column) ?? ''), label]));
  const taken = new Set(places.values());
  return [...texts].flatMap(([column, text]) => {
    const label = placed.get(labelOf(text));
    return label === undefined || taken.has(column) ? [] : [{ label, column }];
  });
};
