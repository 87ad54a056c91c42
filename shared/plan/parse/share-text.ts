import { smallNumber } from '../../chinese-number.ts';
import { plain } from './parsed.ts';

const SHARE = /^(-?)(\d{1,5})(?:\.(\d{1,20}))?\s*(%?)$/u;

/** 三成 is three tenths. */
const TENTHS = /^([一二三四五六七八九])成$/u;

/**
 * A share in hundredths of a percent: `60%`, `60`, `0.6` and `０.６` are the same. A workbook that stores 100 % as a number shows it
 * as 1: up to 1 a bare number is a fraction, above it a percentage. Further digits (`=1/3`) are rounded; null for anything else.
 */
export const readShare = (text: string): number | null => {
  const tenths = TENTHS.exec(plain(text))?.[1];
  if (tenths !== undefined) return (smallNumber(tenths) ?? 0) * 1000;
  const [, sign = '', whole, fraction = '', percent] = SHARE.exec(plain(text)) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.padEnd(7, '0');
  const millionths = Number(whole) * 10_000_000 + Number(digits.slice(0, 7));
  const isFraction = percent === '' && millionths <= 10_000_000;
  const hundredths = Math.round(millionths / (isFraction ? 1_000 : 100_000));
  return sign === '-' ? -hundredths : hundredths;
};
