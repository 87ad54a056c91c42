import ExcelJS from 'exceljs';

/** Types a text into one cell of a sheet, found by its row's key columns and its column's label, and saves as Excel would. */
export const typeInto = async (
  path: string,
  sheetName: string,
  row: { readonly [label: string]: string },
  column: string,
  text: string | Date,
): Promise<void> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`No sheet ${sheetName}`);
  const bare = (value: ExcelJS.CellValue): string => String(value ?? '').replace(/[*\s]/gu, '');
  let head = 0;
  sheet.eachRow((cells, number) => {
    const labels = (cells.values as ExcelJS.CellValue[]).map(bare);
    if (head === 0 && Object.keys(row).every((label) => labels.includes(label))) head = number;
  });
  const places = new Map<string, number>();
  sheet.getRow(head).eachCell((cell, at) => places.set(bare(cell.value), at));
  let found = false;
  sheet.eachRow((cells, number) => {
    if (number <= head) return;
    if (!Object.entries(row).every(([label, value]) => bare(cells.getCell(places.get(label) ?? 1).value) === value))
      return;
    cells.getCell(places.get(column) ?? 1).value = text;
    found = true;
  });
  if (!found) throw new Error(`No row ${JSON.stringify(row)} in ${sheetName}`);
  await workbook.xlsx.writeFile(path);
};
