import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { fixtureWorkbook } from './fixture-workbook.ts';
import { rewriteLikeSharePoint } from './sharepoint-rewrite.ts';

describe('the rewriting of SharePoint', () => {
  it('leaves a workbook that other programs and our own reader still read alike', async () => {
    const bytes = await fixtureWorkbook('不变');
    const rewritten = rewriteLikeSharePoint(bytes);

    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Buffer.from(rewritten) as unknown as ArrayBuffer);
    const [sheet] = (await xlsxReader().read(rewritten)).sheets;

    expect(rewritten.length).toBeGreaterThan(bytes.length);
    expect(other.worksheets[0]!.getCell('A1').value).toBe('不变');
    expect([...sheet!.rows][0]!.cells[0]!.value).toBe('不变');
  });

  it('happens once, and never to what is no package', async () => {
    const once = rewriteLikeSharePoint(await fixtureWorkbook());

    expect(rewriteLikeSharePoint(once)).toBe(once);
    expect([...rewriteLikeSharePoint(Buffer.from('no zip'))]).toEqual([...Buffer.from('no zip')]);
  });
});
