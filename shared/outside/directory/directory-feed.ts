import type { ChangeFeed } from '../../folder/change-feed.ts';
import { isIgnoredPath } from '../../folder/ignored-name.ts';
import type { SharedFolder, UnreadPlace } from '../../folder/shared-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { KnownVersions } from '../sqlite/sqlite-known-files.ts';

const RULES = /工作要点|单位名录/u;

/** Plan and roster first, then what else the finance office keeps: everything after is read by them. */
const rankOf = (path: string): number => {
  if (!path.startsWith(`${FINANCE_FOLDER}/`)) return 2;
  return RULES.test(path) ? 0 : 1;
};

const liesIn = (file: string, places: Iterable<UnreadPlace>): boolean =>
  [...places].some((place) => file === place.file || file.startsWith(`${place.file}/`));

/** A folder that can't be looked into hides those in it: one that lies in another is not named as well. */
const outermost = (places: ReadonlyMap<string, UnreadPlace>): readonly UnreadPlace[] =>
  [...places.values()].filter(({ file }) => ![...places.keys()].some((other) => file.startsWith(`${other}/`)));

const eachOf =
  (tell: (file: string) => Promise<void>) =>
  async (files: readonly string[]): Promise<void> => {
    for (const file of files) await tell(file);
  };

/**
 * Changes of a directory, found by comparing all that lies there with what is known: new files, other versions, files
 * that are gone. What is gone comes last, so that the new name of a renamed file is dealt with first. What lies in
 * a folder that can't be looked into is not gone. Throws where the share itself cannot be read: an outage is no withdrawal.
 */
export const directoryFeed = (folder: SharedFolder, known: KnownVersions): ChangeFeed => ({
  changes: async (found, tellGone) => {
    const unseen = new Map(await known.versions());
    const changed: { readonly file: string; readonly path: string; readonly version: string }[] = [];
    const unread = new Map<string, UnreadPlace>();
    for await (const { file, path, version } of folder.list((place) => void unread.set(place.file, place))) {
      const before = unseen.get(file);
      unseen.delete(file);
      if (before !== version && !isIgnoredPath(path)) changed.push({ file, path, version });
    }
    changed.sort((a, b) => rankOf(a.path) - rankOf(b.path));
    for (const { file, version } of changed) await found(file, undefined, undefined, version);
    const gone = [...unseen.keys()].filter((file) => !liesIn(file, unread.values()));
    await (tellGone ?? eachOf(found))(gone);
    return { count: changed.length + gone.length, unread: outermost(unread) };
  },
});
