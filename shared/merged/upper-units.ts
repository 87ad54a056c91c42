import { perObject } from '../memo.ts';
import type { Roster } from '../unit.ts';
import type { UpperUnits } from './base-columns.ts';

/** Names of upper units by the code of the unit below; a unit without one is left out. The same map while the roster is. */
export const upperUnits = perObject(({ units }: Roster): UpperUnits => {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return new Map(
    units.flatMap(({ code, upper }) => {
      const name = upper === '' ? undefined : names.get(upper);
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
});
