import { perShortText } from '../../memo.ts';
import { columnsSaid } from '../lexicon/list-words.ts';
import type { ListForm } from '../list/list-form.ts';
import { LIST_FORMS } from '../list/list-forms.ts';
import { keysOf } from './label-keys.ts';

const FORMS_BY_KEY: ReadonlyMap<string, ReadonlySet<ListForm>> = (() => {
  const forms = new Map<string, Set<ListForm>>();
  for (const form of LIST_FORMS)
    for (const { label, synonyms } of form.columns)
      for (const key of [label, ...synonyms].flatMap(keysOf)) forms.set(key, (forms.get(key) ?? new Set()).add(form));
  return forms;
})();

const NONE: readonly ListForm[] = [];
const OF_NONE: ReadonlySet<ListForm> = new Set();

const COLUMN_LABELS = [...new Set(LIST_FORMS.flatMap(({ columns }) => columns.map(({ label }) => label)))];

/** The list forms that have a column of this name, by any of its names or by what the lexicon understands. */
const formsWithLabel = perShortText((text: string): ReadonlySet<ListForm> => {
  const said = columnsSaid(text);
  const meant = said.size === 0 ? [] : COLUMN_LABELS.filter((label) => said.has(label));
  const found = new Set<ListForm>();
  for (const key of [...keysOf(text), ...meant]) for (const form of FORMS_BY_KEY.get(key) ?? []) found.add(form);
  return found.size === 0 ? OF_NONE : found;
});

/** Forms of which at least `least` of these texts are labels. */
export const formsLabelled = (texts: Iterable<string>, least: number): readonly ListForm[] => {
  const labels: ReadonlySet<ListForm>[] = [];
  for (const text of texts) {
    const forms = formsWithLabel(text);
    if (forms.size > 0) labels.push(forms);
  }
  if (labels.length < least) return NONE;
  const counts = new Map<ListForm, number>();
  for (const forms of labels) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([form]) => form);
};
