import { type Day, daysBetween } from '../../../shared/day.ts';

import type { Verdict } from '../duties.ts';
import { targetOf } from '../measures/count.ts';
import type { Asked } from '../periods.ts';

const PACED = ['数量', '覆盖率-数量', '覆盖率-金额', '包含'];

/** W02: the window is more than half over, and numerator × window ÷ elapsed is less than what is asked for. */
export const paceTooSlow = (row: Asked, verdict: Verdict, year: number, today: Day): boolean => {
  if (!PACED.includes(row.计量方式) || verdict.state !== '进行中' || today >= verdict.deadline) return false;
  const start = row.开始日期 || `${year}-01-01`;
  const [whole, gone] = [daysBetween(start, verdict.deadline), daysBetween(start, today)];
  if (gone * 2 <= whole) return false;
  return BigInt(verdict.numerator) * BigInt(whole) < askedFor(row, verdict) * BigInt(gone);
};

/** So many objects, or so much of the amount, as 目标值 asks for: of five at half three. */
const askedFor = (row: Asked, { denominator }: Verdict): bigint => {
  if (row.计量方式 === '数量') return BigInt(targetOf(row).value);
  const percent = BigInt(row.计量方式 === '包含' ? 100 : targetOf(row).value);
  return (BigInt(denominator ?? 0) * percent + 99n) / 100n;
};
