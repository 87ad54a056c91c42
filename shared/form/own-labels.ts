import { perObject } from '../memo.ts';
import { coreOf, labelOf } from '../workbook/label.ts';
import { LIST_FORMS } from './list-forms.ts';
import type { OwnWord } from './own-words.ts';

/** 栏目 of a row of 词表 that names a label of the district's own; its 视同 is the contract's label. */
export const LABEL = '标签';

/** Labels of the lists that a district may call otherwise. */
export const LIST_LABELS: readonly string[] = [
  ...new Set(
    LIST_FORMS.filter(({ name }) => name !== '工作要点').flatMap(({ columns }) => columns.map(({ label }) => label)),
  ),
];

/** A label as own labels are told apart: without units, months and marks. */
export const bareOwnLabel = (text: string): string => coreOf(labelOf(text));

/** The contract's label for each label of the district's own, by how it is told apart. */
export const ownLabels = perObject(
  (words: readonly OwnWord[]): ReadonlyMap<string, string> =>
    new Map(
      words.flatMap(({ column, word, sameAs }) =>
        column === LABEL && sameAs !== null ? [[bareOwnLabel(word), sameAs] as const] : [],
      ),
    ),
);
