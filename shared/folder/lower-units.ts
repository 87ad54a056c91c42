import { perObject } from '../memo.ts';
import type { Roster, Unit } from '../unit.ts';

const byCode = perObject(({ units }: Roster) => new Map(units.map((unit) => [unit.code, unit])));

/** The upper unit a roster gives a unit; null for none. */
export const upperOf = (roster: Roster, { upper }: Unit): Unit | null =>
  upper === '' ? null : (byCode(roster).get(upper) ?? null);

/** Whether a unit lies below another, on whatever level. */
export const isBelow = (roster: Roster, unit: Unit, other: Unit): boolean => {
  for (let up = upperOf(roster, unit); up !== null; up = upperOf(roster, up)) if (up === other) return true;
  return false;
};
