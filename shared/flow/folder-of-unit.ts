import { upperOf } from '../lower-units.ts';
import type { Roster, Unit } from '../unit.ts';
import type { Home } from './home.ts';

/**
 * Where a unit's folder lies: as the roster has it, or inside its upper unit's. Where it lies in neither place, where the
 * roster has it.
 */
export const folderOfUnit = async (home: Pick<Home, 'folder'>, roster: Roster, unit: Unit): Promise<string> => {
  const upper = upperOf(roster, unit);
  if (upper === null || (await home.folder.has(unit.folder))) return unit.folder;
  const inside = `${await folderOfUnit(home, roster, upper)}/${unit.folder}`;
  return (await home.folder.has(inside)) ? inside : unit.folder;
};
