import { perObject } from '../memo.ts';
import type { Roster, Unit } from '../unit.ts';

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

type Index = ReadonlyMap<string, Unit>;

/** Later names never hide earlier ones: 文件夹 before name before alias. */
const indexOf = ({ units }: Roster): Index => {
  const index = new Map<string, Unit>();
  const add = (name: string, unit: Unit): void => {
    if (name !== '' && !index.has(name)) index.set(name, unit);
  };
  for (const unit of units) add(plain(unit.folder), unit);
  for (const unit of units) add(plain(unit.name), unit);
  for (const unit of units) for (const alias of unit.aliases) add(plain(alias), unit);
  return index;
};

/** Every upload and every publishing asks. */
const indexFor = perObject(indexOf);

/** The unit a folder of the share belongs to: by its 文件夹, its name, then an alias; null for an unknown folder. */
export const unitOfFolder = (roster: Roster, folder: string): Unit | null =>
  indexFor(roster).get(plain(folder)) ?? null;
