import { isBelow } from '../lower-units.ts';
import { perObject } from '../memo.ts';
import type { Roster, Unit } from '../unit.ts';
import { FINANCE_FOLDER } from '../unit.ts';
import { unitFolderOf } from './unit-folder.ts';
import { folderNames, plainName, unitOfFolder } from './unit-of-folder.ts';

/** Whose a file is, and the folder in the share that says so; `unit` null where the roster knows none of its folders. */
export type UnitPlace = { readonly unit: Unit | null; readonly folder: string };

/** A folder inside a unit's is a lower unit's by its name alone, any other's only where the roster gives its whole path. */
const unitAt = (roster: Roster, path: string, name: string, above: Unit | null): Unit | null => {
  const whole = unitOfFolder(roster, path);
  if (whole !== null) return whole;
  const named = unitOfFolder(roster, name);
  return named !== null && above !== null && isBelow(roster, named, above) ? named : null;
};

/** Where a file belongs: the deepest folder that is a unit's decides. */
export const placeOf = (roster: Roster, path: string): UnitPlace => {
  const top = unitFolderOf(path);
  let place: UnitPlace = { unit: unitOfFolder(roster, top), folder: top };
  const folders = path.split('/').slice(0, -1);
  for (let depth = 2; depth <= folders.length; depth += 1) {
    const folder = folders.slice(0, depth).join('/');
    const unit = unitAt(roster, folder, folders[depth - 1] as string, place.unit);
    if (unit !== null) place = { unit, folder };
  }
  return place;
};

/** The ledger a file is entered in: its unit's; that of its first folder where no roster knows it. */
export const ledgerOf = (roster: Roster, path: string): string => {
  if (unitFolderOf(path) === FINANCE_FOLDER) return FINANCE_FOLDER;
  const { unit, folder } = placeOf(roster, path);
  return unit?.ledger ?? folder;
};

const byLedger = perObject(({ units }: Roster) => new Map(units.map((unit) => [unit.ledger, unit])));

/** The unit a ledger is about; one that was begun before the roster knew better goes by its folder. */
export const unitOfLedger = (roster: Roster, ledger: string): Unit | null =>
  byLedger(roster).get(ledger) ?? unitOfFolder(roster, ledger);

/** In no unit's folder: one with a wrong name, or the share itself. What lies there counts for nobody, and finance is told to put it right. */
const isStray = ({ unit, folder }: UnitPlace): boolean => unit === null && folder !== FINANCE_FOLDER;

/**
 * Whether a file that left one path and came to another only moved: it is the same unit's, by the roster of now, came out of a folder
 * that its unit's row names as what it was called, or lay where no unit is known: whoever puts that right takes no day from the unit.
 */
export const isMove = (roster: Roster, from: string, to: string): boolean => {
  const [old, now] = [placeOf(roster, from), placeOf(roster, to)];
  if (now.unit === null || old.unit === now.unit)
    return old.unit === now.unit && (now.unit !== null || old.folder === now.folder);
  const left = plainName(old.folder.split('/').at(-1) ?? '');
  return isStray(old) || folderNames(now.unit).some((name) => plainName(name) === left);
};
