import { LIMITS } from '../limits.ts';
import { isTrue } from '../read/sheet-rows.ts';
import { relationshipsOf } from '../relationships.ts';
import type { SheetEntry, WorkbookPart } from '../workbook-part.ts';
import { type Edit, insertion, withEdits } from '../xml/part-edit.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { partTokens, streamTokens, type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { editPart } from './styled-package.ts';

const qualified = ({ prefix }: XmlTokens, name: string): string => (prefix === '' ? name : `${prefix}:${name}`);

/** The view whose tag was just read, on the sheet at this place. */
const activeIn = (tokens: XmlTokens, place: number): Edit => {
  if (tokens.find('activeTab')) return { start: tokens.valueStart, end: tokens.valueEnd, text: String(place) };
  return insertion(tokens.tagStart + 1 + qualified(tokens, tokens.name).length, ` activeTab="${place}"`);
};

const viewsBefore = (tokens: XmlTokens, place: number): Edit => {
  const [views, view] = [qualified(tokens, 'bookViews'), qualified(tokens, 'workbookView')];
  return insertion(tokens.tagStart, `<${views}><${view} activeTab="${place}"/></${views}>`);
};

/** The workbook part, opening on the sheet at this place (from 0, hidden ones counted). */
export const withActiveTab = (workbook: Buffer, place: number): Buffer => {
  const tokens = new XmlTokens([workbook]);
  while (tokens.next()) {
    if (tokens.closing) continue;
    if (tokens.name === 'workbookView') return withEdits(workbook, [activeIn(tokens, place)]);
    if (tokens.name === 'sheets') return withEdits(workbook, [viewsBefore(tokens, place)]);
  }
  return workbook;
};

const isSelected = (tokens: XmlTokens): boolean =>
  tokens.name === 'sheetView' && !tokens.closing && isTrue(tokens.attribute('tabSelected'));

/** Views stand before the cells. */
const opensNow = (zip: ZipPackage, entry: ZipEntry): boolean => {
  const tokens = entry.size > LIMITS.heldBytes ? streamTokens(zip, entry) : partTokens(zip, entry);
  while (tokens.next() && tokens.name !== 'sheetData') if (isSelected(tokens)) return true;
  return false;
};

const unselected = (sheet: Buffer): Buffer => {
  const tokens = new XmlTokens([sheet]);
  const edits: Edit[] = [];
  while (tokens.next() && tokens.name !== 'sheetData')
    if (isSelected(tokens) && tokens.find('tabSelected'))
      edits.push({ start: tokens.valueStart, end: tokens.valueEnd, text: '0' });
  return withEdits(sheet, edits);
};

/** Every kind of sheet has a tab. */
const SHEETS: ReadonlySet<string> = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet']);

/**
 * Parts of the other sheets that are selected, each without that one flag: with two selected sheets a program edits both at once, and
 * what is typed into one goes into the other.
 */
export const withoutSelection = (zip: ZipPackage, part: WorkbookPart, but?: ZipEntry): [string, Buffer][] =>
  relationshipsOf(zip, part.entry.name).flatMap(({ type, target }) => {
    const entry = SHEETS.has(type) ? zipEntry(zip, target) : undefined;
    if (entry === undefined || entry.key === but?.key || !opensNow(zip, entry)) return [];
    return [editPart(zip, entry, unselected)];
  });

/** What has to change for a sheet that is there already to open first; nothing where it does. */
export const openingAt = (zip: ZipPackage, part: WorkbookPart, sheet: SheetEntry): [string, Buffer][] => {
  const changed = editPart(zip, part.entry, (utf8) => withActiveTab(utf8, part.names.indexOf(sheet.name)));
  const same = changed[1].equals(inflateEntry(zip.file, part.entry));
  return [...(same ? [] : [changed]), ...withoutSelection(zip, part, sheet.entry)];
};
