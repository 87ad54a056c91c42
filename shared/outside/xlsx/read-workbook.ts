import { UnreadableWorkbook, type WorkbookReader } from '../../workbook/workbook-reader.ts';
import { workbookOf } from './package-workbook.ts';
import { sniffFile } from './sniff-file.ts';
import { unreadable } from './unreadable.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { openPackage } from './zip-package.ts';

const asUnreadable = (error: unknown): UnreadableWorkbook =>
  error instanceof UnreadableWorkbook ? error : unreadable('damaged-part', String(error));

/** Reads `.xlsx` and `.xlsm` files of any writer. Bounded before anything is inflated; throws `UnreadableWorkbook` only. */
export const xlsxReader = (): WorkbookReader => ({
  async read(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      if (sniffFile(file) === 'ole') throw unreadable('legacy-xls', 'an OLE file');
      const zip = openPackage(file);
      return workbookOf(zip, readWorkbookPart(zip));
    } catch (error) {
      throw asUnreadable(error);
    }
  },
});
