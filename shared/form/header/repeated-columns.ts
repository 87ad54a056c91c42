import { labelOf } from '../../workbook/label.ts';
import type { ColumnPlaces } from './match-header.ts';

/** Says which row it is and nothing besides: a second one in front loses nothing. */
const NUMBERING = '序号';

/** Columns whose header says again what a placed column's header says: label of the placed one, and where the other stands. */
export const repeatedColumns = (
  texts: ReadonlyMap<number, string>,
  places: ColumnPlaces,
): readonly { readonly label: string; readonly column: number }[] => {
  const placed = new Map([...places].map(([label, column]) => [labelOf(texts.get(column) ?? ''), label]));
  const taken = new Set(places.values());
  return [...texts].flatMap(([column, text]) => {
    const label = placed.get(labelOf(text));
    return label === undefined || label === NUMBERING || taken.has(column) ? [] : [{ label, column }];
  });
};
