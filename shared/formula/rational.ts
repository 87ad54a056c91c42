/** An exact fraction: a quarter of a 分 is lost nowhere, and 33.33 three times is compared as what it is. `of` is above 0. */
export type Rational = { readonly parts: bigint; readonly of: bigint };

const normal = (parts: bigint, of: bigint): Rational => (of < 0n ? { parts: -parts, of: -of } : { parts, of });

export const rational = (parts: number | bigint, of: number | bigint = 1n): Rational =>
  normal(BigInt(parts), BigInt(of));

export const plus = (a: Rational, b: Rational): Rational =>
  a.of === b.of ? { parts: a.parts + b.parts, of: a.of } : normal(a.parts * b.of + b.parts * a.of, a.of * b.of);

export const negative = (a: Rational): Rational => ({ parts: -a.parts, of: a.of });

export const minus = (a: Rational, b: Rational): Rational => plus(a, negative(b));

export const times = (a: Rational, b: Rational): Rational => normal(a.parts * b.parts, a.of * b.of);

/** Null where there is no whole to divide by. */
export const dividedBy = (a: Rational, b: Rational): Rational | null =>
  b.parts === 0n ? null : normal(a.parts * b.of, a.of * b.parts);

export const absolute = (a: Rational): Rational => (a.parts < 0n ? negative(a) : a);

/** Below 0, 0 or above 0, as the first is less than, equal to or greater than the second. */
export const compared = (a: Rational, b: Rational): number => {
  const difference = a.parts * b.of - b.parts * a.of;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rounded half away from zero to so many decimal places. */
export const rounded = ({ parts, of }: Rational, places: number): Rational => {
  const scale = 10n ** BigInt(places);
  const [size, sign] = parts < 0n ? [-parts, -1n] : [parts, 1n];
  return { parts: sign * ((size * scale * 2n + of) / (of * 2n)), of: scale };
};

const DECIMAL = /^(\d+)(?:\.(\d+))?$/u;

/** A plain decimal text such as `0.5`, exactly. */
export const rationalOf = (text: string): Rational => {
  const [, whole = '0', fraction = ''] = DECIMAL.exec(text) ?? [];
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};
