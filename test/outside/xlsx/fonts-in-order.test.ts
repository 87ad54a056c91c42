import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { libraryWorkbook } from '../../../shared/outside/xlsx/library/library-workbook.ts';

it('writes a font’s children as Office’s own schema orders them, and leaves the rest of the workbook alone', async () => {
  const workbook = new ExcelJS.Workbook();
  const cell = workbook.addWorksheet('表').getCell('A1');
  cell.value = '应办任务';
  cell.font = { name: '宋体', size: 12, bold: true, italic: true, underline: true, color: { argb: 'FF1F3864' } };

  const entries = unzipSync(await libraryWorkbook(workbook));
  const plain = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));

  expect(strFromU8(entries['xl/styles.xml']!)).toContain(
    '<font><b/><i/><u/><sz val="12"/><color rgb="FF1F3864"/><name val="宋体"/></font>',
  );
  expect(Object.keys(entries)).toEqual(Object.keys(plain));
  expect(entries['xl/worksheets/sheet1.xml']).toEqual(plain['xl/worksheets/sheet1.xml']);
});
