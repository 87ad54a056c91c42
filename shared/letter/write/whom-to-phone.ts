import type { Day } from '../../day.ts';
import { upperOf } from '../../lower-units.ts';
import type { Roster, Unit } from '../../unit.ts';
import type { TodayItem } from './today-item.ts';

/** When a unit was last written to. */
export type LastMail = (unit: Unit) => Day | null;

type Reached = Pick<TodayItem, 'contact' | 'phone' | 'lastMail'>;

const NOBODY: Reached = { contact: '', phone: '', lastMail: null };

/** The officer of the unit a row is about. */
export const officerOf = (unit: Unit, lastMail: LastMail): Reached => ({
  contact: unit.officer.name,
  phone: unit.phone,
  lastMail: lastMail(unit),
});

const isReachable = ({ officer, phone }: Unit): boolean => officer.name !== '' || phone !== '';

/** The upper unit that all stand under; null where they have none in common. */
const commonUpper = (roster: Roster, units: readonly Unit[]): Unit | null => {
  const uppers = new Set(units.map((unit) => upperOf(roster, unit)));
  return uppers.size === 1 ? ([...uppers][0] ?? null) : null;
};

/**
 * Of several units the one to phone: the upper unit all of them stand under, else the first that can be reached and was not `named`
 * before, so that ten rows name ten people. With the unit's name; its code is added to `named`.
 */
export const firstOfMany = (
  roster: Roster,
  units: readonly Unit[],
  lastMail: LastMail,
  named: Set<string> = new Set(),
): Reached => {
  const upper = units.length > 1 ? commonUpper(roster, units) : null;
  const reachable = [...(upper === null ? [] : [upper]), ...units].filter(isReachable);
  const first = reachable.find((unit) => unit === upper || !named.has(unit.code)) ?? reachable[0];
  if (first === undefined) return NOBODY;
  named.add(first.code);
  const { contact, ...rest } = officerOf(first, lastMail);
  return { ...rest, contact: [first.name, contact].filter((text) => text !== '').join(' ') };
};
