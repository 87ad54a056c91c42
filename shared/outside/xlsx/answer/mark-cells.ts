import { dirname, relative } from 'node:path/posix';
import type { CellMark } from '../../../workbook/answer-writer.ts';
import { type Namespaces, namespacesFor } from '../namespaces.ts';
import { relationshipsName, relationshipsOf } from '../relationships.ts';
import { readWorkbookPart, type SheetEntry } from '../workbook-part.ts';
import { openPackage, partBytes, type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { type NewEntry, repacked } from '../zip/zip-writer.ts';
import { freeId, namespaceOf, withDefaultType, withLastChild, withPartType } from './add-sheet-parts.ts';
import { markedSheet } from './marked-sheet.ts';
import { MarkedStyles } from './marked-styles.ts';
import { noteShapes, notesXml } from './note-parts.ts';
import { editPart } from './styled-package.ts';

const NOTES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What is gathered sheet by sheet: parts that change, and new ones. */
type Draft = { readonly changed: Map<string, Buffer>; readonly added: NewEntry[]; readonly notes: string[] };

const freeNumber = (zip: ZipPackage, draft: Draft): number => {
  const isTaken = (name: string): boolean =>
    zipEntry(zip, name) !== undefined || draft.added.some((part) => part.name === name);
  let number = 1;
  while (isTaken(`xl/comments${number}.xml`) || isTaken(`xl/drawings/vmlDrawing${number}.vml`)) number += 1;
  return number;
};

type Pointer = (prefix: string) => string;

/** Notes on a sheet that has none: two parts, their relationships, and the pointer to them. Null where it has notes of its own. */
const addNotes = (
  zip: ZipPackage,
  { entry }: SheetEntry,
  marks: readonly CellMark[],
  names: Namespaces,
  draft: Draft,
): Pointer | null => {
  const related = relationshipsOf(zip, entry.name);
  if (related.some(({ type }) => ['comments', 'vmlDrawing', 'threadedComment'].includes(type))) return null;
  const number = freeNumber(zip, draft);
  const [notes, shapes] = [`xl/comments${number}.xml`, `xl/drawings/vmlDrawing${number}.vml`];
  draft.notes.push(notes);
  draft.added.push({ name: notes, bytes: notesXml(marks, names.main) });
  draft.added.push({ name: shapes, bytes: noteShapes(marks, number) });
  const first = freeId(related.map(({ id }) => id));
  const second = freeId([first, ...related.map(({ id }) => id)]);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${names.relations}/${type}" Target="${relative(dirname(entry.name), target)}"/>`;
  const both = `${relation(first, 'vmlDrawing', shapes)}${relation(second, 'comments', notes)}`;
  const own = zipEntry(zip, relationshipsName(entry.name));
  if (own === undefined)
    draft.added.push({
      name: relationshipsName(entry.name),
      bytes: Buffer.from(`<Relationships xmlns="${RELATIONSHIPS}">${both}</Relationships>`, 'utf8'),
    });
  else draft.changed.set(...editPart(zip, own, (utf8) => withLastChild(utf8, both)));
  return (prefix) =>
    `<${prefix === '' ? '' : `${prefix}:`}legacyDrawing xmlns:r="${names.relations}" r:id="${first}"/>`;
};

const oneACell = (marks: readonly CellMark[]): readonly CellMark[] =>
  [...Map.groupBy(marks, ({ cell }) => cell)].map(([, [first, ...others]]) => ({
    ...(first as CellMark),
    tone: [first, ...others].some((one) => one?.tone === 'bad') ? 'bad' : 'warn',
    text: [first, ...others].map((one) => one?.text ?? '').join('\n'),
  }));

const withTypes = (types: Buffer, { notes }: Draft): Buffer =>
  notes.reduce((part, name) => withPartType(part, name, NOTES), withDefaultType(types, 'vml', SHAPES));

/** A finding about rows or columns as a whole points at no cell. */
const ADDRESS = /^[A-Z]{1,3}\d+$/u;

/** The package with cells coloured and notes on them; null where it has no styles, or none of the cells. */
export const markCells = (file: Buffer, marks: readonly CellMark[]): Buffer | null => {
  const zip = openPackage(file);
  const part = readWorkbookPart(zip);
  const names = namespacesFor(namespaceOf(partBytes(zip, part.entry)));
  const types = zipEntry(zip, '[Content_Types].xml');
  const styles = part.styles === undefined ? null : MarkedStyles.of(partBytes(zip, part.styles));
  if (part.styles === undefined || styles === null || names === null || types === undefined) return null;
  const draft: Draft = { changed: new Map(), added: [], notes: [] };
  for (const sheet of part.sheets) {
    const here = oneACell(marks.filter((mark) => mark.sheet === sheet.name && ADDRESS.test(mark.cell)));
    if (here.length === 0) continue;
    const pointer = addNotes(zip, sheet, here, names, draft);
    const tones = new Map(here.map(({ cell, tone }) => [cell, tone]));
    draft.changed.set(...editPart(zip, sheet.entry, (utf8) => markedSheet(utf8, tones, styles, pointer)));
  }
  if (draft.changed.size === 0) return null;
  if (draft.notes.length > 0) draft.changed.set(...editPart(zip, types, (utf8) => withTypes(utf8, draft)));
  draft.changed.set(...editPart(zip, part.styles, () => styles.written()));
  return repacked(zip, { changed: draft.changed, removed: new Set(), added: draft.added });
};
