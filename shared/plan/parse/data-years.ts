import type { DataYears } from '../duty.ts';
import { DATA_BACK, type ReadingPlan, YEARS_AHEAD } from '../read/reading-plan.ts';
import { type Parsed, plain } from './parsed.ts';

const ONE = /^Y([+-]\d{1,2})?$/u;
/** `2025`, `2025年`, `2025年度`, in a plan that says its own year. */
const CALENDAR_YEAR = /^((?:19|20)\d{2})年?度?$/u;
const WORDS: { readonly [word: string]: number } = {
  本年: 0,
  当年: 0,
  今年: 0,
  上年: -1,
  上一年: -1,
  前一年: -1,
  去年: -1,
  下年: 1,
  下一年: 1,
  次年: 1,
  明年: 1,
};
const EXPECTED = `Y、Y-1、Y+1、Y-1~Y+1 这样的区间、用 | 连接的多个，或 不限（Y-${DATA_BACK} 至 Y+${YEARS_AHEAD}）`;

type PlanYear = Pick<ReadingPlan, 'year'>;

const expected = ({ year }: PlanYear): string =>
  year === null ? EXPECTED : `${EXPECTED}；也可写 ${year - DATA_BACK} 至 ${year + YEARS_AHEAD} 中的年份`;

const offsetSaid = (text: string, { year: plan }: PlanYear): number | null => {
  const calendar = CALENDAR_YEAR.exec(text)?.[1];
  if (calendar !== undefined) return plan === null ? null : Number(calendar) - plan;
  const found = ONE.exec(text);
  return found === null ? (WORDS[text.replace(/度?(?:预算|决算)?$/u, '')] ?? null) : Number(found[1] ?? 0);
};

const offsetOf = (text: string, plan: PlanYear): number | null => {
  const offset = offsetSaid(text, plan);
  return offset === null || offset < -DATA_BACK || offset > YEARS_AHEAD ? null : offset;
};

/** Between years that are written out a dash says until; between Y and a number it says minus. */
const ends = (part: string): readonly string[] => part.replace(/^(\d{4}年?度?)[-至到](?=\d{4})/u, '$1~').split('~');

const offsetsOf = (part: string, plan: PlanYear): readonly number[] | null => {
  const [first = '', last = first, more] = ends(part);
  const [from, to] = [offsetOf(first, plan), offsetOf(last, plan)];
  if (from === null || to === null || more !== undefined || to < from) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};

/** `Y-1~Y+1|Y+2`, 上年 or `2025` as offsets from the plan year, rising and without repeats; `不限` as 'any'. */
export const parseDataYears = (text: string, plan: PlanYear): Parsed<DataYears> => {
  const said = plain(text).replace(/\s+/gu, '').toUpperCase();
  if (said === '不限') return { value: 'any' };
  const parts = said.split(/[|、,;和及与]/u).map((part) => offsetsOf(part, plan));
  if (parts.some((part) => part === null)) return { expected: expected(plan) };
  return { value: [...new Set(parts.flatMap((part) => part ?? []))].sort((a, b) => a - b) };
};

/** The calendar years meant, in a plan of `planYear`; null for 不限. */
export const yearsMeant = (years: DataYears, planYear: number): readonly number[] | null =>
  years === 'any' ? null : years.map((offset) => planYear + offset);
