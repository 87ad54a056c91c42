import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../shared/outside/document/write-document.ts';
import { openPackage, partBytes } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { bulletin } from '../../../shared/paper/bulletin.ts';
import { someFacts } from '../../builders/facts-shown.ts';
import { madeUpDistrict } from '../../status-sheet/made-up-district.ts';

const partsOf = async (): Promise<ReadonlyMap<string, string>> => {
  const paper = bulletin({ ...someFacts(), ...madeUpDistrict(12, 9) });
  const zip = openPackage(Buffer.from(await writeDocument(paper)));
  return new Map(zip.directory.entries.map((entry) => [entry.name, partBytes(zip, entry).toString('utf8')]));
};

describe('a paper as a Word document', () => {
  it('has every sentence, figure and row as text', async () => {
    const paper = bulletin({ ...someFacts(), ...madeUpDistrict(12, 9) });
    const text = ((await partsOf()).get('word/document.xml') ?? '').replace(/<[^>]+>/gu, '|');

    for (const part of paper.parts) {
      if (part.kind === 'sentence') expect(text).toContain(part.text);
      if (part.kind === 'figures') for (const { label } of part.tiles) expect(text).toContain(`|${label}|`);
      if (part.kind === 'table') for (const row of part.rows) for (const cell of row) expect(text).toContain(cell);
    }
    expect(text).toContain(paper.title);
  });

  it('has a chart of the word processor’s own, with its figures and a workbook to change them in', async () => {
    const parts = await partsOf();
    const chart = parts.get([...parts.keys()].find((name) => /charts\/chart\d*\.xml$/u.test(name)) ?? '') ?? '';

    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(chart).toContain('<c:grouping val="stacked"/>');
    expect(chart).toContain('区教育局');
    expect(chart).toContain('逾期完成');
    const bars = new Set([...chart.matchAll(/<c:ptCount val="(\d+)"\/>/gu)].map(([, count]) => Number(count)));
    const [, tall = '0'] = /<wp:extent cx="\d+" cy="(\d+)"/u.exec(parts.get('word/document.xml') ?? '') ?? [];
    const PIXEL = 9525;
    expect(Number(tall) / PIXEL, 'what surrounds the bars leaves each its name').toBeGreaterThanOrEqual(
      110 + 24 * Math.max(...bars),
    );
    expect([...parts.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
  });
});
