import type { AnswerSheet } from '../../../workbook/answer-writer.ts';
import { namespacesFor } from '../namespaces.ts';
import { relationshipsName, relationshipsOf } from '../relationships.ts';
import type { WorkbookPart } from '../workbook-part.ts';
import { partBytes, type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { repacked } from '../zip/zip-writer.ts';
import {
  freeId,
  freePart,
  namespaceOf,
  withContentType,
  withRelationship,
  withSheetListed,
} from './add-sheet-parts.ts';
import { answerSheetXml } from './answer-sheet-xml.ts';
import { withActiveTab, withoutSelection } from './open-first.ts';
import { editPart, lookUpStyles } from './styled-package.ts';

/** The name, or with `(2)`, `(3)`, … behind it where sheets of the unit already bear it. */
const freeName = (name: string, taken: readonly string[]): string => {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${name}(${number})`;
  return free;
};

/** The package with the answer as one more sheet at its end; null where the package has a form we do not know. */
export const addAnswer = (zip: ZipPackage, part: WorkbookPart, sheet: AnswerSheet): Buffer | null => {
  const types = zipEntry(zip, '[Content_Types].xml');
  const relationsEntry = zipEntry(zip, relationshipsName(part.entry.name));
  const namespaces = namespacesFor(namespaceOf(partBytes(zip, part.entry)));
  if (types === undefined || relationsEntry === undefined || namespaces === null) return null;
  const { ids, changed } = lookUpStyles(zip, part);
  const id = freeId(relationshipsOf(zip, part.entry.name).map((relationship) => relationship.id));
  const { name, target } = freePart(zip, part.entry, partBytes(zip, types));
  const sheetName = freeName(sheet.name, part.names);
  const edits = [
    ...changed,
    editPart(zip, types, (utf8) => withContentType(utf8, name)),
    editPart(zip, relationsEntry, (utf8) => withRelationship(utf8, id, target, namespaces)),
    editPart(zip, part.entry, (utf8) => {
      const listed = withSheetListed(utf8, sheetName, id, namespaces);
      return sheet.opensFirst === true ? withActiveTab(listed, part.names.length) : listed;
    }),
    ...(sheet.opensFirst === true ? withoutSelection(zip, part) : []),
  ];
  const added = [{ name, bytes: answerSheetXml(sheet, namespaces.main, ids) }];
  return repacked(zip, { changed: new Map(edits), removed: new Set(), added });
};
