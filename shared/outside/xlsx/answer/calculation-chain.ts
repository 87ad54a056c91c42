import { relationshipsName, relationshipsOf } from '../relationships.ts';
import type { WorkbookPart } from '../workbook-part.ts';
import { type Edit, withEdits } from '../xml/part-edit.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { keyOf } from '../zip/zip-directory.ts';
import { type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { editPart } from './styled-package.ts';

/** The part without every element that `found` picks; they hold nothing, or text alone. */
export const withoutElements = (part: Buffer, found: (tokens: XmlTokens) => boolean): Buffer => {
  const tokens = new XmlTokens([part]);
  const edits: Edit[] = [];
  while (tokens.next()) {
    if (tokens.closing || !found(tokens)) continue;
    const start = tokens.tagStart;
    const { name } = tokens;
    if (!tokens.selfClosed) while (tokens.next() && !(tokens.closing && tokens.name === name));
    edits.push({ start, end: tokens.tagEnd, text: '' });
  }
  return withEdits(part, edits);
};

/**
 * Drops the calculation chain. It lists the cells with formulas, and one that is gone makes Excel offer a repair; without
 * the chain Excel builds it anew.
 */
export const withoutCalculationChain = (
  zip: ZipPackage,
  part: WorkbookPart,
): { readonly changed: [string, Buffer][]; readonly removed: string[] } => {
  const chain = relationshipsOf(zip, part.entry.name).find(({ type }) => type === 'calcChain');
  const entry = chain && zipEntry(zip, chain.target);
  const relations = zipEntry(zip, relationshipsName(part.entry.name));
  const types = zipEntry(zip, '[Content_Types].xml');
  if (!chain || !entry || !relations || !types) return { changed: [], removed: [] };
  const isChain = (tokens: XmlTokens) => keyOf(tokens.attribute('PartName') ?? '') === entry.key;
  return {
    changed: [
      editPart(zip, relations, (utf8) => withoutElements(utf8, (tokens) => tokens.attribute('Id') === chain.id)),
      editPart(zip, types, (utf8) => withoutElements(utf8, isChain)),
    ],
    removed: [entry.key],
  };
};
