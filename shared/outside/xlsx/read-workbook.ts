import { UnreadableWorkbook, type WorkbookReader } from '../../workbook/workbook-reader.ts';
import { workbookOf } from './package-workbook.ts';
import { readLegacy } from './read-legacy.ts';
import { sniffFile } from './sniff-file.ts';
import { unreadable } from './unreadable.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { openPackage } from './zip-package.ts';

const asUnreadable = (error: unknown): UnreadableWorkbook =>
  error instanceof UnreadableWorkbook ? error : unreadable('damaged-part', String(error));

/**
 * Reads `.xlsx` and `.xlsm` files of any writer, and `.xls` and `.et` (then with `origin: 'xls'`). Bounded before anything
 * is inflated; throws `UnreadableWorkbook` only.
 */
export const xlsxReader = (): WorkbookReader => ({
  async read(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      if (sniffFile(file) === 'ole') return await readLegacy(file);
      const zip = openPackage(file);
      return workbookOf(zip, readWorkbookPart(zip));
    } catch (error) {
      throw asUnreadable(error);
    }
  },
});
