import type { Fen } from '../flavour.ts';

/** Whether `a × b` is less than `c × d`, exact where the products pass what a double holds. */
export const productLess = (a: number, b: number, c: number, d: number): boolean =>
  BigInt(a) * BigInt(b) < BigInt(c) * BigInt(d);

/** 分 as 万元: 123456789 → `123.456789`. */
export const wanText = (fen: Fen): string => {
  const size = Math.abs(fen);
  const fraction = String(size % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 1_000_000)}${fraction === '' ? '' : `.${fraction}`} 万元`;
};
