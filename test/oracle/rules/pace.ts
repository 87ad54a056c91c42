import { type Day, daysBetween } from '../../../shared/day.ts';

import type { Verdict } from '../duties.ts';
import { targetOf } from '../measures/count.ts';
import type { Asked } from '../periods.ts';

const PACED = ['数量', '覆盖率-数量', '覆盖率-金额', '包含'];

/** What grows all through the window: a share or an amount that is reported on as it goes, and asks for a least. */
const isPaced = (row: Asked): boolean =>
  PACED.includes(row.计量方式) ||
  (['比率', '金额合计'].includes(row.计量方式) && row.期间 === '' && !targetOf(row).isMost);

/** W02: the window is more than half over, and numerator × window ÷ elapsed is less than what is asked for. */
export const paceTooSlow = (row: Asked, verdict: Verdict, year: number, today: Day): boolean => {
  if (!isPaced(row) || verdict.state !== '进行中' || today >= verdict.deadline) return false;
  const start = row.开始日期 || `${year}-01-01`;
  const [whole, gone] = [daysBetween(start, verdict.deadline), daysBetween(start, today)];
  if (gone * 2 <= whole) return false;
  return BigInt(verdict.numerator) * BigInt(whole) < askedFor(row, verdict) * BigInt(gone);
};

/** So many objects, or so much of the amount, as 目标值 asks for: of five at half three. */
const askedFor = (row: Asked, { denominator }: Verdict): bigint => {
  if (row.计量方式 === '数量') return BigInt(targetOf(row).value);
  if (row.计量方式 === '金额合计') return BigInt(Math.round(targetOf(row).value * 1_000_000));
  const percent = BigInt(row.计量方式 === '包含' ? 100 : targetOf(row).value);
  return (BigInt(denominator ?? 0) * percent + 99n) / 100n;
};
