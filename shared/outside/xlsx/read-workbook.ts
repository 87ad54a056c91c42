import type { Workbook } from '../../workbook/grid.ts';
import { UnreadableWorkbook, type WorkbookReader } from '../../workbook/workbook-reader.ts';
import { CellBudget } from './cell-budget.ts';
import type { CellContext } from './cell-reading.ts';
import { readCellStyles } from './cell-styles.ts';
import { LIMITS } from './limits.ts';
import { PartSheet } from './part-sheet.ts';
import { SharedTexts } from './shared-texts.ts';
import { sniffFile } from './sniff-file.ts';
import { unreadable } from './unreadable.ts';
import { readWorkbookPart, type WorkbookPart } from './workbook-part.ts';
import { openPackage, partBytes, partTokens, streamTokens, type ZipPackage } from './zip-package.ts';

/** Sheets up to this size are inflated at once and kept when read; longer ones pass by row for row. */
const SMALL = 2 * 2 ** 20;

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const contextOf = (zip: ZipPackage, part: WorkbookPart): CellContext => ({
  texts: new SharedTexts(part.texts === undefined ? Buffer.alloc(0) : partBytes(zip, part.texts)),
  styles: part.styles === undefined ? [] : readCellStyles(partTokens(zip, part.styles)),
  date1904: part.date1904,
});

const readPackage = (file: Buffer): Workbook => {
  const zip = openPackage(file);
  const part = readWorkbookPart(zip);
  if (part.sheets.length > LIMITS.sheets) throw unreadable('oversized', `${part.sheets.length} sheets`);
  const context = once(() => contextOf(zip, part));
  const budget = new CellBudget();
  const sheets = part.sheets.map(({ name, hidden, entry }) => {
    const small = entry.size <= SMALL;
    const tokens = () => (small ? partTokens(zip, entry) : streamTokens(zip, entry));
    return new PartSheet({ name, hidden, tokens, small, context, budget });
  });
  return { sheets, date1904: part.date1904 };
};

const asUnreadable = (error: unknown): UnreadableWorkbook =>
  error instanceof UnreadableWorkbook ? error : unreadable('damaged-part', String(error));

/** Reads `.xlsx` and `.xlsm` files of any writer. Bounded before anything is inflated; throws `UnreadableWorkbook` only. */
export const xlsxReader = (): WorkbookReader => ({
  async read(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      if (sniffFile(file) === 'ole') throw unreadable('legacy-xls', 'an OLE file');
      return readPackage(file);
    } catch (error) {
      throw asUnreadable(error);
    }
  },
});
