/** Exact comparisons and shares of products that pass what a double holds; amounts in 分, scores and shares in hundredths. */

/** `part ÷ whole` in hundredths of a percent, rounded half up; `whole` > 0. */
export const ratio = (part: number, whole: number): number => {
  const [top, bottom] = [BigInt(part) * 20_000n + BigInt(whole), BigInt(whole) * 2n];
  const floor = top / bottom - (top % bottom < 0n ? 1n : 0n);
  return Number(floor);
};

/** Whether `a × b` is less than `c × d`. */
export const productLess = (a: number, b: number, c: number, d: number): boolean =>
  BigInt(a) * BigInt(b) < BigInt(c) * BigInt(d);

/** Hundredths of a percent as a reader sees them: 8618 → `86.18%`, 8000 → `80%`. */
export const percentText = (value: number): string => `${hundredthsText(value)}%`;

/** Hundredths as a plain number: 8618 → `86.18`, 8000 → `80`. */
export const hundredthsText = (value: number): string => {
  const size = Math.abs(value);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}${fraction === '' ? '' : `.${fraction}`}`;
};

/** 分 as 万元: 123456789 → `123.456789`. */
export const wanText = (fen: number): string => {
  const size = Math.abs(fen);
  const fraction = String(size % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 1_000_000)}${fraction === '' ? '' : `.${fraction}`} 万元`;
};
