import { compact } from '../../workbook/label.ts';
import { monthIn } from '../lexicon/bare-label.ts';
import type { ListForm } from '../list/list-form.ts';
import { isPeriodic } from '../periodic-forms.ts';
import type { Asked } from './asked.ts';

type Texts = ReadonlyMap<number, string>;
/** The columns that stand further off than another one of the same meaning. */
type FurtherOff = (texts: Texts, form: ListForm, asked: Asked) => readonly number[];

const LAST_MONTH = 12;

const PART = /^[([【]?(?:其中|内含)/u;
const BUDGET = /预算|资金|批复|安排/u;
const ADJUSTED = /调整后/u;

const columnsWith = (texts: Texts, holds: (text: string) => boolean): readonly number[] =>
  [...texts].filter(([, text]) => holds(compact(text))).map(([column]) => column);

const parts: FurtherOff = (texts) => columnsWith(texts, (text) => PART.test(text));

const unseen: FurtherOff = (texts, _, { hidden }) => [...texts.keys()].filter((column) => hidden?.has(column) === true);

/** 全年预算数 is what it was adjusted to: where a column says so, one that does not is what it was before. */
const unadjusted: FurtherOff = (texts) => {
  const says = (text: string): boolean => BUDGET.test(text) && ADJUSTED.test(text);
  return [...texts.values()].some((text) => says(compact(text)))
    ? columnsWith(texts, (text) => BUDGET.test(text) && !ADJUSTED.test(text))
    : [];
};

/** `1-6月执行数` is a part of a whole year's; which months a form asked for every few months means, rows and title say. */
const ofSomeMonths: FurtherOff = (texts, form) =>
  isPeriodic(form.name) ? [] : columnsWith(texts, (text) => (monthIn(text) ?? LAST_MONTH) < LAST_MONTH);

const FURTHER_OFF: readonly FurtherOff[] = [parts, unseen, unadjusted, ofSomeMonths];

/**
 * The headers that are read where several could stand for one column: the whole rather than a part, seen rather than hidden, adjusted
 * rather than first planned, of the whole year rather than some months. Those left out are read only where nothing nearer stands.
 */
export const nearestTexts = (form: ListForm, texts: Texts, asked: Asked): Texts => {
  const off = new Set(FURTHER_OFF.flatMap((further) => further(texts, form, asked)));
  return off.size === 0 ? texts : new Map([...texts].filter(([column]) => !off.has(column)));
};
