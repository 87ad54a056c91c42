import { perObject } from '../../memo.ts';
import { compact, coreOf, labelOf } from '../../workbook/label.ts';
import { columnsSaid } from '../lexicon/list-words.ts';
import type { ListForm } from '../list/list-form.ts';
import type { Asked } from './asked.ts';
import { keysOf } from './label-keys.ts';
import { nearestTexts } from './nearest-texts.ts';
import { saysWholeLife, withoutWholeLife } from './whole-life.ts';

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

/** `上年预算数`, `预算数(去年)`: of another year than the row, whichever that is. */
const OTHER_YEAR = /上一?年|去年|前年|往年|下一?年|次年|明年/u;

const withoutOtherYears = (texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  new Map([...texts].filter(([, text]) => !OTHER_YEAR.test(compact(text))));

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
 * Which columns of a form a row of header texts holds. What is nearest to the table's year, month and whole is asked first; its own
 * labels win over synonyms, those over what the lexicon understands, the leftmost over a repetition.
 */
export const matchHeader = (form: ListForm, all: ReadonlyMap<number, string>, asked: Asked = {}): ColumnPlaces => {
  const { own, synonyms } = dictionaryFor(form);
  const texts = withoutOtherYears(withoutWider(all));
  const places = new Map<string, number>();
  const take = (columns: ReadonlyMap<number, string>, labelIn: LabelIn): void => {
    const taken = new Set(places.values());
    for (const [column, text] of columns) {
      const label = taken.has(column) ? undefined : labelIn(text);
      if (label !== undefined && !places.has(label)) places.set(label, column);
    }
  };
  const takeAll = (columns: ReadonlyMap<number, string>): void => {
    take(columns, among(own));
    for (const labelIn of [among(synonyms), (text: string) => meantBy(form, text)])
      take(withoutParts(columns), labelIn);
  };
  const nearest = nearestTexts(form, texts, asked);
  const ofYears = new Map([...nearest].filter(([, text]) => !saysWholeLife(text)));
  takeAll(ofYears);
  if (ofYears.size < texts.size) takeAll(withoutWholeLife(form, texts, places));
  if (asked.ofWholes === true) take(texts, (text) => namedByUnit(form, text));
  return places;
};

/** The text is a header label of the form, by any name. */
export const isLabelOf = (form: ListForm, text: string): boolean => labelNamed(form, text) !== undefined;
