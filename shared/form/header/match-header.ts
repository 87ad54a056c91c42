import { perObject } from '../../memo.ts';
import { coreOf, labelOf } from '../../workbook/label.ts';
import { columnsSaid } from '../lexicon/list-words.ts';
import type { ListForm } from '../list/list-form.ts';
import { keysOf } from './label-keys.ts';

/** Where each column of a form stands on the sheet: label of forms.md → column number. */
export type ColumnPlaces = ReadonlyMap<string, number>;

type Dictionary = { readonly own: ReadonlyMap<string, string>; readonly synonyms: ReadonlyMap<string, string> };

const dictionaryOf = (form: ListForm): Dictionary => {
  const own = new Map<string, string>();
  const synonyms = new Map<string, string>();
  for (const { label, synonyms: others } of form.columns) {
    for (const key of [labelOf(label), coreOf(labelOf(label))]) own.set(key, label);
    for (const other of others) if (!synonyms.has(labelOf(other))) synonyms.set(labelOf(other), label);
  }
  return { own, synonyms };
};

const dictionaryFor = perObject(dictionaryOf);

const among =
  (words: ReadonlyMap<string, string>) =>
  (text: string): string | undefined => {
    for (const key of keysOf(text)) {
      const label = words.get(key);
      if (label !== undefined) return label;
    }
    return undefined;
  };

/** The column of a form that goes by this name, its own or another one declared; undefined where none does. */
export const labelNamed = (form: ListForm, text: string): string | undefined => {
  const { own, synonyms } = dictionaryFor(form);
  return among(own)(text) ?? among(synonyms)(text);
};

/** The column of a form a header text means by its words, where the form calls it otherwise. */
const meantBy = (form: ListForm, text: string): string | undefined => {
  const said = columnsSaid(text);
  return said.size === 0 ? undefined : form.columns.find(({ label }) => said.has(label))?.label;
};

const WIDER = /一级项目/u;
const NEARER = /(?:二|三)级项目|子项目/u;

/** 一级项目 is the programme a project belongs to: where a column names the project itself, that of the programme is none of the form's. */
const withoutWider = (texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  [...texts.values()].some((text) => NEARER.test(text))
    ? new Map([...texts].filter(([, text]) => NEARER.test(text) || !WIDER.test(text)))
    : texts;

const SCORE = /得分|总分|评分|分数/u;
const WHOLE_SCORE = /(?:总|综合|最终|合计)得?分/u;

/** 执行率得分 and 指标得分 are parts: where a column gives the whole, no other one does. */
const withoutParts = (texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  [...texts.values()].some((text) => WHOLE_SCORE.test(text))
    ? new Map([...texts].filter(([, text]) => WHOLE_SCORE.test(text) || !SCORE.test(text)))
    : texts;

type LabelIn = (text: string) => string | undefined;

/** Where every row is about a unit as a whole, the unit's name is the object's. */
const namedByUnit = (form: ListForm, text: string): string | undefined =>
  columnsSaid(text).has('单位名称') ? form.nameColumn : undefined;

/**
 * Which columns of a form a row of header texts holds. Its own labels win over synonyms, those over what the lexicon understands,
 * the leftmost over a repetition. `ofWholes`: the table is about units as a whole.
 */
export const matchHeader = (form: ListForm, all: ReadonlyMap<number, string>, ofWholes = false): ColumnPlaces => {
  const { own, synonyms } = dictionaryFor(form);
  const texts = withoutWider(all);
  const places = new Map<string, number>();
  const take = (columns: ReadonlyMap<number, string>, labelIn: LabelIn): void => {
    const taken = new Set(places.values());
    for (const [column, text] of columns) {
      const label = taken.has(column) ? undefined : labelIn(text);
      if (label !== undefined && !places.has(label)) places.set(label, column);
    }
  };
  take(texts, among(own));
  for (const labelIn of [among(synonyms), (text: string) => meantBy(form, text)]) take(withoutParts(texts), labelIn);
  if (ofWholes) take(texts, (text) => namedByUnit(form, text));
  return places;
};

/** The text is a header label of the form, by any name. */
export const isLabelOf = (form: ListForm, text: string): boolean => labelNamed(form, text) !== undefined;
