import type { Workbook } from '../../../workbook/grid.ts';
import { UnreadableWorkbook, type WorkbookReader } from '../../../workbook/workbook-reader.ts';
import { unreadable } from '../unreadable.ts';
import { readWorkbookPart } from '../workbook-part.ts';
import { bufferOf, openPackage } from '../zip/zip-package.ts';
import { archiveOfWorkbooks, workbookOfArchive } from './archive-workbook.ts';
import { workbookOf } from './package-workbook.ts';
import { readLegacy } from './read-legacy.ts';
import { sniffFile } from './sniff-file.ts';

const asUnreadable = (error: unknown): UnreadableWorkbook =>
  error instanceof UnreadableWorkbook ? error : unreadable('damaged-part', String(error));

/** `archive`: what is to be read as if unpacked, null for what is not; within an archive nothing more is. */
const readFile = async (file: Buffer, archive: typeof archiveOfWorkbooks): Promise<Workbook> => {
  if (sniffFile(file) === 'ole') return await readLegacy(file);
  const zip = openPackage(file);
  const members = archive(zip);
  if (members !== null) return await workbookOfArchive(members, (inner) => readFile(inner, () => null));
  return workbookOf(zip, readWorkbookPart(zip));
};

/**
 * Reads `.xlsx` and `.xlsm` files of any writer, `.xls` and `.et` (then with `origin: 'xls'`), and archives of such. Bounded before anything
 * is inflated; throws `UnreadableWorkbook` only.
 */
export const xlsxReader = (): WorkbookReader => ({
  async read(bytes) {
    const file = bufferOf(bytes);
    try {
      return await readFile(file, archiveOfWorkbooks);
    } catch (error) {
      throw asUnreadable(error);
    }
  },
});
