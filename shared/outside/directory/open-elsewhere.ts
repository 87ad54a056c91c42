import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The lock files of Excel and WPS (`~$name`), of older programs (`~$` in place of the first two signs) and of LibreOffice. */
const lockNamesOf = (name: string): readonly string[] => [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`];

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether a person has the file open in a spreadsheet program, by the lock file such programs leave beside it. */
export const isOpenElsewhere = async (diskPath: string): Promise<boolean> => {
  const there = await Promise.all(
    lockNamesOf(basename(diskPath)).map((name) => isThere(join(dirname(diskPath), name))),
  );
  return there.includes(true);
};
