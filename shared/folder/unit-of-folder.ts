import { withoutInvisible } from '../invisible-signs.ts';
import { perObject } from '../memo.ts';
import type { Roster, Unit } from '../unit.ts';

/** A name as it is compared: half-width, without blanks or signs nobody sees. */
export const plainName = (name: string): string => withoutInvisible(name).normalize('NFKC').replaceAll(/\s/gu, '');

type Index = ReadonlyMap<string, Unit>;

/** Names that lead to a unit, the surest first. */
const NAMES: readonly ((unit: Unit) => readonly string[])[] = [
  ({ folder }) => [folder],
  ({ name }) => [name],
  ({ aliases }) => aliases,
  ({ formerly }) => formerly.names,
];

/** Every name of a unit, that of its folder first. */
export const folderNames = (unit: Unit): readonly string[] => NAMES.flatMap((of) => of(unit));

/** Later names never hide earlier ones: 文件夹 before name before alias before what it was called once. */
const indexOf = ({ units }: Roster): Index => {
  const index = new Map<string, Unit>();
  for (const of of NAMES)
    for (const unit of units)
      for (const name of of(unit).map(plainName)) if (name !== '' && !index.has(name)) index.set(name, unit);
  return index;
};

/** Every upload and every publishing asks. */
const indexFor = perObject(indexOf);

/** The unit a folder of the share belongs to: by its 文件夹, its name, then an alias; null for an unknown folder. */
export const unitOfFolder = (roster: Roster, folder: string): Unit | null =>
  indexFor(roster).get(plainName(folder)) ?? null;
