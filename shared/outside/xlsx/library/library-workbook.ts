import type ExcelJS from 'exceljs';
import { editPart } from '../answer/styled-package.ts';
import { openPackage, partBytes } from '../zip/zip-package.ts';
import { repacked } from '../zip/zip-writer.ts';
import { fontsInOrder } from './fonts-in-order.ts';

const STYLES_PART = 'xl/styles.xml';

const ordered = (utf8: Buffer): Buffer => Buffer.from(fontsInOrder(utf8.toString('utf8')), 'utf8');

/** A workbook of exceljs as the bytes of an .xlsx that Office's own schema takes. */
export const libraryWorkbook = async (workbook: ExcelJS.Workbook): Promise<Buffer> => {
  const zip = openPackage(Buffer.from(await workbook.xlsx.writeBuffer()));
  const styles = zip.directory.entries.filter(({ name }) => name === STYLES_PART);
  const changed = new Map(styles.map((entry) => editPart(zip, entry, ordered)));
  return repacked(zip, { changed, removed: new Set(), added: [] });
};

/** The parts of a workbook of exceljs as text, by name, for whoever changes most of them before they are packed. */
export const libraryParts = async (workbook: ExcelJS.Workbook): Promise<ReadonlyMap<string, string>> => {
  // Packed by the library, they would only be unpacked here again.
  const zip = openPackage(Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  return new Map(
    zip.directory.entries.map((entry) => {
      const xml = partBytes(zip, entry).toString('utf8');
      return [entry.name, entry.name === STYLES_PART ? fontsInOrder(xml) : xml];
    }),
  );
};
