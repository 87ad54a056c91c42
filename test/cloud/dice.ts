/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Dice = {
  readonly chance: (probability: number) => boolean;
  readonly upTo: (count: number) => number;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

export const diceOf = (seed: number): Dice => {
  const next = seeded(seed);
  const upTo = (count: number) => Math.floor(next() * count);
  return {
    chance: (probability) => next() < probability,
    upTo,
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
};
