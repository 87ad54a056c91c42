/** A listing is believed so long at most: an instance of an earlier release, still at work for a while, tells nobody of what it notes. */
const BELIEVED_MS = 600_000;

type Listing = { readonly turn: string; readonly names: Set<string>; readonly until: number };

/**
 * Which notes of one kind lie there, so that none is taken away in vain: hardly ever does one lie there, yet each upload ends its own.
 * Whoever puts one gives a common mark a new turn afterwards, and whoever takes one away has read the mark shortly before: as long as the
 * turn is the one that was read before the notes were listed, nobody has put another.
 */
export const lyingNotes = (list: () => Promise<readonly string[]>, now: () => number) => {
  let turn = '';
  let listing: Listing | null = null;
  const believed = async (): Promise<ReadonlySet<string>> => {
    if (listing !== null && listing.until > now()) return listing.names;
    const asOf = turn;
    const names = new Set(await list());
    if (asOf === turn && turn !== '') listing = { turn, names, until: now() + BELIEVED_MS };
    return names;
  };
  return {
    /** The mark was read; '' where it bears no turn. */
    seen: (now: string): void => {
      turn = now;
      if (listing?.turn !== now) listing = null;
    },
    has: async (name: string): Promise<boolean> => (await believed()).has(name),
    /** This process put one: it looks anew. */
    put: (): void => {
      listing = null;
    },
    removed: (name: string): void => {
      listing?.names.delete(name);
    },
  };
};
