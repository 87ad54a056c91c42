import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import { unitFolderOf } from '../../../folder/unit-folder.ts';
import { FINANCE_FOLDER } from '../../../unit.ts';
import type { FolderTree } from '../drive/drive-paths.ts';
import { type LookDeps, type Looked, nameless, needsLook, pathOfFile } from '../drive/worth-a-look.ts';
import type { ChangeSet } from './delta-pages.ts';

/**
 * After a whole enumeration: files of the share that are not known in this version and under this path, files whose
 * answer is still owed, and known files that are no longer there, as far as could be looked. The finance office's own come first:
 * by its plan and roster all others are read.
 */
export const allFiles = async (
  deps: Omit<LookDeps, 'graph'>,
  { items }: ChangeSet,
  tree: FolderTree,
  passedOver: readonly UnreadPlace[],
): Promise<Looked> => {
  const unseen = new Map((await deps.known.all()).map((file) => [file.file, file]));
  const ofFinance: string[] = [];
  const ofUnits: string[] = [];
  for (const item of items.values()) {
    const path = pathOfFile(deps, item, tree);
    if (path === null) continue;
    const before = unseen.get(item.id);
    unseen.delete(item.id);
    if (needsLook(item, path, before)) (unitFolderOf(path) === FINANCE_FOLDER ? ofFinance : ofUnits).push(item.id);
  }
  const strange = [...passedOver, ...nameless(deps, [...items.values()], tree)];
  const isHidden = ({ file, path }: { readonly file: string; readonly path: string }): boolean =>
    strange.some((place) => place.file === file || path.startsWith(`${place.path}/`));
  const gone = [...unseen.values()].filter((known) => !isHidden(known)).map(({ file }) => file);
  return { files: new Set([...ofFinance, ...ofUnits, ...gone]), since: new Map(), passedOver: strange };
};
