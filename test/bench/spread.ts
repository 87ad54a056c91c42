/** Median with the lowest and highest of several measurements, all in the same unit. */
export type Spread = { readonly median: number; readonly lowest: number; readonly highest: number };

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    lowest: sorted[0] ?? Number.NaN,
    highest: sorted.at(-1) ?? Number.NaN,
  };
};

const digits = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);

/** `1.23 (1.20–1.31)` */
export const shown = ({ median, lowest, highest }: Spread): string =>
  `${digits(median)} (${digits(lowest)}–${digits(highest)})`;

export const ratio = (one: Spread, other: Spread): string => `${digits(one.median / other.median)} ×`;
