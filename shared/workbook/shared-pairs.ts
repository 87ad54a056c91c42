const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

/** Neighbouring characters that two texts share, 0 to 100 (Dice's coefficient): high for a word added, dropped or swapped. */
export const sharedPairs = (one: string, other: string): number => {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return one === other ? 100 : 0;
  const shared = sum([...a].map(([pair, count]) => Math.min(count, b.get(pair) ?? 0)));
  return Math.floor((200 * shared) / (sum(a.values()) + sum(b.values())));
};
