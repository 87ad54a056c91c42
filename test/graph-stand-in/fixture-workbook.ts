import ExcelJS from 'exceljs';

/** A small genuine workbook. */
export const fixtureWorkbook = async (text = '自评'): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').getCell('A1').value = text;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
