import type { Measuring } from './outcome.ts';

/** The unit a lookup is of, where that is one below the unit whose row it is; '' else. The unit itself stands first. */
export const lowerUnitAt = ({ duty, lookups }: Pick<Measuring, 'duty' | 'lookups'>, at: number): string =>
  duty.reach === 'with-lower' && at > 0 ? (lookups[at]?.facts.unit.name ?? '') : '';

/** A gap named with its unit: `校舍维修（区第一中学）`. */
export const namedWithUnit = (name: string, unit: string): string => (unit === '' ? name : `${name}（${unit}）`);
