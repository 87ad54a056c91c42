import { type Day, daysBetween } from '../../../shared/day.ts';
import type { DutyRow } from '../../../shared/plan/plan-rows.ts';
import type { Verdict } from '../duties.ts';

const PACED = ['数量', '覆盖率-数量', '覆盖率-金额', '包含'];

/** W02: the window is more than half over, and numerator × window ÷ elapsed is less than what 目标值 asks for. */
export const paceTooSlow = (row: DutyRow, verdict: Verdict, year: number, today: Day): boolean => {
  if (!PACED.includes(row.计量方式) || verdict.state !== '进行中' || today >= verdict.deadline) return false;
  const start = row.开始日期 || `${year}-01-01`;
  const [whole, gone] = [daysBetween(start, verdict.deadline), daysBetween(start, today)];
  if (gone * 2 <= whole) return false;
  const target = row.计量方式 === '包含' ? '100%' : row.目标值;
  const asked = BigInt(target.replace('%', ''));
  const [of, times] = target.endsWith('%') ? [BigInt(verdict.denominator ?? 0), 100n] : [1n, 1n];
  return BigInt(verdict.numerator) * BigInt(whole) * times < asked * of * BigInt(gone);
};
