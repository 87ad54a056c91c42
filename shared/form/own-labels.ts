import { perObject } from '../memo.ts';
import { coreOf, labelOf, notesOf } from '../workbook/label.ts';
import { LIST_FORMS } from './list/list-forms.ts';
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

/** Another label in place of one, with the units and months that stand behind it: `资金盘子（元）` → `全年预算数(元)`. */
export const relabelled = (text: string, label: string): string => {
  const notes = notesOf(labelOf(text));
  return notes.length === 0 ? label : `${label}(${notes.join(')(')})`;
};

/** What the district calls each of the contract's labels; of several names the first. */
const calledIn = perObject((words: readonly OwnWord[]): ReadonlyMap<string, string> => {
  const called = new Map<string, string>();
  for (const { column, word, sameAs } of words)
    if (column === LABEL && sameAs !== null && !called.has(bareOwnLabel(sameAs)))
      called.set(bareOwnLabel(sameAs), word);
  return called;
});

/** A label of the contract's as the district's forms print it. */
export const asCalled = (words: readonly OwnWord[], text: string): string => {
  const own = calledIn(words).get(bareOwnLabel(text));
  return own === undefined ? text : relabelled(text, own);
};

const QUOTED = /“([^“”]{1,30})”/gu;

/** A sentence with the contract's labels in it told by what stands on the district's forms, and by their own name. */
export const withCalled = (words: readonly OwnWord[], sentence: string): string =>
  calledIn(words).size === 0
    ? sentence
    : sentence.replace(QUOTED, (quoted, label: string) => {
        const own = calledIn(words).get(bareOwnLabel(label));
        return own === undefined ? quoted : `“${own}”（${label}）`;
      });
