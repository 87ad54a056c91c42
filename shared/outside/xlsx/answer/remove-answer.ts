import { relationshipsName, relationshipsOf } from '../relationships.ts';
import type { SheetEntry, WorkbookPart } from '../workbook-part.ts';
import { type Edit, withEdits } from '../xml/part-edit.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { keyOf } from '../zip/zip-directory.ts';
import { type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { repacked } from '../zip/zip-writer.ts';
import { withoutCalculationChain, withoutElements } from './calculation-chain.ts';
import { editPart } from './styled-package.ts';

/** Names and views count sheets by their position: those behind the one taken out move up. */
const COUNTED = { definedName: 'localSheetId', workbookView: 'activeTab' } as const;

const movedUp = (tokens: XmlTokens, place: number): readonly Edit[] => {
  const attribute = COUNTED[tokens.name as keyof typeof COUNTED];
  if (tokens.closing || attribute === undefined) return [];
  const at = Number(tokens.attribute(attribute) ?? Number.NaN);
  if (!(at >= place) || at === 0) return [];
  const tag = tokens.bytes.toString('utf8', tokens.tagStart, tokens.tagEnd);
  const text = tag.replace(new RegExp(`(${attribute}\\s*=\\s*["'])\\d+`, 'u'), `$1${at - 1}`);
  return [{ start: tokens.tagStart, end: tokens.tagEnd, text }];
};

/** The workbook part without the sheet; names that hold on it alone go with it. */
const withoutSheet = (utf8: Buffer, { name }: SheetEntry, place: number): Buffer => {
  const isOurs = (tokens: XmlTokens): boolean =>
    (tokens.name === 'sheet' && tokens.attribute('name') === name) ||
    (tokens.name === 'definedName' && Number(tokens.attribute('localSheetId') ?? Number.NaN) === place);
  const rest = withoutElements(utf8, isOurs);
  const tokens = new XmlTokens([rest]);
  const edits: Edit[] = [];
  while (tokens.next()) edits.push(...movedUp(tokens, place));
  return withEdits(rest, edits);
};

/** The package without the sheet of an earlier answer; null where the package has a form we do not know. */
export const removeAnswer = (zip: ZipPackage, part: WorkbookPart, sheet: SheetEntry): Buffer | null => {
  const relation = relationshipsOf(zip, part.entry.name).find(({ target }) => keyOf(target) === sheet.entry.key);
  const relations = zipEntry(zip, relationshipsName(part.entry.name));
  const types = zipEntry(zip, '[Content_Types].xml');
  const place = part.names.indexOf(sheet.name);
  if (relation === undefined || relations === undefined || types === undefined || part.names.length < 2) return null;
  const own = zipEntry(zip, relationshipsName(sheet.entry.name));
  const { removed } = withoutCalculationChain(zip, part);
  const chain = relationshipsOf(zip, part.entry.name).find(({ type }) => type === 'calcChain');
  const isGone = (tokens: XmlTokens): boolean =>
    [sheet.entry.key, ...removed].includes(keyOf(tokens.attribute('PartName') ?? ''));
  const isPointedTo = (tokens: XmlTokens): boolean =>
    [relation.id, ...(removed.length > 0 ? [chain?.id] : [])].includes(tokens.attribute('Id') ?? '');
  return repacked(zip, {
    changed: new Map([
      editPart(zip, part.entry, (utf8) => withoutSheet(utf8, sheet, place)),
      editPart(zip, relations, (utf8) => withoutElements(utf8, isPointedTo)),
      editPart(zip, types, (utf8) => withoutElements(utf8, isGone)),
    ]),
    removed: new Set([sheet.entry.key, ...(own === undefined ? [] : [own.key]), ...removed]),
    added: [],
  });
};
