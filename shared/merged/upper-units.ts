import { perObject } from '../memo.ts';
import type { Roster } from '../unit.ts';
import type { UpperUnits } from './base-columns.ts';

/** Names of upper units by unit code; units without one are left out. */
export const upperUnits = perObject((_roster: Roster): UpperUnits => new Map());
