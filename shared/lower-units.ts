import { perObject } from './memo.ts';
import type { Roster, Unit } from './unit.ts';

const byCode = perObject(({ units }: Roster) => new Map(units.map((unit) => [unit.code, unit])));

/** The upper unit a roster gives a unit; null for none. */
export const upperOf = (roster: Roster, { upper }: Unit): Unit | null =>
  upper === '' ? null : (byCode(roster).get(upper) ?? null);

/** Whether a unit lies below another, on whatever level. */
export const isBelow = (roster: Roster, unit: Unit, other: Unit): boolean => {
  for (let up = upperOf(roster, unit); up !== null; up = upperOf(roster, up)) if (up === other) return true;
  return false;
};

const byUpper = perObject(({ units }: Roster) => Map.groupBy(units, ({ upper }) => upper));

/** All units below one, whatever the number of levels, in the order of the roster. */
export const allBelow = (roster: Roster, unit: Unit): readonly Unit[] =>
  (byUpper(roster).get(unit.code) ?? []).flatMap((lower) => [lower, ...allBelow(roster, lower)]);

/** The name of the department a unit stands under; an upper unit is its own, so that a filter shows it with those below it. */
export const departmentOf = (roster: Roster, unit: Unit): string =>
  upperOf(roster, unit)?.name ?? (allBelow(roster, unit).length > 0 ? unit.name : '');
