import type { Notebook } from '../../../flow/ports/notebook.ts';
import type { ChangeFeed } from '../../../folder/change-feed.ts';
import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import { GraphFault, GraphWait } from '../client/graph-fault.ts';
import { type FolderTree, folderNode, pathOfFolder } from '../drive/drive-paths.ts';
import { addressAt, type DrivePlace, drivePath } from '../drive/drive-place.ts';
import { getItem } from '../drive/drive-stamp.ts';
import { itemsBelow } from '../drive/items-below.ts';
import { refusedPlace } from '../drive/refused-place.ts';
import { type LookDeps, pathOfFile } from '../drive/worth-a-look.ts';
import { affectedFiles } from './affected-files.ts';
import { allFiles } from './all-files.ts';
import { type ChangeSet, FeedStuck, readChangeSet } from './delta-pages.ts';
import { type FeedPosition, forgetPosition, readPosition, writePosition } from './feed-position.ts';
import { treeAfter } from './tree-after.ts';

export type DriveFeedDeps = LookDeps & { readonly notes: Notebook };

type Read = {
  readonly set: ChangeSet;
  readonly before: FeedPosition | null;
  readonly passedOver: readonly UnreadPlace[];
};

/** The service has dropped a position: by the book with 410, in the field also with 404 or 400, or by leading in a circle. */
const isVoid = (fault: unknown): boolean =>
  fault instanceof FeedStuck || (fault instanceof GraphFault && ['resync', 'gone', 'refused'].includes(fault.kind));

/** Where the service itself says to start afresh, if it works there, else from the very beginning. */
const readAnew = async ({ graph, place }: DriveFeedDeps, location: string | null): Promise<ChangeSet> => {
  if (location !== null) {
    try {
      return await readChangeSet(graph, location);
    } catch (fault) {
      if (!(fault instanceof FeedStuck) && refusedPlace(fault) === null) throw fault;
    }
  }
  return readChangeSet(graph, `${drivePath(place)}/root/delta`);
};

/** The next set after the position; everything anew where the service has dropped the position. */
const readNext = async (deps: DriveFeedDeps, before: FeedPosition | null): Promise<Read> => {
  if (before === null) return { set: await readAnew(deps, null), before, passedOver: [] };
  try {
    return { set: await readChangeSet(deps.graph, before.deltaLink), before, passedOver: [] };
  } catch (fault) {
    if (!isVoid(fault)) throw fault;
    const location = fault instanceof GraphFault ? fault.location : null;
    return { set: await readAnew(deps, location), before: null, passedOver: [] };
  }
};

/** A feed that is refused although the share itself answers (one labelled item is enough): the share folder by folder. */
const readByFolders = async (deps: DriveFeedDeps): Promise<Read | null> => {
  const share = await getItem(deps.graph, addressAt(deps.place, ''));
  if (share === null) return null;
  const tree: FolderTree = new Map([[share.id, folderNode(share, new Map())]]);
  const { items, refused } = await itemsBelow(deps, tree, share.id);
  const set = { items: new Map([share, ...items].map((item) => [item.id, item])), deltaLink: '' };
  return { set, before: null, passedOver: refused };
};

const read = async (deps: DriveFeedDeps): Promise<Read> => {
  try {
    return await readNext(deps, await readPosition(deps.notes, deps.place.driveId));
  } catch (fault) {
    if (!(fault instanceof GraphWait && fault.status === 403)) throw fault;
    const byFolders = await readByFolders(deps);
    if (byFolders === null) throw fault;
    return byFolders;
  }
};

/** Those of the files that the set says were deleted. */
const goneIn = ({ items }: ChangeSet, files: ReadonlySet<string>): readonly string[] =>
  [...files].filter((file) => items.get(file)?.deleted != null);

const notebooksIn = (place: DrivePlace, tree: FolderTree): readonly string[] =>
  [...tree].flatMap(([id, { isPackage }]) => (isPackage === true ? (pathOfFolder(place, tree, id) ?? []) : []));

/** The first folder of a file's path; '' for all that lie in the share itself, or came with a folder that moved. */
const unitsIn =
  (deps: DriveFeedDeps, { items }: ChangeSet, tree: FolderTree) =>
  (file: string): string => {
    const item = items.get(file);
    const [unit = '', ...below] = (item === undefined ? null : pathOfFile(deps, item, tree))?.split('/') ?? [];
    return below.length === 0 ? '' : unit;
  };

/**
 * The feed of one library. The position moves on only after all files were handed over, so that nothing is lost when
 * the process ends in between; what is handed over twice does no harm. What can't be looked at is passed over and asked again
 * each time, and stands for nothing else.
 */
export const driveFeed = (deps: DriveFeedDeps): ChangeFeed => ({
  changes: async (found, tellGone) => {
    const { notes, place } = deps;
    const { set, before, passedOver } = await read(deps);
    const tree = treeAfter(place, before?.tree ?? new Map(), set);
    const looked =
      before === null ? await allFiles(deps, set, tree, passedOver) : await affectedFiles(deps, set, before, tree);
    const gone = tellGone === undefined ? [] : goneIn(set, looked.files);
    const unit = unitsIn(deps, set, tree);
    for (const file of looked.files) if (!gone.includes(file)) await found(file, looked.since.get(file), unit(file));
    await tellGone?.(gone);
    const { deltaLink } = set;
    if (deltaLink !== '') await writePosition(notes, place.driveId, { deltaLink, tree, passedOver: looked.passedOver });
    return { count: looked.files.size, unread: looked.passedOver, notebooks: notebooksIn(place, tree) };
  },
});

/**
 * The safety net: forgets the position, so that the next run compares the whole library with what is known and hands
 * over whatever differs, also what a lost notice or a message given up on has left behind.
 */
export const forgetFeedPosition = ({ notes, place }: Pick<DriveFeedDeps, 'notes' | 'place'>): Promise<void> =>
  forgetPosition(notes, place.driveId);
