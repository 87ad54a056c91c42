import { compact } from '../../workbook/label.ts';
import { monthIn } from '../lexicon/bare-label.ts';
import { saysShare } from '../lexicon/fund-source.ts';
import { isPartOfMonths } from '../lexicon/part-of-months.ts';
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
const REVIEW = /复核|审核|抽查|复评|再评/u;
const JUDGEMENT = /得分|评分|分数|总分|等级|等次/u;
const RUNNING = /累计/u;
const OF_THE_YEAR = /本年|当年|全年|年度|\d月/u;
const SPENT = /支出|执行|使用/u;

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

/** `7月执行数` beside `累计执行数`: what a month or some months add to it. */
const ofPartOfMonths: FurtherOff = (texts) => columnsWith(texts, isPartOfMonths);

const shares: FurtherOff = (texts) => columnsWith(texts, saysShare);

/** What somebody else found when looking at a score again. */
const reviewed: FurtherOff = (texts) => columnsWith(texts, (text) => REVIEW.test(text) && JUDGEMENT.test(text));

/** `累计支出` beside `本年支出`: since the project began. */
const sinceItBegan: FurtherOff = (texts) => {
  const isOfTheYear = (text: string): boolean => OF_THE_YEAR.test(text) && SPENT.test(text) && !isPartOfMonths(text);
  return [...texts.values()].some((text) => isOfTheYear(compact(text)))
    ? columnsWith(texts, (text) => RUNNING.test(text) && !OF_THE_YEAR.test(text))
    : [];
};

const FURTHER_OFF: readonly FurtherOff[] = [
  parts,
  unseen,
  unadjusted,
  ofSomeMonths,
  ofPartOfMonths,
  shares,
  reviewed,
  sinceItBegan,
];

/**
 * The headers that are read where several could stand for one column: the whole rather than a part or a source's share, seen rather
 * than hidden, adjusted rather than first planned, of the whole year rather than some months or all time, a unit's own score rather
 * than its review. Those left out are read only where nothing nearer stands.
 */
export const nearestTexts = (form: ListForm, texts: Texts, asked: Asked): Texts => {
  const off = new Set(FURTHER_OFF.flatMap((further) => further(texts, form, asked)));
  return off.size === 0 ? texts : new Map([...texts].filter(([column]) => !off.has(column)));
};
