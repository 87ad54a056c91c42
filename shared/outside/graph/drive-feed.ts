import type { Notebook } from '../../flow/ports/notebook.ts';
import type { ChangeFeed } from '../../folder/change-feed.ts';
import type { KnownFiles } from '../../folder/known-files.ts';
import { affectedFiles } from './affected-files.ts';
import { allFiles } from './all-files.ts';
import { type ChangeSet, FeedStuck, readChangeSet } from './delta-pages.ts';
import { type DrivePlace, drivePath } from './drive-place.ts';
import { type FeedPosition, forgetPosition, readPosition, writePosition } from './feed-position.ts';
import { GraphFault } from './graph-fault.ts';
import type { GraphPort } from './graph-port.ts';
import { treeAfter } from './tree-after.ts';

export type DriveFeedDeps = {
  readonly graph: GraphPort;
  readonly place: DrivePlace;
  readonly notes: Notebook;
  readonly known: KnownFiles;
};

type Read = { readonly set: ChangeSet; readonly before: FeedPosition | null };

/** The next set after the position; everything anew where the service has dropped the position (410). */
const readNext = async ({ graph, place }: DriveFeedDeps, before: FeedPosition | null): Promise<Read> => {
  const fromStart = `${drivePath(place)}/root/delta`;
  if (before === null) return { set: await readChangeSet(graph, fromStart), before };
  try {
    return { set: await readChangeSet(graph, before.deltaLink), before };
  } catch (fault) {
    const stuck = fault instanceof FeedStuck;
    if (!stuck && !(fault instanceof GraphFault && fault.kind === 'resync')) throw fault;
    const anew = stuck ? null : fault.location;
    return { set: await readChangeSet(graph, anew ?? fromStart), before: null };
  }
};

/** Those of the files that the set says were deleted. */
const goneIn = ({ items }: ChangeSet, files: ReadonlySet<string>): readonly string[] =>
  [...files].filter((file) => items.get(file)?.deleted != null);

/**
 * The feed of one library. The position moves on only after all files were handed over, so that nothing is lost when
 * the process ends in between; what is handed over twice does no harm.
 */
export const driveFeed = (deps: DriveFeedDeps): ChangeFeed => ({
  changes: async (found, tellGone) => {
    const { notes, place } = deps;
    const { set, before } = await readNext(deps, await readPosition(notes, place.driveId));
    const tree = treeAfter(before?.tree ?? new Map(), set);
    const files = before === null ? await allFiles(deps, set, tree) : await affectedFiles(deps, set, before.tree, tree);
    const gone = tellGone === undefined ? [] : goneIn(set, files);
    for (const file of files) if (!gone.includes(file)) await found(file);
    await tellGone?.(gone);
    if (set.deltaLink !== '') await writePosition(notes, place.driveId, { deltaLink: set.deltaLink, tree });
    return { count: files.size };
  },
});

/**
 * The safety net: forgets the position, so that the next run compares the whole library with what is known and hands
 * over whatever differs, also what a lost notice or a message given up on has left behind.
 */
export const forgetFeedPosition = ({ notes, place }: DriveFeedDeps): Promise<void> =>
  forgetPosition(notes, place.driveId);
