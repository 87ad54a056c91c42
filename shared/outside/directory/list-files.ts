import { opendir } from 'node:fs/promises';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { codeOf, stampFrom, statsOf } from './file-stamp.ts';
import { diskPathOf } from './share-path.ts';

/** Entries of one folder in order of name; none where it has just gone or may not be looked into. */
const entriesOf = async (root: string, folder: string) => {
  try {
    const entries = [];
    for await (const entry of await opendir(folder === '' ? root : diskPathOf(root, folder))) entries.push(entry);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (folder !== '' && ['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(cause))) return [];
    throw cause;
  }
};

/** Every file below the share, folder by folder; links are not followed. Throws where the share itself is not there. */
export async function* listFiles(root: string, folder = ''): AsyncGenerator<FileStamp> {
  for (const entry of await entriesOf(root, folder)) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(root, file);
    else if (entry.isFile()) {
      const stats = await statsOf(root, file);
      if (stats !== null) yield stampFrom(file, stats);
    }
  }
}
