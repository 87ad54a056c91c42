import { z } from 'zod';
import type { Notebook } from '../../flow/ports/notebook.ts';
import type { FolderTree } from './drive-paths.ts';

/** Where the feed of a drive stands: the link of the next set, and the folders as they stood after the last one. */
export type FeedPosition = { readonly deltaLink: string; readonly tree: FolderTree };

const stored = z.object({
  deltaLink: z.string().min(1),
  folders: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
});

const nameOf = (driveId: string): string => `feed/${driveId}`;

/** Null before the first set was taken over, and where the note cannot be read any more. */
export const readPosition = async (notes: Notebook, driveId: string): Promise<FeedPosition | null> => {
  const text = await notes.get(nameOf(driveId));
  if (text === null) return null;
  const { success, data } = stored.safeParse(JSON.parse(text));
  if (!success) return null;
  return { deltaLink: data.deltaLink, tree: new Map(data.folders.map(([id, name, parent]) => [id, { name, parent }])) };
};

export const writePosition = (notes: Notebook, driveId: string, { deltaLink, tree }: FeedPosition): Promise<void> => {
  const folders = [...tree].map(([id, { name, parent }]) => [id, name, parent]);
  return notes.put(nameOf(driveId), JSON.stringify({ deltaLink, folders }));
};

export const forgetPosition = (notes: Notebook, driveId: string): Promise<void> => notes.remove(nameOf(driveId));
