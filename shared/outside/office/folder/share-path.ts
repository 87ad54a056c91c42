import { join, sep } from 'node:path';

/**
 * Identities are the names as the disk has them, `/` between parts; what people read is their composed form (NFC), since
 * a Mac hands over the same name in pieces.
 */
export const pathOf = (file: string): string => file.normalize('NFC');

export const fileFrom = (relativePath: string): string =>
  sep === '/' ? relativePath : relativePath.split(sep).join('/');

/** Where an identity lies on the disk. Throws for one that would leave the share. */
export const diskPathOf = (root: string, file: string): string => {
  if (file.split('/').includes('..')) throw new Error(`path leaves the share: ${file}`);
  return join(root, ...file.split('/'));
};
