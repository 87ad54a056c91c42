import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import type { Row } from '../../../shared/workbook/grid.ts';

const written = async (fill: (workbook: Workbook) => void): Promise<Uint8Array> => {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const shown = (rows: Iterable<Row>): [number, number, string, unknown][] =>
  [...rows].flatMap(({ cells }) =>
    cells.map(({ row, column, kind, value }): [number, number, string, unknown] => [row, column, kind, value]),
  );

describe('reading a workbook', () => {
  it('reads texts, numbers, days, booleans and formulas at their places', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('自评表');
      sheet.getCell('A1').value = '项目名称';
      sheet.getCell('C1').value = 12.5;
      sheet.getCell('B2').value = true;
      sheet.getCell('A3').value = new Date(Date.UTC(2022, 3, 1));
      sheet.getCell('A4').value = { formula: 'C1*2', result: 25 };
      sheet.getCell('A5').value = { formula: 'C1*2' };
    });

    const workbook = await xlsxReader().read(bytes);

    expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表']);
    expect(shown(workbook.sheets[0]!.rows)).toEqual([
      [1, 1, 'text', '项目名称'],
      [1, 3, 'number', 12.5],
      [2, 2, 'boolean', true],
      [3, 1, 'date', '2022-04-01'],
      [4, 1, 'number', 25],
      [5, 1, 'uncalculated', ''],
    ]);
  });

  it('gives merges as ranges, and tells hidden sheets, rows and columns', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.mergeCells('B2:D4');
      sheet.getCell('B2').value = '合并';
      sheet.getRow(2).hidden = true;
      sheet.getColumn(3).hidden = true;
      workbook.addWorksheet('内部', { state: 'hidden' });
    });

    const [sheet, inner] = (await xlsxReader().read(bytes)).sheets;

    expect(sheet!.merges).toEqual([{ top: 2, left: 2, bottom: 4, right: 4 }]);
    expect([...sheet!.hiddenColumns]).toEqual([3]);
    expect([...sheet!.rows].map(({ number, hidden }) => [number, hidden])).toEqual([[2, true]]);
    expect(inner!.hidden).toBe(true);
  });
});
