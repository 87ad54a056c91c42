import { statSync } from 'node:fs';
import { diskPathOf } from './share-path.ts';

/** Some thousands of rows, which take a second or more to be read. */
const LONG_BYTES = 200_000;

/** Whether reading a file of the share takes long; false for one that is gone or can't be looked at, which is soon dealt with. */
export const isLongFile =
  (root: string) =>
  (file: string): boolean => {
    try {
      return statSync(diskPathOf(root, file)).size > LONG_BYTES;
    } catch {
      return false;
    }
  };
