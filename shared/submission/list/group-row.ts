import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { saysGroup, saysPart, soundsLikeHeading } from './heading-words.ts';
import type { ListTable } from './list-table.ts';
import { leavesOpen, type Merging, statesScore } from './open-row.ts';
import { holdsFiguresAlone, isCode, type Places, placesOf, unnumbered } from './row-places.ts';

type Words = 'part' | 'group' | 'likely';

const wordsOf = (text: string, { words }: Places): Words | null => {
  if (saysPart(text)) return 'part';
  if (saysGroup(text) || words.has(compact(text))) return 'group';
  return soundsLikeHeading(text) ? 'likely' : null;
};

/** How a row that is no record stands among the others: surely, or as one that may be an object of which the rest was not written. */
type Heading = 'sure' | 'likely';

const weighed = (
  words: readonly (Words | null)[],
  isOpen: boolean,
  hasScore: boolean,
  isBare: boolean,
): Heading | null => {
  if (words.includes('part')) return 'sure';
  if (words.includes('group')) return isOpen ? 'sure' : hasScore ? null : 'likely';
  if (!words.includes('likely') || !isOpen) return null;
  return isBare ? 'sure' : 'likely';
};

/**
 * A line that heads a group of lines or breaks one down (`一、信息化项目`, `其中：…`, a name merged over several columns), at most
 * with their sums: it states no fact of its own. A line that says more of itself, such as a code or a year, is a record. Null where
 * it is none.
 */
export const headingIn = (table: ListTable, all: readonly Cell[], merging: Merging): Heading | null => {
  const places = placesOf(table);
  const filled = unnumbered(all, places);
  const [first] = filled;
  if (first?.kind !== 'text' || !holdsFiguresAlone(table, filled)) return null;
  const leading = filled.filter((cell) => cell === first || cell.column <= places.name);
  // A closed word in its own column is a value.
  const words = leading.filter(
    (cell) => cell.kind === 'text' && places.kinds.get(cell.column)?.vocabulary === undefined,
  );
  const found = words.map((cell) => wordsOf(String(cell.value), places));
  const heads = words.filter((_, at) => found[at] !== null);
  if (leading.some((cell) => isCode(cell, places) && !heads.includes(cell) && !(merging.isWide && cell === first)))
    return null;
  if (merging.isWide) return 'sure';
  const isBare = filled.length === leading.length;
  return heads.length === 0
    ? null
    : weighed(found, leavesOpen(table, filled, merging), statesScore(table, filled), isBare);
};
