import { CARD_FORMS } from '../form/card/card-forms.ts';
import type { Column, ColumnKind } from '../form/column.ts';
import type { FormName } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import { LIST_FORMS } from '../form/list/list-forms.ts';
import { wordsFor } from '../form/own-words.ts';
import { COMPUTED_COLUMNS } from './columns/computed-columns.ts';
import type { Comparison } from './comparison.ts';
import type { ReadingPlan } from './read/reading-plan.ts';

const COMPARISON_OF: { readonly [kind in ColumnKind]: Comparison } = {
  text: 'text',
  code: 'text',
  word: 'text',
  words: 'text',
  money: 'money',
  rate: 'rate',
  score: 'score',
  day: 'day',
  flag: 'flag',
  year: 'number',
  count: 'number',
  month: 'number',
};

/** Plan and roster are what filters are written in, not about. */
const FILTERED = LIST_FORMS.filter(({ name }) => name !== '工作要点' && name !== '单位名录');

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ...[...CARD_FORMS, ...FILTERED]
    .flatMap(({ columns }) => columns)
    .map(({ label, kind }) => [label, COMPARISON_OF[kind]] as const),
  ...COMPUTED_COLUMNS.map(({ name, comparison }) => [name, comparison] as const),
]);

/** How a filter column compares; undefined for a column that no form has and the product doesn't compute. */
export const comparisonOf = (column: string): Comparison | undefined => COMPARISONS.get(column);

/** A column as a filter may name it. */
export type FilterColumn = {
  readonly label: string;
  readonly comparison: Comparison;
  /** 'number' of a computed column stands for no kind of its own. */
  readonly kind: ColumnKind | 'computed';
  /** The words of a closed column; null where anything may stand. */
  readonly allowed: readonly string[] | null;
  /** Words of the district that a record says in another word. */
  readonly sameAs: ReadonlyMap<string, string>;
};

const NOTHING: ReadonlyMap<string, string> = new Map();

const columnIn = ({ label, kind, vocabulary }: Column, { words }: ReadingPlan): FilterColumn => {
  const own = kind === 'word' || kind === 'words' ? wordsFor(words, label) : undefined;
  return {
    label,
    kind,
    comparison: COMPARISON_OF[kind],
    allowed: own?.allowed ?? vocabulary ?? null,
    sameAs: own?.sameAs ?? NOTHING,
  };
};

const COMPUTED: readonly FilterColumn[] = COMPUTED_COLUMNS.map(({ name, comparison }) => ({
  label: name,
  comparison,
  kind: 'computed',
  allowed: null,
  sameAs: NOTHING,
}));

const REGISTER: FormName = '项目清单';

/** What a filter on rows of these forms may name: their columns, those of 项目清单 for the object a row is about, and computed ones. */
export const filterColumns = (forms: readonly FormName[], reading: ReadingPlan): ReadonlyMap<string, FilterColumn> => {
  const typed = [REGISTER, ...forms.toReversed()].flatMap((form) => columnsOfForm(form, reading.own));
  return new Map([...typed.map((one) => columnIn(one, reading)), ...COMPUTED].map((one) => [one.label, one]));
};

/** The forms that have a column of this name. */
export const formsWith = (column: string): readonly FormName[] => [
  ...new Set(
    [...FILTERED, ...CARD_FORMS]
      .filter((form) => form.columns.some(({ label }) => label === column))
      .map(({ name }) => name),
  ),
];
