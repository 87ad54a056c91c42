import type { Formerly, Roster, Unit } from '../unit.ts';
import { folderNames, plainName, unitOfFolder } from './unit-of-folder.ts';

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The ledger of each unit that goes on; a new unit's is its folder, unless another unit's is called so. */
const ledgersFor = (roster: Roster, before: ReadonlyMap<string, Unit>): ((unit: Unit) => string) => {
  const taken = new Set(roster.units.flatMap(({ code }) => before.get(code)?.ledger ?? []));
  return ({ code, folder }) => before.get(code)?.ledger ?? (taken.has(folder) ? `${folder}#${code}` : folder);
};

const formerlyOf = (unit: Unit, old: readonly Unit[], claimed: ReadonlyMap<string, Unit>): Formerly => {
  const own = new Set(folderNames({ ...unit, formerly: { names: [], codes: [] } }).map(plainName));
  const names = old.flatMap((one) => [one.folder, one.name, ...one.formerly.names]);
  const codes = old.flatMap((one) => [one.code, ...one.formerly.codes]);
  return {
    names: distinct(names.filter((name) => !own.has(plainName(name)) && !claimed.has(plainName(name)))),
    codes: distinct(codes.filter((code) => code !== unit.code)),
  };
};

/**
 * A roster as it goes on from the one before: a unit is the same by its 单位编码 whatever its name and folder, keeps its ledger
 * and answers to what it was called. One that is gone and whose name another row bears as 别名 went on in that one.
 */
export const succeedingRoster = (roster: Roster, before: Roster): Roster => {
  const known = new Map(before.units.map((unit) => [unit.code, unit]));
  const codes = new Set(roster.units.map(({ code }) => code));
  const gone = before.units.filter(({ code }) => !codes.has(code));
  const claimed = new Map(
    roster.units.flatMap((unit) => folderNames(unit).map((name) => [plainName(name), unit] as const)),
  );
  const ledgerFor = ledgersFor(roster, known);
  const mergedInto = (unit: Unit): readonly Unit[] =>
    gone.filter(({ folder, name }) => [folder, name].some((one) => unitOfFolder(roster, one) === unit));
  return {
    units: roster.units.map((unit) => {
      const old = [...[known.get(unit.code)].filter((one) => one !== undefined), ...mergedInto(unit)];
      return { ...unit, ledger: ledgerFor(unit), formerly: formerlyOf(unit, old, claimed) };
    }),
  };
};
