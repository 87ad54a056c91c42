import { compact } from '../../workbook/label.ts';
import { saysShare } from '../lexicon/fund-source.ts';
import type { ColumnPlaces } from './match-header.ts';

const SPENT = /执行|支出|使用/u;
/** A share of the share before it. */
const PART = /^[([【]?(?:其中|内含)/u;

/**
 * The columns beside the one that is read for a label that are, as it is, a share of it alone: `财政资金预算` and `自筹资金预算` where
 * no column says the whole. It is among them; none where it is no share.
 */
export const sharesOf = (
  texts: ReadonlyMap<number, string>,
  places: ColumnPlaces,
  label: string,
): readonly number[] => {
  const read = places.get(label) ?? 0;
  const own = texts.get(read) ?? '';
  if (!saysShare(own)) return [];
  const taken = new Set(places.values());
  const others = [...texts].filter(
    ([column, text]) =>
      !taken.has(column) && !PART.test(compact(text)) && saysShare(text) && SPENT.test(text) === SPENT.test(own),
  );
  return others.length === 0 ? [] : [read, ...others.map(([column]) => column)];
};
