import { isIgnoredPath } from '../../../folder/ignored-name.ts';
import { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { LIMITS } from '../limits.ts';
import { archiveNames } from './archive-names.ts';
import { inflateEntry } from './inflate-entry.ts';
import type { ZipEntry } from './zip-directory.ts';
import { openPackage, type ZipPackage, zipEntry } from './zip-package.ts';

/** A file of an archive, or of an archive within it: then `包.zip/自评.xlsx`. */
export type Member = { readonly name: string; readonly zip: ZipPackage; readonly entry: ZipEntry };

const ARCHIVE = /\.zip$/iu;

/** Archives in archives in archives are a trap or a mistake. */
const DEEPEST = 2;

/** What the archives within may hold together, so that none multiplies itself. */
type Budget = { bytes: number };

/** Not a package of an office program. */
const isPlainArchive = (zip: ZipPackage): boolean =>
  zipEntry(zip, '[Content_Types].xml') === undefined && zipEntry(zip, 'mimetype') === undefined;

/** The archive that a member is; null where it can't be opened or may not. */
const archiveIn = ({ zip, entry }: Member, budget: Budget): ZipPackage | null => {
  budget.bytes -= entry.size;
  if (budget.bytes < 0) return null;
  try {
    const inner = openPackage(inflateEntry(zip.file, entry));
    return isPlainArchive(inner) ? inner : null;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return null;
    throw error;
  }
};

const below = (zip: ZipPackage, within: string, depth: number, budget: Budget): readonly Member[] =>
  [...archiveNames(zip)]
    .filter(([, name]) => name !== '' && !name.endsWith('/') && !isIgnoredPath(name))
    .flatMap(([entry, name]) => {
      const member: Member = { name: `${within}${name}`, zip, entry };
      const inner = ARCHIVE.test(name) && depth < DEEPEST ? archiveIn(member, budget) : null;
      return inner === null ? [member] : below(inner, `${member.name}/`, depth + 1, budget);
    });

/** The files of an archive and of those within it, in their order; nothing of a package of an office program. */
export const membersOf = (zip: ZipPackage): readonly Member[] =>
  isPlainArchive(zip) ? below(zip, '', 1, { bytes: LIMITS.fileBytes }) : [];

/** More folders in front are not told apart: the number is. */
const MOST_PARTS = 8;

/** The last one, two … parts of a path: `c`, `b/c`, `a/b/c`. */
const endsOf = (name: string): readonly string[] => {
  const parts = name.split('/').slice(-MOST_PARTS);
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'));
};

/**
 * What each of several files is called by: its own name, with so many folders in front that no other is called the same; numbered where
 * even the whole path stands twice.
 */
export const titlesOf = (names: readonly string[]): readonly string[] => {
  const called = new Map<string, number>();
  for (const end of names.flatMap(endsOf)) called.set(end, (called.get(end) ?? 0) + 1);
  const taken = new Map<string, number>();
  return names.map((name) => {
    const ends = endsOf(name);
    const title = ends.find((end) => called.get(end) === 1) ?? ends.at(-1) ?? name;
    const number = (taken.get(title) ?? 0) + 1;
    taken.set(title, number);
    return number === 1 ? title : `${title}(${number})`;
  });
};
