import { looksOf, type NumberLooks } from '../../../workbook/number-looks.ts';

/** How a number is meant, by the number format of its cell. */
const PLAIN = 0;
export const PERCENT = 1;
export const DATE = 2;
export type NumberMeaning = typeof PLAIN | typeof PERCENT | typeof DATE;

/** A number format: what it means, and how it shows a plain number as something else. */
export type NumberFormat = { readonly meaning: NumberMeaning; readonly looks: NumberLooks | null };

const between = (id: number, from: number, to: number): boolean => id >= from && id <= to;

/**
 * Meaning of the built-in formats, which need no format code in the file (ECMA-376 part 1, 18.8.30): 27–36 and 50–58 are
 * dates in the Chinese, Japanese and Korean versions of Excel, 71–81 in the Thai one. 46 counts hours and is no date.
 */
export const builtInMeaning = (id: number): NumberMeaning => {
  if (id === 9 || id === 10) return PERCENT;
  const date = between(id, 14, 22) || between(id, 27, 36) || between(id, 50, 58) || between(id, 71, 81);
  return date || id === 45 || id === 47 ? DATE : PLAIN;
};

/** What is shown as it stands: quoted text, escaped signs, padding, and brackets other than elapsed time. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi;

/** Meaning of a format code such as `yyyy"年"m"月"` or `0.00%`, by its first section. */
const meaningOf = (code: string): NumberMeaning => {
  const section = code.replace(LITERAL, '').split(';')[0] ?? '';
  if (/^(general|g\/通用格式)/i.test(section) || /\[[hms]+\]/i.test(section)) return PLAIN;
  if (/[ymdhs]|aaa|e(?![+-])|g{1,3}/i.test(section)) return DATE;
  return section.includes('%') ? PERCENT : PLAIN;
};

/** A format by its code. */
export const formatOf = (code: string): NumberFormat => {
  const meaning = meaningOf(code);
  return { meaning, looks: meaning === PLAIN ? looksOf(code) : null };
};
