import type { UnreadPlace } from './shared-folder.ts';

/** How many files may have changed, where the feed could not look, and notebooks, of which nothing is a hand-in. */
type Looked = {
  readonly count: number;
  readonly unread?: readonly UnreadPlace[];
  readonly notebooks?: readonly string[];
};

/** Port: which files may have changed since it was last asked; a hint, so repeating or missing order does no harm. */
export interface ChangeFeed {
  /**
   * Calls `found` for each file that may be new or another version, with the unread place it lay in until now if it did and the first
   * folder of its path where the file itself does not tell it, and its version where the home keeps no earlier ones; and `gone` once
   * with those that are there no more; without `gone` they are `found` as well. The position moves on only after all were taken over.
   */
  changes(
    found: (file: string, unreadUntilNow?: string, unit?: string, version?: string) => Promise<void>,
    gone?: (files: readonly string[]) => Promise<void>,
  ): Promise<Looked>;
}
