import type { Percent, Points } from './flavour.ts';

/**
 * Percentages are integers in hundredths of a percent (86.18 % = 8618), worked out exactly: products of 分 and 10,000 pass
 * what a double holds, so they are taken as big integers and only the small results come back as numbers.
 */
const WHOLE = 10_000n;

/** Of products that a double holds exactly: most are, and a list has one for each row. Null where it does not. */
const roundedInDoubles = (part: number, whole: number): Percent | null => {
  const [top, bottom] = [part * 20_000 + whole, whole * 2];
  if (!Number.isSafeInteger(part) || whole <= 0 || !Number.isSafeInteger(top)) return null;
  const percent = Math.floor(top / bottom);
  // The quotient is rounded, so the one below or above may be meant; what is left over tells, exactly.
  const left = top - percent * bottom;
  return left < 0 ? percent - 1 : left >= bottom ? percent + 1 : percent;
};

/** `part ÷ whole`, rounded half up; `whole` > 0. */
export const roundedPercent = (part: number, whole: number): Percent =>
  roundedInDoubles(part, whole) ?? roundedExactly(part, whole);

const roundedExactly = (part: number, whole: number): Percent => {
  const [top, bottom] = [BigInt(part) * 2n * WHOLE + BigInt(whole), BigInt(whole) * 2n];
  return Number(top / bottom - (top % bottom < 0n ? 1n : 0n));
};

/** `part ÷ whole`, rounded down, so that 100.00 % is shown only when it is reached; `whole` > 0. */
export const flooredPercent = (part: number, whole: number): Percent => Number((BigInt(part) * WHOLE) / BigInt(whole));

/** The least part that reaches `percent` of `whole`: 3 of 7 for 30 %. */
export const neededFor = (percent: Percent, whole: number): number =>
  Number((BigInt(whole) * BigInt(percent) + WHOLE - 1n) / WHOLE);

/** `part ÷ whole`, rounded up, so that no more than 9 % is shown only when it holds; `whole` > 0. */
export const ceiledPercent = (part: number, whole: number): Percent =>
  Number((BigInt(part) * WHOLE + BigInt(whole) - 1n) / BigInt(whole));

/** The most part that stays within `percent` of `whole`: 2 of 7 for 30 %. */
export const flooredPart = (percent: Percent, whole: number): number =>
  Number((BigInt(whole) * BigInt(percent)) / WHOLE);

/** Hundredths as a plain number: 8618 → `86.18`, 8000 → `80`. */
export const hundredthsText = (value: Percent | Points): string => {
  const size = Math.abs(value);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}${fraction === '' ? '' : `.${fraction}`}`;
};

/** As a reader sees it: 8618 → `86.18%`, 8000 → `80%`. */
export const percentText = (value: Percent): string => `${hundredthsText(value)}%`;
