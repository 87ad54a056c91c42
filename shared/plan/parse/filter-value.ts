import { percentText } from '../../percent.ts';
import type { Comparison } from '../comparison.ts';
import type { FilterColumn } from '../filter-columns.ts';
import { DATA_BACK, DATES_BACK, type ReadingPlan, yearsAllowed } from '../read/reading-plan.ts';
import { parseDay } from './parse-day.ts';
import type { Parsed } from './parsed.ts';
import { readShare } from './share-text.ts';

type ReadValue = (text: string, column: FilterColumn, reading: ReadingPlan) => Parsed<string>;

const MONEY = /^(-?\d+|-?\d{1,3}(?:,\d{3})+)((?:\.\d{1,6})?)(亿元?|万元?|元)?$/u;
/** 500万元以上 is a comparison, not a value. */
const OR_MORE = /^(.*\d.*?)\(?含?\)?(以上|以下|以内)$/u;
/** 万元: 100 亿元, which no object of a district costs; 元 was meant. */
const MOST_WAN = 1_000_000;
const WAN_IN_YI = 10_000;

const money: ReadValue = (text, { label }) => {
  const [, whole, fraction = '', unit] = MONEY.exec(text) ?? [];
  const [, bound, way] = OR_MORE.exec(text) ?? [];
  if (bound !== undefined) return { expected: `一个数（写成 ${label}${way === '以上' ? '>=' : '<='}${bound}）` };
  if (whole === undefined) return { expected: '一个数（以万元计，例如 500）' };
  const said = `${whole.replaceAll(',', '')}${fraction}`;
  if (unit?.startsWith('亿') === true) return { value: String(Number(said) * WAN_IN_YI) };
  if (unit === '元' || Number(said) > MOST_WAN)
    return { expected: `以万元计的数（${said}元 应写 ${Number(said) / 10_000}）` };
  return { value: said };
};

const rate: ReadValue = (text) => {
  const share = readShare(text);
  return share === null ? { expected: '一个百分比，例如 60%' } : { value: percentText(share) };
};

const score: ReadValue = (text) => {
  const [, said] = /^(-?\d{1,4}(?:\.\d{1,2})?)分?$/u.exec(text) ?? [];
  return said === undefined ? { expected: '一个得分，例如 90' } : { value: said };
};

const day: ReadValue = (text, _, reading) => {
  if (text === '今天') return { value: text };
  const parsed = parseDay(text);
  if ('expected' in parsed) return { expected: '日期（例如 2022-04-30）或 今天' };
  const allowed = yearsAllowed(Number(parsed.value.slice(0, 4)), DATES_BACK, reading);
  return allowed === null ? parsed : { expected: `${allowed}的日期` };
};

const YES = /^(?:是|√|✓|✔|1|Y|YES)$/iu;
const NO = /^(?:否|×|✗|X|0|N|NO)$/iu;

const flag: ReadValue = (text) => {
  if (YES.test(text)) return { value: '是' };
  return NO.test(text) ? { value: '否' } : { expected: '是 或 否' };
};

const year: ReadValue = (text, _, reading) => {
  const [, offset] = /^Y([+-]\d{1,2})?$/u.exec(text.toUpperCase()) ?? [];
  const relative = /^Y/iu.test(text) && reading.year !== null ? reading.year + Number(offset ?? 0) : null;
  const said = relative ?? (/^\d{4}年?$/u.test(text) ? Number.parseInt(text, 10) : null);
  const allowed = said === null ? '' : yearsAllowed(said, DATA_BACK, reading);
  if (said !== null && allowed === null) return { value: String(said) };
  return { expected: allowed === null || allowed === '' ? '一个年份，例如 2022 或 Y-1' : `${allowed}中的一个年份` };
};

const month: ReadValue = (text) => {
  const said = Number(/^(\d{1,2})月?[底末]?$/u.exec(text)?.[1] ?? 0);
  return said >= 1 && said <= 12 ? { value: String(said) } : { expected: '一个月份，1 至 12' };
};

/** What may stand behind a number of that column: months are no years. */
const unitOf = (label: string): RegExp => {
  if (label.endsWith('月数')) return /个?月$/u;
  return label.endsWith('年数') ? /年$/u : /[个项次条家份版]$/u;
};

const number: ReadValue = (text, { label }) => {
  const said = text.replace(unitOf(label), '');
  return /^-?\d{1,6}(?:\.\d{1,4})?$/u.test(said) ? { value: said } : { expected: `一个数（${label}）` };
};

const words: ReadValue = (text, { allowed, sameAs }) => {
  const word = (allowed ?? []).find((one) => one === text);
  return word === undefined
    ? { expected: `${(allowed ?? []).join('、')} 中的一个，几个之间用 | 隔开` }
    : { value: sameAs.get(word) ?? word };
};

const READERS: { readonly [comparison in Comparison]: ReadValue } = {
  text: (text) => ({ value: text }),
  money,
  rate,
  score,
  day,
  flag,
  number,
};

/** One value of a condition as the column says it, in one way of writing: 是, 60%, 500 (万元), 2022-04-30. What can't be read is refused. */
export const filterValue: ReadValue = (text, column, reading) => {
  if (column.allowed !== null && column.comparison === 'text') return words(text, column, reading);
  if (column.kind === 'year') return year(text, column, reading);
  return (column.kind === 'month' ? month : READERS[column.comparison])(text, column, reading);
};

/** The value of `列~文字`: a part of the text, of a closed column of one of its words. */
export const filterPart: ReadValue = (text, { label, comparison, allowed }) => {
  if (comparison !== 'text') return { expected: `= 或比大小的条件（“${label}”不是文字，不能用 ~）` };
  if (allowed === null || allowed.some((word) => word.includes(text))) return { value: text };
  return { expected: `${allowed.join('、')} 中的一个或其中几个字，几个之间用 | 隔开` };
};
