import type { WorkbookPart } from '../workbook-part.ts';
import { toUtf8 } from '../xml/decode-part.ts';
import { encodedLike } from '../xml/part-edit.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import type { ZipPackage } from '../zip/zip-package.ts';
import { appendLooks, type LookIds } from './answer-styles.ts';

/** Rewrites one part: `edit` sees UTF-8, the package keeps its encoding. */
export const editPart = (zip: ZipPackage, entry: ZipEntry, edit: (utf8: Buffer) => Buffer): [string, Buffer] => {
  const original = inflateEntry(zip.file, entry);
  return [entry.key, encodedLike(original, edit(toUtf8(original)))];
};

/** The looks of an answer in this package: their numbers, and the styles part where it had to change for them. */
export const lookUpStyles = (
  zip: ZipPackage,
  part: WorkbookPart,
): { readonly ids: LookIds; readonly changed: readonly [string, Buffer][] } => {
  if (part.styles === undefined) return { ids: null, changed: [] };
  let ids: LookIds = null;
  let same = true;
  const changed = editPart(zip, part.styles, (utf8) => {
    const appended = appendLooks(utf8);
    ids = appended.ids;
    same = appended.styles === utf8;
    return appended.styles;
  });
  return { ids, changed: same ? [] : [changed] };
};
