import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutInvisible } from '../../invisible-signs.ts';

/**
 * Identities are the names as the disk has them, `/` between parts; what people read is their composed form (NFC), since
 * a Mac hands over the same name in pieces, without signs that nobody sees.
 */
export const pathOf = (file: string): string => withoutInvisible(file.normalize('NFC'));

/** Where an identity lies on the disk. Throws for one that would leave the share. */
export const diskPathOf = (root: string, file: string): string => {
  if (file.split('/').includes('..')) throw new Error(`path leaves the share: ${file}`);
  return join(root, ...file.split('/'));
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The part as the folder on the disk has it; as it is where there is no such thing. */
const spelledIn = async (folder: string, part: string): Promise<string> => {
  const names = await readdir(folder).catch(() => []);
  return names.find((name) => pathOf(name) === pathOf(part)) ?? part;
};

/** The identity a path people read has on the disk, whichever way its names are composed there. */
export const fileAt = async (root: string, path: string): Promise<string> => {
  if (path === '' || (await isThere(diskPathOf(root, path)))) return path;
  let file = '';
  for (const part of path.split('/')) {
    const spelled = await spelledIn(diskPathOf(root, file), part);
    file = file === '' ? spelled : `${file}/${spelled}`;
  }
  return file;
};
