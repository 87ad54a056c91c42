import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { packageFormFiller } from '../../../shared/outside/xlsx/answer/fill-cells.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { type MoneyUnit, readMoney } from '../../../shared/workbook/values/money.ts';

const FORMATS = ['General', '#,##0.00', '0.00"元"', '0.00"万元"', '0!.0,"万元"', '0.00,', '0.00"亿元"', '¥#,##0.00'];
const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];
const AMOUNTS = [0, 5_000_000_000, 123_456_789, 1_000_000, 33, -700_000_000];

const blankWith = async (formats: readonly string[]): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  formats.forEach((numFmt, index) => {
    sheet.getCell(2, index + 1).numFmt = numFmt;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

describe('an amount put into a blank form', () => {
  it.each(UNITS)('is read again as the same in %s, whatever its cell’s number format shows', async (unit) => {
    const blank = await blankWith(FORMATS);
    for (const fen of AMOUNTS) {
      const cells = FORMATS.map((_, index) => ({ row: 2, column: index + 1, value: { fen, unit } }));
      const { sheets } = await xlsxReader().read(await packageFormFiller().fill(blank, '表', cells));
      const [row] = [...(sheets[0]?.rows ?? [])];

      expect(row?.cells.map((cell) => readMoney(cell, unit))).toEqual(
        FORMATS.map(() => expect.objectContaining({ value: fen })),
      );
    }
  });
});
