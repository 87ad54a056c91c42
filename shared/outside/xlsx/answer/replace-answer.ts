import type { AnswerSheet } from '../../../workbook/answer-writer.ts';
import { namespacesFor } from '../namespaces.ts';
import { relationshipsName } from '../relationships.ts';
import type { SheetEntry, WorkbookPart } from '../workbook-part.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { partBytes, partTokens, type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { repacked } from '../zip/zip-writer.ts';
import { namespaceOf } from './add-sheet-parts.ts';
import { answerSheetXml } from './answer-sheet-xml.ts';
import { withoutCalculationChain } from './calculation-chain.ts';
import { openingAt } from './open-first.ts';
import { lookUpStyles } from './styled-package.ts';

const NO_RELATIONS = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
);

/** Notes or tables that somebody put on the old sheet: the new one points to none of them. */
const withoutOldRelations = (zip: ZipPackage, entry: ZipEntry): [string, Buffer][] => {
  const relations = zipEntry(zip, relationshipsName(entry.name));
  return relations === undefined ? [] : [[relations.key, NO_RELATIONS]];
};

const hasFormula = (zip: ZipPackage, entry: ZipEntry): boolean => {
  const tokens = partTokens(zip, entry);
  while (tokens.next()) if (tokens.name === 'f') return true;
  return false;
};

/** The package with the part of an earlier answer replaced; null where the package has a form we do not know. */
export const replaceAnswer = (
  zip: ZipPackage,
  part: WorkbookPart,
  earlier: SheetEntry,
  sheet: AnswerSheet,
): Buffer | null => {
  const { entry } = earlier;
  const namespaces = namespacesFor(namespaceOf(partBytes(zip, part.entry)));
  if (namespaces === null) return null;
  const { ids, changed } = lookUpStyles(zip, part);
  const chain = hasFormula(zip, entry) ? withoutCalculationChain(zip, part) : { changed: [], removed: [] };
  const replaced: [string, Buffer] = [entry.key, answerSheetXml(sheet, namespaces.main, ids)];
  // Somebody who hid our sheet is not sent to it.
  const opened = sheet.opensFirst === true && !earlier.hidden ? openingAt(zip, part, earlier) : [];
  const all = new Map([...changed, ...chain.changed, ...opened, ...withoutOldRelations(zip, entry), replaced]);
  return repacked(zip, { changed: all, removed: new Set(chain.removed), added: [] });
};
