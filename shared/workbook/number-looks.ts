import { perShortText } from '../memo.ts';

/**
 * How a number format shows something else than the number: `000000` a code with its zeros, `"XM"000`, `0.00"万元"`, and those that
 * move the point: a comma at the end divides by a thousand, and a point that is but a sign (`0\.0,"万元"`) by ten for each digit behind it.
 */
export type NumberLooks = {
  /** What stands from the first digit to the last before the point, left to right: a sign, or null for a digit. */
  readonly digits: readonly (string | null)[];
  readonly before: string;
  readonly behind: string;
  /** Digits shown at least before the point. */
  readonly least: number;
  /** Of each of them the number is divided by a thousand. */
  readonly thousands: number;
  /** The point stands so many places further left than in the number. */
  readonly places: number;
};

const TOKEN =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|[_*].|\[[^\]]*\]|(?<any>general|g\/通用格式)|(?<digit>[0#?])|(?<other>.)/giu;

/** Fractions, powers of ten, texts and sections that a condition chooses are left as they are. */
const STRANGE = /^(?:[^"]*"[^"]*")*[^"]*(?:[0#?]\/[0#?]|e[+-]|@)|\[[<>=]/iu;

/** Signs that say nothing of what the number is: currencies, brackets of negative amounts, blanks. */
const bare = (text: string): string => text.replace(/[¥￥$()（）+\s-]/gu, '');

type Pieces = { readonly parts: (string | null)[]; least: number; commas: number; hasDecimals: boolean };

const takeDigit = (pieces: Pieces, isZero: boolean): void => {
  pieces.commas = 0;
  if (pieces.hasDecimals) return;
  pieces.parts.push(null);
  if (isZero) pieces.least += 1;
};

/** The first section, which is that of amounts above nothing. */
const piecesOf = (code: string): Pieces => {
  const pieces: Pieces = { parts: [], least: 0, commas: 0, hasDecimals: false };
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    const { quoted, escaped, any, digit, other } = groups;
    if (other === ';') break;
    if (digit !== undefined || any !== undefined) takeDigit(pieces, digit === '0');
    else if (other === ',') pieces.commas += 1;
    else if (other === '.') pieces.hasDecimals = true;
    else pieces.parts.push(quoted ?? escaped ?? other ?? '');
  }
  return pieces;
};

/** Digits behind a point that is but a sign. */
const behindPoint = (digits: NumberLooks['digits']): number => {
  const at = digits.lastIndexOf('.');
  return at < 0 ? 0 : digits.slice(at + 1).filter((part) => part === null).length;
};

const textOf = (parts: readonly (string | null)[]): string => parts.join('').trim();

/** Looks by the number format's code; null where it shows just the number, rounded and grouped. */
export const looksOf = perShortText((code: string): NumberLooks | null => {
  if (STRANGE.test(code)) return null;
  const { parts, least, commas, hasDecimals } = piecesOf(code);
  const [first, last] = [parts.indexOf(null), parts.lastIndexOf(null)];
  if (first < 0) return null;
  const digits = parts.slice(first, last + 1);
  const [before, behind] = [textOf(parts.slice(0, first)), textOf(parts.slice(last + 1))];
  const places = commas * 3 + (hasDecimals ? 0 : behindPoint(digits));
  const isPlain = bare(before + behind) === '' && least < 2 && places === 0 && digits.every((part) => part === null);
  return isPlain ? null : { digits, before, behind, least, thousands: commas, places };
});

/** Digits put into their places from the right; what is left over stands before the first. */
const filledIn = (digits: NumberLooks['digits'], figures: string): string => {
  const rest = [...figures];
  const shown = digits.toReversed().map((part) => part ?? rest.pop() ?? '0');
  return rest.join('') + shown.reverse().join('');
};

/** The number as it is shown. Digits behind the point are not cut off: what is read must be exact. */
export const shownBy = ({ digits, before, behind, least, thousands }: NumberLooks, value: number): string => {
  const size = Number((Math.abs(value) / 1000 ** thousands).toPrecision(15));
  const sign = value < 0 ? '-' : '';
  const hasSigns = digits.some((part) => part !== null);
  const [whole = '', fraction] = String(hasSigns ? Math.round(size) : size).split('.');
  const padded = whole.padStart(least, '0');
  const shown = hasSigns ? filledIn(digits, padded) : `${padded}${fraction === undefined ? '' : `.${fraction}`}`;
  return `${sign}${before}${shown}${behind}`;
};
