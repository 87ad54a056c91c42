import { describe, expect, it } from 'vitest';
import type { XmlTokens } from '../../../shared/outside/xlsx/xml/xml-tokens.ts';
import { openPackage, partTokens, streamTokens, zipEntry } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { zipOf } from '../../../shared/outside/xlsx/zip/zip-writer.ts';

const tagsOf = (tokens: XmlTokens): readonly string[] => {
  const tags: string[] = [];
  while (tokens.next()) tags.push(`${tokens.text()}<${tokens.closing ? '/' : ''}${tokens.name}>`);
  return tags;
};

const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c t="str"><v>项目${at * 7919}&amp;</v></c></row>`).join(
    '',
  );

describe('a part that is inflated in pieces', () => {
  it('reads as one that is held as a whole', () => {
    const xml = `<sheetData>${rows(30_000)}</sheetData>`;
    const zip = openPackage(zipOf([{ name: 'sheet.xml', bytes: Buffer.from(xml) }]));
    const entry = zipEntry(zip, 'sheet.xml');
    if (entry === undefined) throw new Error('no part');

    expect(entry.packedSize).toBeGreaterThan(2 * 8192);
    expect(tagsOf(streamTokens(zip, entry))).toEqual(tagsOf(partTokens(zip, entry)));
  });

  it('is told to be damaged where its packed bytes are', () => {
    const bytes = zipOf([{ name: 'sheet.xml', bytes: Buffer.from(`<sheetData>${rows(30_000)}</sheetData>`) }]);
    const entry = openPackage(bytes).directory.entries[0];
    if (entry === undefined) throw new Error('no part');
    const torn = Buffer.from(bytes);
    torn.fill(0xff, torn.length >> 1, (torn.length >> 1) + 64);

    expect(() => tagsOf(streamTokens(openPackage(torn), entry))).toThrow(/sheet\.xml/u);
  });
});
