import { dirname, join } from 'node:path/posix';
import { keptPerObject } from '../../memo.ts';
import type { ZipEntry } from './zip/zip-directory.ts';
import { partTokens, type ZipPackage, zipEntry } from './zip/zip-package.ts';

export type Relationship = {
  readonly id: string;
  /** Last word of the type's address: the same in the transitional and the strict form. */
  readonly type: string;
  /** Name of the entry it points to, for targets inside the package. */
  readonly target: string;
  readonly external: boolean;
};

export const relationshipsName = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

const resolve = (part: string, target: string): string => {
  const forward = target.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward.slice(1) : join(dirname(part), forward);
};

/** A name with a blank or a Chinese sign in it is written `sheet%201.xml` by some, though the entry is called `sheet 1.xml`. */
const named = (zip: ZipPackage, target: string): string => {
  if (!target.includes('%') || zipEntry(zip, target) !== undefined) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
};

const relationships = keptPerObject<ZipPackage, readonly Relationship[]>();

/** What a part (or, with '', the package) points to; empty where it has no relationships part. */
export const relationshipsOf = (zip: ZipPackage, part: string): readonly Relationship[] =>
  relationships(zip, part, () => {
    const entry = zipEntry(zip, relationshipsName(part));
    return entry === undefined ? [] : readRelationships(zip, entry, part);
  });

const readRelationships = (zip: ZipPackage, entry: ZipEntry, part: string): Relationship[] => {
  const tokens = partTokens(zip, entry);
  const found: Relationship[] = [];
  while (tokens.next()) {
    if (tokens.name !== 'Relationship' || tokens.closing) continue;
    const target = tokens.attribute('Target') ?? '';
    found.push({
      id: tokens.attribute('Id') ?? '',
      type: (tokens.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: named(zip, resolve(part, target)),
      external: tokens.attribute('TargetMode') === 'External',
    });
  }
  return found;
};
