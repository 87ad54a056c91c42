import { figuresBefore } from '../chinese-number.ts';
import { addDays, type Day } from '../day.ts';
import { type Parsed, plain } from './parse/parsed.ts';

/** Months of a data year, both included: 1-6月 is { from: 1, to: 6 }. What is reported is told by the last of them. */
export type Period = { readonly from: number; readonly to: number };

/** What 期间 asks for: nothing, one period, or a duty for each of several. */
export type Periods = { readonly kind: 'none' | 'one' | 'each'; readonly periods: readonly Period[] };

const MONTHS = 12;

const every = (length: number): readonly Period[] =>
  Array.from({ length: MONTHS / length }, (_, at) => ({ from: at * length + 1, to: (at + 1) * length }));

const REPEATING: { readonly [word: string]: readonly Period[] } = {
  每月: every(1),
  每季: every(3),
  每半年: every(6),
};

/** 按月、逐月、每个月, 分季度 say what 每月, 每季 do. */
const repeating = (said: string): readonly Period[] | undefined =>
  REPEATING[said.replace(/^(?:每个|每|按|逐|分)(月|季|半年)度?$/u, '每$1')];

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const NAMED: { readonly [word: string]: Period } = {
  ...Object.fromEntries(every(3).map((period, at) => [QUARTERS[at], period])),
  前三季度: { from: 1, to: 9 },
  上半年: { from: 1, to: 6 },
  下半年: { from: 7, to: 12 },
  全年: { from: 1, to: MONTHS },
};

const EXPECTED = `空白，1-6月、上半年、三季度这样的一个期间，或 ${Object.keys(REPEATING).join('、')}（每期一条任务）`;

const spanOf = (first: string | undefined, last: string | undefined): Period | null => {
  const [from, to] = [Number(first), Number(last ?? first)];
  return from >= 1 && to <= MONTHS && from <= to ? { from, to } : null;
};

/** `1-7月份`, `截至7月底`, `前7个月`, `1-3季度`. */
const monthsIn = (text: string): Period | null => {
  const [, first, last] = /^(\d{1,2})(?:月?[-~至到](\d{1,2}))?月份?$/u.exec(text) ?? [];
  if (first !== undefined) return spanOf(first, last);
  const since = /^(?:截至|截止)(\d{1,2})月份?[底末]?$|^前(\d{1,2})个月$/u.exec(text);
  if (since !== null) return spanOf('1', since[1] ?? since[2]);
  const [, one, other] = /^([1-4])[-~至到]([1-4])季度$/u.exec(text) ?? [];
  const quarters = one === undefined ? null : spanOf(one, other);
  return quarters === null ? null : { from: quarters.from * 3 - 2, to: quarters.to * 3 };
};

/** The one period a text names, as 三季度, 第3季度, 上半年 or 一至七月; null where it names none. */
export const periodIn = (text: string): Period | null => {
  const bare = plain(text).replace(/\s+/gu, '').replace(/^第/u, '');
  const named = bare.replace(/^([1-4])季度$/u, (_, quarter: string) => QUARTERS[Number(quarter) - 1] ?? '');
  return NAMED[named] ?? monthsIn(figuresBefore(bare, '至到~月个季-'));
};

const SEVERAL = /[月度年][和及与、,]|第?[一二三四1-4][、,和及与]/u;

/** 期间 of a row of 任务. */
export const parsePeriods = (text: string): Parsed<Periods> => {
  const said = plain(text).replace(/\s+/gu, '');
  if (said === '') return { value: { kind: 'none', periods: [] } };
  const each = repeating(said);
  if (each !== undefined) return { value: { kind: 'each', periods: each } };
  const one = periodIn(said);
  if (one !== null) return { value: { kind: 'one', periods: [one] } };
  return { expected: SEVERAL.test(said) ? '一个期间（几个期间请分成几行，各写各的任务编号和截止日期）' : EXPECTED };
};

/** As people call it: 上半年, 三季度, 8月, 1-8月. */
export const periodText = ({ from, to }: Period): string => {
  const named = Object.entries(NAMED).find(([, one]) => one.from === from && one.to === to);
  return named?.[0] ?? (from === to ? `${to}月` : `${from}-${to}月`);
};

const firstOf = (year: number, month: number): Day =>
  `${year + Math.floor((month - 1) / MONTHS)}-${String(((month - 1) % MONTHS) + 1).padStart(2, '0')}-01`;

/** The first day of a period in a year. */
export const periodStart = ({ from }: Period, year: number): Day => firstOf(year, from);

/** The last day of a period in a year. */
export const periodEnd = ({ to }: Period, year: number): Day => addDays(firstOf(year, to + 1), -1);

/** The period of the same length after it, which may lie in the next year. */
export const periodAfter = ({ from, to }: Period): Period => ({ from: to + 1, to: to + 1 + to - from });
