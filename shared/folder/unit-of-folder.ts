import type { Roster, Unit } from '../unit.ts';

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/** The unit a folder of the share belongs to: by its 文件夹, its name, then an alias; null for an unknown folder. */
export const unitOfFolder = (roster: Roster, folder: string): Unit | null => {
  const name = plain(folder);
  return (
    roster.units.find((unit) => plain(unit.folder) === name) ??
    roster.units.find((unit) => plain(unit.name) === name) ??
    roster.units.find((unit) => unit.aliases.some((alias) => plain(alias) === name)) ??
    null
  );
};
