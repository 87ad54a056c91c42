import type { Decided } from '../ledger/entry.ts';
import type { Unit } from '../unit.ts';
import type { Typed } from './typed.ts';

/** What a marked cell shows: what was typed and not taken over, before what is in force. */
export type ShownTyping = (
  unit: Pick<Unit, 'folder'>,
  about: string,
  column: Decided['column'],
  inForce: string,
) => string;

/** Puts typing that could not be taken over back into its cell, where the person can mend it. */
export const shownTyping = (untaken: readonly Typed[] = []): ShownTyping => {
  if (untaken.length === 0) return (_unit, _about, _column, inForce) => inForce;
  const kept = new Map(untaken.map(({ unit, about, column, value }) => [`${unit}/${about}/${column}`, value]));
  return ({ folder }, about, column, inForce) => kept.get(`${folder}/${about}/${column}`) ?? inForce;
};
