import { compact } from '../label.ts';

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/u;
const SCIENTIFIC = /^([+-]?[\d.]+)e([+-]?\d+)$/iu;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u;

/**
 * Moves the decimal point of a plain decimal text `places` to the right and rounds half away from zero to an integer:
 * `('0.285', 2)` → 29. No binary fraction is ever computed with. Null where the text is no number or too large to be exact.
 */
export const shifted = (text: string, places: number): number | null => {
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) return shifted(scientific[1] ?? '', places + Number(scientific[2]));
  const [, sign = '', whole = '', fraction = ''] = PLAIN.exec(text) ?? [];
  const digits = whole + fraction;
  if (digits === '') return null;
  const point = whole.length + places;
  if (point < 0) return 0;
  const kept = digits.slice(0, point).padEnd(point, '0');
  const size = Number(kept) + ((digits[point] ?? '0') >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(size)) return null;
  return sign === '-' && size !== 0 ? -size : size;
};

/** Up to fifteen digits no two decimals are one double. */
const MOST_DISTINCT = 1e15;

/**
 * `shifted` for a number of a cell; most need no text. A decimal of up to fifteen digits whose double the number is, is the one a
 * spreadsheet program shows for it.
 */
export const shiftedNumber = (value: number, places: number): number | null => {
  const power = 10 ** places;
  const moved = Math.round(value * power);
  const isExact = Number.isInteger(value)
    ? Number.isSafeInteger(moved)
    : Math.abs(moved) < MOST_DISTINCT && moved / power === value;
  // `+ 0`: nothing is no negative amount.
  return isExact ? moved + 0 : shifted(decimalText(value), places);
};

/** The shortest decimal text of a double: what a spreadsheet program shows for it. */
export const decimalText = (value: number): string => String(value);

/**
 * A number typed as text brought to plain form: full-width digits, blanks, thousands separators, a currency sign and the mark
 * that makes a text of it (`'100`) are normal. `'１，２３４.５０'` → `'1234.50'`. Null where it is no number.
 */
export const numberText = (typed: string): string | null => {
  const text = compact(typed).replace(/^['’]?[¥￥$]?/u, '');
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return /\d/u.test(plain) && (PLAIN.test(plain) || SCIENTIFIC.test(plain)) ? plain : null;
};
