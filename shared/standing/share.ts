/**
 * Shares in hundredths of a percent, exact: products of 分 and 10,000 pass what a double can hold, so they are taken as
 * big integers and only the small results come back as numbers.
 */
const WHOLE = 10_000n;

/** `part` of `whole`, rounded down, so that 100.00 % is shown only when it is reached. `whole` > 0. */
export const shareOf = (part: number, whole: number): number => Number((BigInt(part) * WHOLE) / BigInt(whole));

/** The least part that reaches `share` of `whole`. */
export const neededFor = (share: number, whole: number): number =>
  Number((BigInt(whole) * BigInt(share) + WHOLE - 1n) / WHOLE);
