import { isFinance } from '../../unit.ts';
import type { Measuring } from './outcome.ts';

type Asked = Pick<Measuring, 'duty' | 'lookups'>;

/** The unit a lookup is of, where that is one below the unit whose row it is; '' else. The unit itself stands first. */
export const lowerUnitAt = ({ duty, lookups }: Asked, at: number): string =>
  duty.reach === 'with-lower' && at > 0 ? (lookups[at]?.facts.unit.name ?? '') : '';

/** The unit a gap is named with: a lower one, and in the row of 全区, which stands under the finance office, every other. */
export const unitOfGap = (asked: Asked, at: number): string => {
  const unit = asked.lookups[at]?.facts.unit;
  if (asked.duty.classes !== 'district') return lowerUnitAt(asked, at);
  return unit === undefined || isFinance(unit) ? '' : unit.name;
};

/** A gap named with its unit: `校舍维修（区第一中学）`. */
export const namedWithUnit = (name: string, unit: string): string => (unit === '' ? name : `${name}（${unit}）`);
