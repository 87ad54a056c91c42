import type { Day } from '../../../shared/day.ts';
import type { Asked } from '../periods.ts';

export type Count = {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly met: boolean;
  readonly state?: '无法核对' | '不适用';
  readonly missing: readonly string[];
  /** Where every object has a day of its own: the earliest that is still open, and whether any was met after its day. */
  readonly own?: { readonly deadline: Day | null; readonly isLate: boolean };
};

const OF_SHARES = ['覆盖率-数量', '覆盖率-金额', '比率'];

/** 目标值 as a number (a share in percent, 0.4 being 40 %), and whether it is the most that may be. */
export const targetOf = ({ 目标值, 计量方式 }: Asked): { readonly value: number; readonly isMost: boolean } => {
  const said = Number(目标值.replace(/[^\d.]/gu, ''));
  const isFraction = OF_SHARES.includes(计量方式) && !目标值.includes('%') && said <= 1;
  return { value: isFraction ? Math.round(said * 100) : said, isMost: /^(?:≤|不超过|不高于)/u.test(目标值) };
};

/** Whether so many of so much reach, or keep within, the target's percents. */
export const reaches = (row: Asked, part: number, whole: number): boolean => {
  const { value, isMost } = targetOf(row);
  const [got, asked] = [BigInt(part) * 100n, BigInt(value) * BigInt(whole)];
  return isMost ? got <= asked : got >= asked;
};

export const plain = (row: Asked, numerator: number): Count => ({
  numerator,
  denominator: null,
  met: numerator >= targetOf(row).value,
  missing: [],
});

export const nobodyKnows: Count = { numerator: 0, denominator: null, met: false, state: '无法核对', missing: [] };
