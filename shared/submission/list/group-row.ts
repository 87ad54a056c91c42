import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { saysGroup, saysPart, soundsLikeHeading } from './heading-words.ts';
import type { ListTable } from './list-table.ts';
import { lacksCode, leavesOpen, type Merging, meansEveryName, statesScore } from './open-row.ts';
import { holdsFiguresAlone, isCode, type RowPlaces, rowPlacesOf, unnumbered } from './row-places.ts';

type Words = 'part' | 'group' | 'likely';

const wordsOf = (text: string, { words }: RowPlaces): Words | null => {
  if (saysPart(text)) return 'part';
  if (saysGroup(text) || words.has(compact(text))) return 'group';
  return soundsLikeHeading(text) ? 'likely' : null;
};

/** How a row that is no record stands among the others: surely, or as one that may be an object of which the rest was not written. */
type Heading = 'sure' | 'likely';

/** What is left of a row's words once it is known what else the row says. */
const weighed = (
  table: ListTable,
  words: readonly (Words | null)[],
  filled: readonly Cell[],
  merging: Merging,
): Heading | null => {
  if (words.includes('part')) return 'sure';
  const isOpen = leavesOpen(table, filled, merging);
  if (words.includes('group')) {
    if (isOpen || meansEveryName(table)) return 'sure';
    return statesScore(table, filled) ? null : 'likely';
  }
  return words.includes('likely') && isOpen && !meansEveryName(table) ? 'likely' : null;
};

/**
 * A line that heads a group of lines or breaks one down (`一、信息化项目`, `其中：…`, a name merged over several columns), at most
 * with their sums: it states no fact of its own. A line that says more of itself, such as a code or a year, is a record. Null where
 * it is none.
 */
export const headingIn = (table: ListTable, all: readonly Cell[], merging: Merging): Heading | null => {
  const places = rowPlacesOf(table);
  const filled = unnumbered(all, places);
  const [first] = filled;
  if (first?.kind !== 'text') return null;
  const leading = filled.filter((cell) => cell === first || cell.column <= places.name);
  // A closed word in its own column is a value.
  const words = leading.filter(
    (cell) => cell.kind === 'text' && places.kinds.get(cell.column)?.vocabulary === undefined,
  );
  const found = words.map((cell) => wordsOf(String(cell.value), places));
  const heads = words.filter((_, at) => found[at] !== null);
  if (leading.some((cell) => isCode(cell, places) && !heads.includes(cell) && !(merging.isWide && cell === first)))
    return null;
  // Copied down from above it may have a year or a class; without a code it is a part all the same.
  if (!holdsFiguresAlone(table, filled)) return found.includes('part') && lacksCode(table, filled) ? 'likely' : null;
  if (merging.isWide) return 'sure';
  const heading = heads.length === 0 ? null : weighed(table, found, filled, merging);
  return heading === 'likely' && filled.length === leading.length ? 'sure' : heading;
};
