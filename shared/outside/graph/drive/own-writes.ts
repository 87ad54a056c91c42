import type { Instant } from '../../../day.ts';
import type { Notebook } from '../../../flow/ports/notebook.ts';

/**
 * Remembers which version of an item is our own write, and the moment of the hand-in it answers: SharePoint dates the
 * item by our write, while the hand-in keeps its moment.
 */
export type OwnWrites = {
  remember(item: string, version: string, handedInAt: Instant): Promise<void>;
  /** The hand-in's moment when this version is our own write, else null. */
  momentOf(item: string, version: string): Promise<Instant | null>;
  all(): Promise<(item: string, version: string) => Instant | null>;
};

const PREFIX = 'own-write/';

const momentIn = (note: string | null | undefined, version: string): Instant | null => {
  const [at = '', ...rest] = (note ?? '').split(' ');
  return rest.join(' ') === version && version !== '' ? at : null;
};

export const ownWrites = (notes: Notebook): OwnWrites => ({
  remember: (item, version, handedInAt) => notes.put(PREFIX + item, `${handedInAt} ${version}`),
  momentOf: async (item, version) => momentIn(await notes.get(PREFIX + item), version),
  all: async () => {
    const noted = new Map((await notes.list(PREFIX)).map(({ name, value }) => [name.slice(PREFIX.length), value]));
    return (item, version) => momentIn(noted.get(item), version);
  },
});
