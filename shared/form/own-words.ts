import { perObject } from '../memo.ts';
import type { Column } from './column.ts';
import type { ListForm } from './list/list-form.ts';
import { LIST_FORMS } from './list/list-forms.ts';

/** One row of 工作要点 / 词表: a district's own word for a closed column. `sameAs`: the word it stands for; null: it is one more. */
export type OwnWord = { readonly column: string; readonly word: string; readonly sameAs: string | null };

/** The class of units is a word of the plan alone; every other closed column has words of its own form that rules speak of. */
export const UNIT_CLASS = '单位类别';

/** 等级 follows from the score: its words are those of 评分模板, and no row of 词表. */
export const GRADE = '等级';

const isClosed = ({ kind }: Column): boolean => kind === 'word' || kind === 'words';

/** The closed columns of the forms that units and the finance office hand in, with the words that the contract gives them. */
export const CLOSED_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [UNIT_CLASS, []],
  ...LIST_FORMS.filter(({ name }) => name !== '工作要点' && name !== '单位名录')
    .flatMap(({ columns }) => columns)
    .filter(isClosed)
    .map(({ label, vocabulary = [] }) => [label, vocabulary] as const),
]);

/** What may stand in a closed column, and what some of it stands for. */
export type ClosedWords = { readonly allowed: readonly string[]; readonly sameAs: ReadonlyMap<string, string> };

/**
 * The words of a column under a 词表. Its rows are the whole list where they hold one of the contract's words (or are 单位类别);
 * new words alone are added to the contract's. 单位类别 is undefined, hence open, where no row names any.
 */
const wordsIn = (rows: readonly OwnWord[], column: string): ClosedWords | undefined => {
  const own = rows.filter((row) => row.column === column);
  const contract = CLOSED_COLUMNS.get(column) ?? [];
  if (own.length === 0) return column === UNIT_CLASS ? undefined : { allowed: contract, sameAs: new Map() };
  const isWhole = own.some(({ word }) => contract.includes(word));
  const words = own.map(({ word }) => word);
  const sameAs = own.flatMap(({ word, sameAs: other }) => (other === null ? [] : [[word, other] as const]));
  return {
    allowed: isWhole || column === UNIT_CLASS ? words : [...contract, ...words],
    // Which class a class is ranked with changes nothing about what it is.
    sameAs: column === UNIT_CLASS ? new Map() : new Map(sameAs),
  };
};

const wordsOf = perObject((rows: readonly OwnWord[]) => {
  const columns = [...CLOSED_COLUMNS.keys()].map((column) => [column, wordsIn(rows, column)] as const);
  return new Map(columns);
});

/** What may stand in a closed column under a 词表; undefined for a column that is open. */
export const wordsFor = (rows: readonly OwnWord[], column: string): ClosedWords | undefined =>
  wordsOf(rows).get(column);

/** The words that records of a closed column may say: those that stand for another one never do. */
export const recordedWords = (rows: readonly OwnWord[], column: string): readonly string[] => {
  const words = wordsFor(rows, column);
  return words === undefined ? [] : words.allowed.filter((word) => !words.sameAs.has(word));
};

const localColumn = (column: Column, rows: readonly OwnWord[]): Column => {
  const words = wordsFor(rows, column.label);
  if (words === undefined || !isClosed(column)) return column;
  return { ...column, vocabulary: words.allowed, sameAs: words.sameAs };
};

const localForms = perObject((rows: readonly OwnWord[]) =>
  perObject(
    (form: ListForm): ListForm =>
      form.name === '工作要点' ? form : { ...form, columns: form.columns.map((column) => localColumn(column, rows)) },
  ),
);

/** A list form with a district's own words in its closed columns; the same object each time. */
export const localForm = (form: ListForm, rows: readonly OwnWord[]): ListForm => localForms(rows)(form);
