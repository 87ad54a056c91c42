import { z } from 'zod';
import type { Notebook } from '../../../flow/ports/notebook.ts';
import type { UnreadPlace } from '../../../folder/shared-folder.ts';
import { storedShape, type Upgrade } from '../../../stored-shape.ts';
import type { FolderTree } from '../drive/drive-paths.ts';

/**
 * Where the feed of a drive stands: the link of the next set, the folders as they stood after the last one, and the places it had
 * to pass over, which are asked again each time: the feed itself will not speak of them again.
 */
export type FeedPosition = {
  readonly deltaLink: string;
  readonly tree: FolderTree;
  readonly passedOver: readonly UnreadPlace[];
};

/** As it is kept: each folder with its name and the folder it lies in, and which of them are notebooks. */
const position = z.object({
  deltaLink: z.string().min(1),
  folders: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
  notebooks: z.array(z.string()),
  passedOver: z.array(z.object({ file: z.string(), path: z.string(), reason: z.string() })),
});

/** 0 → 1: at first a position knew of neither notebooks nor places it had to pass over. */
const withFoldersAlone: Upgrade = ({ notebooks = [], passedOver = [], ...kept }) => ({
  ...kept,
  notebooks,
  passedOver,
});

const storedPosition = storedShape('文件库变动的进度', position, [withFoldersAlone]);

/** Null where the text says none: it costs one look at the whole library, which a position that misleads would not. */
const positionIn = (text: string): z.infer<typeof position> | null => {
  try {
    return storedPosition.read(text);
  } catch {
    return null;
  }
};

const nameOf = (driveId: string): string => `feed/${driveId}`;

/** Null before the first set was taken over, and where the note cannot be read any more. */
export const readPosition = async (notes: Notebook, driveId: string): Promise<FeedPosition | null> => {
  const text = await notes.get(nameOf(driveId));
  if (text === null) return null;
  const kept = positionIn(text);
  if (kept === null) return null;
  const notebooks = new Set(kept.notebooks);
  const tree: FolderTree = new Map(
    kept.folders.map(([id, name, parent]) => [id, { name, parent, ...(notebooks.has(id) ? { isPackage: true } : {}) }]),
  );
  return { deltaLink: kept.deltaLink, tree, passedOver: kept.passedOver };
};

export const writePosition = (notes: Notebook, driveId: string, position: FeedPosition): Promise<void> => {
  const { deltaLink, tree, passedOver } = position;
  const folders = [...tree].map(([id, { name, parent }]): [string, string, string | null] => [id, name, parent]);
  const notebooks = [...tree].flatMap(([id, { isPackage }]) => (isPackage === true ? [id] : []));
  return notes.put(
    nameOf(driveId),
    storedPosition.write({ deltaLink, folders, notebooks, passedOver: passedOver.map((one) => ({ ...one })) }),
  );
};

export const forgetPosition = (notes: Notebook, driveId: string): Promise<void> => notes.remove(nameOf(driveId));
