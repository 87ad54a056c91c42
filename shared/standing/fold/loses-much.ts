import type { Content } from './version-content.ts';

/** A list below this has nothing to lose that a look would not show; so has a loss below both of these. */
const FEWEST_ROWS = 3;
const LEAST_AMOUNT = 50_000_000;

const exceeds = (lost: number, whole: number, line: number): boolean =>
  BigInt(lost) * 10_000n > BigInt(line) * BigInt(whole);

/** Whether rows or money that counted, more than `line` (hundredths of a percent) of them, are gone from the next version. */
export const losesMuch = (before: Content, now: Content, line: number): boolean => {
  const [rows, amount] = [before.countedRows - now.rows, before.countedAmount - now.amount];
  if (before.countedRows < FEWEST_ROWS) return false;
  return (
    (rows >= FEWEST_ROWS && exceeds(rows, before.countedRows, line)) ||
    (amount >= LEAST_AMOUNT && exceeds(amount, before.countedAmount, line))
  );
};
