import { smallNumber } from '../../chinese-number.ts';
import { type Parsed, plain } from './parsed.ts';
import type { LineKind } from './rule-shapes.ts';

const OFF = /^-*$/u;
const PERCENT = /(\d+)(?:\.(\d{1,2}))?\s*(?:%|pp|个?百分点)/giu;
const DOWN = /[<≤]|低于|小于|不足|不到/u;
const UP = /[>≥]|高于|大于|超过/u;

const percents = (text: string): readonly number[] =>
  [...text.matchAll(PERCENT)].map(([, whole = '', part = '']) => Number(whole) * 100 + Number(part.padEnd(2, '0')));

const percentLine = (text: string, wrongWay: RegExp, example: string): Parsed<number> => {
  const [value, ...more] = percents(text);
  const bare = text.replace(PERCENT, '');
  if (value === undefined || more.length > 0 || /\d/u.test(bare) || wrongWay.test(text)) return { expected: example };
  return { value };
};

const SPANS = {
  workdays: { pattern: /([\d一二两三四五六七八九十]+)\s*个?工作日/u, example: '逾期10个工作日 这样的工作日数' },
  years: { pattern: /([\d一二两三四五六七八九十]+)\s*年/u, example: '近三年 这样的年数' },
} as const;

const spanLine = (text: string, { pattern, example }: { pattern: RegExp; example: string }): Parsed<number> => {
  const found = smallNumber(pattern.exec(text)?.[1] ?? '');
  return found === null || found === 0 ? { expected: example } : { value: found };
};

const MONTHS = /([\d一二两三四五六七八九十]+)\s*个?月/u;
const YEARS = /([\d一二两三四五六七八九十]+)\s*年/u;

/** `到期6个月内`, `一年内`, `半年内`. */
const monthsLine = (text: string): Parsed<number> => {
  const [months, years] = [MONTHS, YEARS].map((pattern) => smallNumber(pattern.exec(text)?.[1] ?? ''));
  if (typeof months === 'number' && typeof years !== 'number') return { value: months };
  if (typeof years === 'number' && typeof months !== 'number') return { value: years * 12 };
  return /半年/u.test(text) ? { value: 6 } : { expected: '到期6个月内 这样的月数' };
};

/** A figure where the level knows none would be passed over: `近两年` for 去年, `>30%` for 出现即红. */
const FIGURE = /\d|[一二两三四五六七八九十]+\s*个?(?:年|季|月|周|天|日|工作日|成|次|倍)|百分之/u;

const switchLine = (text: string): Parsed<number> =>
  FIGURE.test(text) ? { expected: '不带数的字样，例如 出现即红（这一级没有可以改的数）' } : { value: 0 };

const READERS: { readonly [kind in LineKind]: (text: string) => Parsed<number> } = {
  below: (text) => percentLine(text, UP, '一个百分数，例如 <80%'),
  above: (text) => percentLine(text, DOWN_ALONE, '一个百分数，例如 >20%'),
  workdays: (text) => spanLine(text, SPANS.workdays),
  years: (text) => spanLine(text, SPANS.years),
  months: monthsLine,
  switch: switchLine,
};

/** `<检查点-10pp` looks down at a checkpoint by ten points or more: there the sign belongs to the checkpoint. */
const DOWN_ALONE = new RegExp(`^(?!.*检查点).*(?:${DOWN.source})`, 'u');

/**
 * 黄线 or 红线 of a rule: null for — or a blank (the level is off); a percentage in hundredths of a percent, a span in its
 * unit, 0 where only being on counts. What can't be read is refused.
 */
export const readLine = (kind: LineKind, text: string): Parsed<number | null> => {
  const said = plain(text);
  if (OFF.test(said)) return { value: null };
  const read = READERS[kind](said);
  return 'value' in read ? read : { expected: `${read.expected}；不用这一级填 —` };
};
