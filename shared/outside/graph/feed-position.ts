import { z } from 'zod';
import type { Notebook } from '../../flow/ports/notebook.ts';
import type { UnreadPlace } from '../../folder/shared-folder.ts';
import type { FolderTree } from './drive-paths.ts';

/**
 * Where the feed of a drive stands: the link of the next set, the folders as they stood after the last one, and the places it had
 * to pass over, which are asked again each time: the feed itself will not speak of them again.
 */
export type FeedPosition = {
  readonly deltaLink: string;
  readonly tree: FolderTree;
  readonly passedOver: readonly UnreadPlace[];
};

const folder = z.tuple([z.string(), z.string(), z.string().nullable()]);

const stored = z.object({
  deltaLink: z.string().min(1),
  folders: z.array(folder),
  notebooks: z.array(z.string()).default([]),
  passedOver: z.array(z.object({ file: z.string(), path: z.string(), reason: z.string() })).default([]),
});

const nameOf = (driveId: string): string => `feed/${driveId}`;

/** Null before the first set was taken over, and where the note cannot be read any more. */
export const readPosition = async (notes: Notebook, driveId: string): Promise<FeedPosition | null> => {
  const text = await notes.get(nameOf(driveId));
  if (text === null) return null;
  const { success, data } = stored.safeParse(JSON.parse(text));
  if (!success) return null;
  const notebooks = new Set(data.notebooks);
  const tree: FolderTree = new Map(
    data.folders.map(([id, name, parent]) => [id, { name, parent, ...(notebooks.has(id) ? { isPackage: true } : {}) }]),
  );
  return { deltaLink: data.deltaLink, tree, passedOver: data.passedOver };
};

export const writePosition = (notes: Notebook, driveId: string, position: FeedPosition): Promise<void> => {
  const { deltaLink, tree, passedOver } = position;
  const folders = [...tree].map(([id, { name, parent }]) => [id, name, parent]);
  const notebooks = [...tree].flatMap(([id, { isPackage }]) => (isPackage === true ? [id] : []));
  return notes.put(nameOf(driveId), JSON.stringify({ deltaLink, folders, notebooks, passedOver }));
};

export const forgetPosition = (notes: Notebook, driveId: string): Promise<void> => notes.remove(nameOf(driveId));
