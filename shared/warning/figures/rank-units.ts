import { type OwnWord, UNIT_CLASS } from '../../form/own-words.ts';
import { isFinance, type Unit } from '../../unit.ts';

/**
 * Whom a unit is ranked with: its class, or the one that 词表 says it is ranked with (视同). The finance office, and a unit of no
 * class that 词表 knows, is not ranked.
 */
const leagueOf = (unit: Unit, words: readonly OwnWord[]): string | null => {
  if (isFinance(unit)) return null;
  const row = words.find(({ column, word }) => column === UNIT_CLASS && unit.classes.includes(word));
  return row === undefined ? null : (row.sameAs ?? row.word);
};

type Scored = { readonly unit: Unit; readonly score: number | null };

/** Place of each unit within its league, by its code: the same score is the same place, and the next place is skipped. */
export const rankUnits = (scored: readonly Scored[], words: readonly OwnWord[]): ReadonlyMap<string, number> => {
  const told = scored.filter(({ score }) => score !== null);
  const leagues = Map.groupBy(told, ({ unit }) => leagueOf(unit, words));
  leagues.delete(null);
  return new Map(
    [...leagues.values()].flatMap((of) =>
      of.map(
        ({ unit, score }) => [unit.code, 1 + of.filter((other) => (other.score ?? 0) > (score ?? 0)).length] as const,
      ),
    ),
  );
};
