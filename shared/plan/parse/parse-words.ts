import { bareOwnLabel, LABEL, LIST_LABELS } from '../../form/own-labels.ts';
import { CLOSED_COLUMNS, GRADE, type OwnWord, UNIT_CLASS } from '../../form/own-words.ts';
import { CARD_LABELS } from '../../submission/own/contract-label.ts';
import type { WordRow } from '../plan-rows.ts';
import { collector, type ReadRow } from './collector.ts';
import { type Parsed, plain } from './parsed.ts';

/** Signs that join words or make conditions could not be told from the word itself. */
const JOINTS = /[、,;:：|/=<>~!\s]/u;
const TAKEN: ReadonlySet<string> = new Set(['全区', '今天']);

/** Columns whose words are a district's own to name, and the labels of all. */
export const WORDED_COLUMNS: readonly string[] = [
  ...[...CLOSED_COLUMNS.keys()].filter((column) => column !== GRADE),
  LABEL,
];

/** The contract's labels that a label of the district's own may stand for. */
const LABELS: readonly string[] = [...new Set([...LIST_LABELS, ...CARD_LABELS])];

const CONTRACT_LABELS: ReadonlySet<string> = new Set(LABELS.map(bareOwnLabel));

const columnOf = (text: string): Parsed<string> => {
  if (WORDED_COLUMNS.includes(plain(text))) return { value: plain(text) };
  const also = plain(text) === GRADE ? '（等级写在“评分模板”的 等级 一列）' : '';
  return { expected: `一个有固定选项的栏目：${WORDED_COLUMNS.join('、')}${also}` };
};

const wordOf = (text: string): Parsed<string> => {
  const word = plain(text);
  if (word === '' || JOINTS.test(word)) return { expected: '一个词，中间没有空格、顿号、分号、竖线等隔开的符号' };
  return TAKEN.has(word) ? { expected: `另一个词（“${word}”已有别的意思）` } : { value: word };
};

/** A label that is the contract's already says what it says: taken for another column, forms that have both could not be read. */
const labelOf = (text: string): Parsed<string> => {
  const read = wordOf(text);
  if ('expected' in read || !CONTRACT_LABELS.has(bareOwnLabel(read.value))) return read;
  return { expected: `本区自己的叫法（“${read.value}”本来就是一个栏名，不用也不能另指一栏）` };
};

const sameAsOf = (column: string, classes: readonly string[], text: string): Parsed<string | null> => {
  const word = plain(text);
  if (column === LABEL) {
    return LABELS.includes(word)
      ? { value: word }
      : { expected: `这个标签说的是哪一栏：各表的一个栏名，例如 全年预算数、项目名称（全部栏名见“说明”表 表单和列）` };
  }
  const known = column === UNIT_CLASS ? classes : (CLOSED_COLUMNS.get(column) ?? []);
  if (word === '') return { value: null };
  if (known.includes(word)) return { value: word };
  return { expected: `${known.join('、')} 中的一个，或空着（就是它自己）` };
};

/** The classes that rows of 词表 name, in their order. */
export const classesIn = (rows: readonly WordRow[]): readonly string[] =>
  rows.filter((row) => plain(row.栏目) === UNIT_CLASS).map((row) => plain(row.词));

/** One row of 词表 and every cell of it that does not read; `classes` are those of the whole sheet. */
export const parseWord =
  (classes: readonly string[]) =>
  (row: WordRow): ReadRow<OwnWord> => {
    const { faults, take } = collector();
    const column = take('栏目', columnOf(row.栏目), '');
    const value: OwnWord = {
      column,
      word: take('词', column === LABEL ? labelOf(row.词) : wordOf(row.词), ''),
      sameAs: column === '' ? null : take<string | null>('视同', sameAsOf(column, classes, row.视同), null),
    };
    return { value, faults };
  };

/** Rows of 词表 as words, those that do not read left out. */
export const ownWordsOf = (rows: readonly WordRow[]): readonly OwnWord[] =>
  rows.map(parseWord(classesIn(rows))).flatMap(({ value, faults }) => (faults.length === 0 ? [value] : []));
