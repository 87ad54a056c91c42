import type { KnownFiles } from '../../folder/known-files.ts';
import { perObject } from '../../memo.ts';
import type { Home } from '../home.ts';

/** One file among those of its unit that are in the same hands. */
export type Companion = {
  /** Once all that came before have done theirs or have left: entries of the ledger stand in the order the files came. */
  readonly record: <Done>(work: () => Promise<Done>) => Promise<Done>;
  /** Resolves once all that came along have been recorded, or have left; true where any was recorded after this one. */
  readonly others: () => Promise<boolean>;
  /** It is done, or there is nothing to record. */
  readonly leave: () => void;
};

type Group = { readonly enter: () => Companion };

const newGroup = (): Group => {
  const unrecorded = new Set<Promise<void>>();
  let recorded = 0;
  return {
    enter: () => {
      const before = [...unrecorded];
      const { promise, resolve } = Promise.withResolvers<void>();
      unrecorded.add(promise);
      let mine = 0;
      const leave = (): void => {
        unrecorded.delete(promise);
        resolve();
      };
      return {
        record: async (work) => {
          await Promise.all(before);
          return work().finally(() => {
            recorded += 1;
            mine = recorded;
            leave();
          });
        },
        others: async () => {
          while (unrecorded.size > 0) await Promise.all(unrecorded);
          return recorded > mine;
        },
        leave,
      };
    },
  };
};

/** A file that waits for nobody. */
export const ALONE: Companion = {
  record: (work) => work(),
  others: async () => false,
  leave: () => undefined,
};

const groupsOf = perObject((_: KnownFiles) => new Map<string, Group>());

/**
 * Takes part in what happens to a unit's files that this process has in its hands at once: all are recorded before any is answered,
 * so that each is answered once, by what shows beside the others too. Nothing else about a file changes: one whose process ends while it
 * waits is recorded and not answered, as if that had happened right before its answer.
 */
export const enterWith = ({ known }: Pick<Home, 'known'>, unit: string): Companion => {
  const groups = groupsOf(known);
  const group = groups.get(unit) ?? newGroup();
  groups.set(unit, group);
  return group.enter();
};
