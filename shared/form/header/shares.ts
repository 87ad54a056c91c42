import { compact } from '../../workbook/label.ts';
import { bareLabel } from '../lexicon/bare-label.ts';
import { saysShare } from '../lexicon/fund-source.ts';
import { isPartOfMonths } from '../lexicon/part-of-months.ts';
import type { ColumnPlaces } from './match-header.ts';

const SPENT = /执行|支出|使用/u;
/** A share of the share before it. */
const PART = /^[([【]?(?:其中|内含)/u;
const SPAN = /\d月?[-—~–至到]\d{1,2}月/u;

/** `1-3月执行数` goes on in `4-7月执行数`. */
const goesOnIn = (own: string, text: string): boolean =>
  SPAN.test(compact(own)) && SPAN.test(compact(text)) && isPartOfMonths(text) && bareLabel(text) === bareLabel(own);

/**
 * The columns beside the one that is read for a label that are, as it is, a share of it alone: `财政资金预算` and `自筹资金预算` where
 * no column says the whole, or some months of it: `1-3月` and `4-7月`. It is among them; none where it is no share.
 */
export const sharesOf = (
  texts: ReadonlyMap<number, string>,
  places: ColumnPlaces,
  label: string,
): readonly number[] => {
  const read = places.get(label) ?? 0;
  const own = texts.get(read) ?? '';
  const taken = new Set(places.values());
  const isBeside = (text: string): boolean =>
    saysShare(own) ? saysShare(text) && SPENT.test(text) === SPENT.test(own) : goesOnIn(own, text);
  const others = [...texts].filter(
    ([column, text]) => !taken.has(column) && !PART.test(compact(text)) && isBeside(text),
  );
  return others.length === 0 ? [] : [read, ...others.map(([column]) => column)];
};
