import type { DataYears } from './duty.ts';
import { type Parsed, plain } from './parsed.ts';
import { DATA_BACK, YEARS_AHEAD } from './reading-plan.ts';

const ONE = /^Y([+-]\d{1,2})?$/u;
const WORDS: { readonly [word: string]: number } = {
  本年: 0,
  当年: 0,
  今年: 0,
  上年: -1,
  去年: -1,
  下年: 1,
  次年: 1,
  明年: 1,
};
const EXPECTED = {
  expected: `Y、Y-1、Y+1、Y-1~Y+1 这样的区间、用 | 连接的多个，或 不限（Y-${DATA_BACK} 至 Y+${YEARS_AHEAD}）`,
} as const;

const offsetOf = (text: string): number | null => {
  const found = ONE.exec(text);
  const offset = found === null ? (WORDS[text.replace(/度$/u, '')] ?? null) : Number(found[1] ?? 0);
  return offset === null || offset < -DATA_BACK || offset > YEARS_AHEAD ? null : offset;
};

const offsetsOf = (part: string): readonly number[] | null => {
  const [first = '', last = first, more] = part.split('~');
  const [from, to] = [offsetOf(first), offsetOf(last)];
  if (from === null || to === null || more !== undefined || to < from) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};

/** `Y-1~Y+1|Y+2` or 上年 as offsets from the plan year, rising and without repeats; `不限` as 'any'. */
export const parseDataYears = (text: string): Parsed<DataYears> => {
  const said = plain(text).replace(/\s+/gu, '').toUpperCase();
  if (said === '不限') return { value: 'any' };
  const parts = said.split('|').map(offsetsOf);
  if (parts.some((part) => part === null)) return EXPECTED;
  return { value: [...new Set(parts.flatMap((part) => part ?? []))].sort((a, b) => a - b) };
};

/** The calendar years meant, in a plan of `planYear`; null for 不限. */
export const yearsMeant = (years: DataYears, planYear: number): readonly number[] | null =>
  years === 'any' ? null : years.map((offset) => planYear + offset);
