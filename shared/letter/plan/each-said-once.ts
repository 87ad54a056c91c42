import { rankOf } from '../../plan/ladder.ts';
import type { DueLetter } from './due-letters.ts';

const rank = ({ cause }: DueLetter): number => (cause.kind === 'warning' ? rankOf(cause.warning.level) : 0);

/** A warning's number and sentence; null for a duty, which is each year's own. */
const wordsOf = ({ cause, about, title }: DueLetter): string | null =>
  cause.kind === 'warning' ? `${about}\u0000${title}` : null;

/**
 * What two years' plans would both say of a unit today in the same words is said once: by the one that takes it most seriously,
 * else by the older. Letters come oldest plan year first; those that do not go out keep nobody quiet.
 */
export const eachSaidOnce = (
  letters: readonly DueLetter[],
  goesOut: (letter: DueLetter) => boolean,
): readonly DueLetter[] => {
  const going = new Set(letters.filter((letter) => wordsOf(letter) !== null && goesOut(letter)));
  const speakers = new Map<string | null, DueLetter>();
  for (const letter of going) {
    const words = wordsOf(letter);
    const other = speakers.get(words);
    if (other === undefined || rank(letter) > rank(other)) speakers.set(words, letter);
  }
  return letters.filter((letter) => !going.has(letter) || speakers.get(wordsOf(letter)) === letter);
};
