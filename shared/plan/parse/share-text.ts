import { smallNumber } from '../../chinese-number.ts';
import { plain } from './parsed.ts';

const SHARE = /^(-?)(\d{1,5})(?:\.(\d{1,20}))?\s*(%?)$/u;

/** 三成 is three tenths, 九成五 ninety-five in a hundred. */
const TENTHS = /^([一二三四五六七八九1-9])成(半|[一二三四五六七八九1-9])?$/u;
const HUNDREDTHS = /^百分之(.+)$/u;
/** 三分之二; of what cannot be told in hundredths the part below, so that two of three are enough. */
const FRACTION = /^([二两三四五六七八九十]|\d)分之([一二两三四五六七八九]|\d)$/u;
const HALF = /^(?:一半|半数)$/u;

const fractionIn = (text: string): number | null => {
  const [, whole, part = ''] = FRACTION.exec(text) ?? [];
  return whole === undefined ? null : Math.floor(((smallNumber(part) ?? 0) * 10_000) / (smallNumber(whole) ?? 1));
};

/** A share in words, in hundredths of a percent; null where it is none. */
const spoken = (text: string): number | null => {
  if (HALF.test(text)) return 5000;
  const [, tenths, more = ''] = TENTHS.exec(text) ?? [];
  if (tenths !== undefined)
    return (smallNumber(tenths) ?? 0) * 1000 + (more === '半' ? 5 : (smallNumber(more) ?? 0)) * 100;
  const percent = HUNDREDTHS.exec(text)?.[1] ?? '';
  const said = percent === '百' ? 100 : smallNumber(percent);
  return said === null ? fractionIn(text) : said * 100;
};

/**
 * A share in hundredths of a percent: `60%`, `60`, `0.6` and `０.６` are the same. A workbook that stores 100 % as a number shows it
 * as 1: up to 1 a bare number is a fraction, above it a percentage. Further digits (`=1/3`) are rounded; null for anything else.
 */
export const readShare = (text: string): number | null => {
  const inWords = spoken(plain(text));
  if (inWords !== null) return inWords;
  const [, sign = '', whole, fraction = '', percent] = SHARE.exec(plain(text)) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.padEnd(7, '0');
  const millionths = Number(whole) * 10_000_000 + Number(digits.slice(0, 7));
  const isFraction = percent === '' && millionths <= 10_000_000;
  const hundredths = Math.round(millionths / (isFraction ? 1_000 : 100_000));
  return sign === '-' ? -hundredths : hundredths;
};
