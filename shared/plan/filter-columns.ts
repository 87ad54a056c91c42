import type { ColumnKind } from '../form/column.ts';
import { LIST_FORMS } from '../form/list-forms.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import { COMPUTED_COLUMNS } from './columns/computed-columns.ts';
import type { Comparison } from './comparison.ts';

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
  ...FILTERED.flatMap(({ columns }) => columns).map(({ label, kind }) => [label, COMPARISON_OF[kind]] as const),
  ...COMPUTED_COLUMNS.map(({ name, comparison }) => [name, comparison] as const),
]);

/** How a column of one of the district's own forms compares; undefined where none of them has it. */
export const ownComparison = (column: string, own: readonly OwnColumns[]): Comparison | undefined => {
  const kind = own.flatMap(({ columns }) => columns).find(({ label }) => label === column)?.kind;
  return kind === undefined ? undefined : COMPARISON_OF[kind];
};

/** How a filter column compares; undefined for a column that no form has and the product doesn't compute. */
export const comparisonOf = (column: string): Comparison | undefined => COMPARISONS.get(column);
