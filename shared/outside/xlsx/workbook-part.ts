import { perObject } from '../../memo.ts';
import { otherPackage } from './read/other-package.ts';
import { isTrue } from './read/sheet-rows.ts';
import { relationshipsOf } from './relationships.ts';
import { unreadable } from './unreadable.ts';
import type { ZipEntry } from './zip/zip-directory.ts';
import { partTokens, type ZipPackage, zipEntry } from './zip/zip-package.ts';

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry };

/** The workbook part and what it names: its worksheets in order (no chart, dialog or macro sheets), styles and texts. */
export type WorkbookPart = {
  readonly entry: ZipEntry;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Of all sheets, also of those that are no worksheets. */
  readonly names: readonly string[];
  readonly styles: ZipEntry | undefined;
  readonly texts: ZipEntry | undefined;
};

const findWorkbookEntry = (zip: ZipPackage): ZipEntry => {
  const target = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  const entry = zipEntry(zip, target ?? 'xl/workbook.xml') ?? zipEntry(zip, 'xl/workbook.xml');
  if (entry?.key.endsWith('.bin') || (entry === undefined && zipEntry(zip, 'xl/workbook.bin') !== undefined))
    throw unreadable('xlsb', 'a binary workbook');
  if (entry === undefined || /^(word|ppt)\//.test(entry.key)) throw otherPackage(zip);
  return entry;
};

type Listed = { readonly name: string; readonly hidden: boolean; readonly id: string };

const readSheetList = (zip: ZipPackage, entry: ZipEntry): { date1904: boolean; listed: Listed[] } => {
  const tokens = partTokens(zip, entry);
  const listed: Listed[] = [];
  let date1904 = false;
  while (tokens.next()) {
    if (tokens.closing) continue;
    if (tokens.name === 'workbookPr') date1904 = isTrue(tokens.attribute('date1904'));
    if (tokens.name !== 'sheet') continue;
    const hidden = ['hidden', 'veryHidden'].includes(tokens.attribute('state') ?? '');
    listed.push({ name: tokens.attribute('name') ?? '', hidden, id: tokens.attribute('id', true) ?? '' });
  }
  return { date1904, listed };
};

/** Finds and reads the workbook part. Throws `zip-without-workbook`, `xlsb`, `ods`, `damaged-part`, … */
export const readWorkbookPart = perObject((zip: ZipPackage): WorkbookPart => {
  const entry = findWorkbookEntry(zip);
  const relationships = relationshipsOf(zip, entry.name);
  const { date1904, listed } = readSheetList(zip, entry);
  const partFor = (type: string) => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : zipEntry(zip, target);
  };
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    // Macro modules are listed as sheets without a part.
    if (id === '') return [];
    const relationship = relationships.find((candidate) => candidate.id === id);
    if (relationship !== undefined && relationship.type !== 'worksheet') return [];
    const part = relationship && zipEntry(zip, relationship.target);
    if (part === undefined) throw unreadable('damaged-part', `the part of sheet ${name} is missing`);
    return [{ name, hidden, entry: part }];
  });
  return {
    entry,
    date1904,
    sheets,
    names: listed.map(({ name }) => name),
    styles: partFor('styles'),
    texts: partFor('sharedStrings'),
  };
});
