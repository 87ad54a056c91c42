import { dirname, join } from 'node:path/posix';
import type { Namespaces } from '../namespaces.ts';
import { insertion, withEdits } from '../xml/part-edit.ts';
import { escapeXml } from '../xml/xml-text.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { type ZipPackage, zipEntry } from '../zip/zip-package.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const tag = (tokens: XmlTokens, name: string): string => (tokens.prefix === '' ? name : `${tokens.prefix}:${name}`);

/** Prefix bound to this namespace on the tag just read; null where it binds none. */
const prefixBoundTo = (tokens: XmlTokens, namespace: string): string | null => {
  const source = tokens.bytes.toString('utf8', tokens.tagStart, tokens.tagEnd);
  for (const [, prefix = '', , uri] of source.matchAll(/xmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g))
    if (uri === namespace) return prefix;
  return null;
};

/** Main namespace of the part: that of its root element. */
export const namespaceOf = (part: Buffer): string | null => {
  const tokens = new XmlTokens([part]);
  if (!tokens.next()) return null;
  const declared = tokens.prefix === '' ? tokens.attribute('xmlns') : tokens.attribute(tokens.prefix, true);
  return declared;
};

/** A free relationship id. */
export const freeId = (taken: Iterable<string>): string => {
  const numbers = [...taken].map((id) => Number(/^rId(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
};

/** The workbook part with one more sheet at the end: positions of the others, which names and views count by, stay. */
export const withSheetListed = (
  workbook: Buffer,
  name: string,
  relation: string,
  { relations }: Namespaces,
): Buffer => {
  const tokens = new XmlTokens([workbook]);
  const ids: number[] = [];
  let bound: string | null = null;
  while (tokens.next() && !(tokens.closing && tokens.name === 'sheets')) {
    if (tokens.name === 'workbook' || tokens.name === 'sheets') bound = prefixBoundTo(tokens, relations) ?? bound;
    if (tokens.name === 'sheet' && tokens.find('sheetId')) ids.push(tokens.valueAsInteger());
  }
  const declaration = bound === null ? ` xmlns:r="${relations}"` : '';
  const element = `<${tag(tokens, 'sheet')}${declaration} name="${escapeXml(name)}" sheetId="${freeSheetId(ids)}" ${bound ?? 'r'}:id="${relation}"/>`;
  return withEdits(workbook, [insertion(tokens.tagStart, element)]);
};

/** Excel knows sheet ids up to 65,534. */
const freeSheetId = (ids: readonly number[]): number => {
  const next = Math.max(0, ...ids) + 1;
  if (next <= 65_534) return next;
  const taken = new Set(ids);
  let free = 1;
  while (taken.has(free)) free++;
  return free;
};

/** Inserts elements before the closing tag of the root: as they stand, or as its prefix asks. */
export const withLastChild = (part: Buffer, element: string | ((tokens: XmlTokens) => string)): Buffer => {
  const tokens = new XmlTokens([part]);
  let end = part.length;
  let last = '';
  while (tokens.next()) {
    if (!tokens.closing) continue;
    end = tokens.tagStart;
    last = typeof element === 'string' ? element : element(tokens);
  }
  return withEdits(part, [insertion(end, last)]);
};

export const withRelationship = (part: Buffer, id: string, target: string, { relations }: Namespaces): Buffer =>
  withLastChild(
    part,
    (tokens) =>
      `<${tag(tokens, 'Relationship')} Id="${id}" Type="${relations}/worksheet" Target="${escapeXml(target)}"/>`,
  );

export const withPartType = (part: Buffer, name: string, type: string): Buffer =>
  withLastChild(part, (tokens) => `<${tag(tokens, 'Override')} PartName="/${escapeXml(name)}" ContentType="${type}"/>`);

export const withContentType = (part: Buffer, name: string): Buffer => withPartType(part, name, WORKSHEET);

/** The type of every part with this ending; as it is where that is declared. */
export const withDefaultType = (part: Buffer, ending: string, type: string): Buffer => {
  const tokens = new XmlTokens([part]);
  while (tokens.next())
    if (tokens.name === 'Default' && tokens.attribute('Extension')?.toLowerCase() === ending) return part;
  return withLastChild(part, (root) => `<${tag(root, 'Default')} Extension="${ending}" ContentType="${type}"/>`);
};

/** Part names that content types are declared for, also stale ones: a new part must take none of them. */
const declaredNames = (contentTypes: Buffer): ReadonlySet<string> => {
  const tokens = new XmlTokens([contentTypes]);
  const names = new Set<string>();
  while (tokens.next())
    if (tokens.name === 'Override' && !tokens.closing) names.add((tokens.attribute('PartName') ?? '').toLowerCase());
  return names;
};

/** Where the new sheet goes, from the root of the package and as seen from the workbook part. Some readers expect `sheetN.xml`. */
export const freePart = (
  zip: ZipPackage,
  workbook: ZipEntry,
  contentTypes: Buffer,
): { name: string; target: string } => {
  const declared = declaredNames(contentTypes);
  for (let number = 1; ; number++) {
    const target = `worksheets/sheet${number}.xml`;
    const name = join(dirname(workbook.name), target);
    if (zipEntry(zip, name) === undefined && !declared.has(`/${name}`.toLowerCase())) return { name, target };
  }
};
