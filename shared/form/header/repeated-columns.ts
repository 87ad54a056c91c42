import type { Column, ColumnKind } from '../column.ts';
import type { ListForm } from '../list/list-form.ts';
import { type ColumnPlaces, labelNamed, matchHeader } from './match-header.ts';
import { hasSameMarks, saysTheSame } from './same-words.ts';

/** Says which row it is and nothing besides: a second one in front loses nothing. */
const NUMBERING = '序号';

/** Of figures a second column by another name is the same thing; of words it may be another one: 说明 beside 备注, 责任单位 beside 责任人. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score']);

/** Alone they stand for a column; beside it they are what was looked at of it, or its full marks. */
const OTHER_FIGURE = /评价金额|总分|满分/u;

/** A column that is not read, since the one that is read for `label` means the same. */
export type RepeatedColumn = {
  readonly label: string;
  readonly column: number;
  /** What differs between the two is worth a word: they are surely the same thing. */
  readonly isSame: boolean;
  /** Where nothing stands in the column that is read, this one may be read in its place. */
  readonly mayStandIn: boolean;
};

const repeating = (
  form: ListForm,
  text: string,
  { label, kind, required, anchor }: Column,
  read: string,
): Pick<RepeatedColumn, 'isSame' | 'mayStandIn'> => {
  if (saysTheSame(text, read)) return { isSame: true, mayStandIn: true };
  const isNamed = labelNamed(form, text) === label && !OTHER_FIGURE.test(text) && hasSameMarks(text, read);
  return { isSame: isNamed && FIGURES.has(kind), mayStandIn: isNamed && (required || anchor || FIGURES.has(kind)) };
};

/**
 * Columns that are not read because another one is read for the same label: each header that, stood it alone, would be taken for a
 * label already placed, unless it is told apart by a year, a month, 其中, or a word that makes another column of it.
 */
export const repeatedColumns = (
  form: ListForm,
  texts: ReadonlyMap<number, string>,
  places: ColumnPlaces,
): readonly RepeatedColumn[] => {
  const taken = new Set(places.values());
  return [...texts].flatMap(([column, text]): readonly RepeatedColumn[] => {
    if (taken.has(column)) return [];
    const [label = NUMBERING] = matchHeader(form, new Map([[column, text]])).keys();
    const declared = form.columns.find((one) => one.label === label);
    const read = texts.get(places.get(label) ?? 0);
    if (label === NUMBERING || declared === undefined || read === undefined) return [];
    const { isSame, mayStandIn } = repeating(form, text, declared, read);
    return isSame || mayStandIn ? [{ label, column, isSame, mayStandIn }] : [];
  });
};
