import { compact } from '../../workbook/label.ts';

const LEAST = 0.6;

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How alike two names are, 0 to 1, by the neighbouring characters they share (Dice's coefficient). */
const likeness = (one: string, other: string): number => {
  const [a, b] = [pairsOf(compact(one)), pairsOf(compact(other))];
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return compact(one) === compact(other) ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / total;
};

/** The name most like another, alike enough to be shown to a person; null where none is. */
export const nearestName = (name: string, names: readonly string[]): string | null => {
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const one of names) {
    const score = likeness(name, one);
    if (score >= LEAST && score > (best?.score ?? 0)) best = { name: one, score };
  }
  return best?.name ?? null;
};
