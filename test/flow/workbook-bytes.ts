import ExcelJS from 'exceljs';
import { SUMMARY_HEAD } from '../builders/summary-head.ts';

type Value = string | number | null;

/** A workbook as a spreadsheet program writes it: one array of rows a sheet. */
export const workbookBytes = async (sheets: Readonly<Record<string, readonly (readonly Value[])[]>>) => {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

export const rosterBytes = (folders: readonly string[]) =>
  workbookBytes({
    单位名录: [
      ['单位名录'],
      ['单位编码', '单位名称', '单位类别', '绩效专管员', '专管员邮箱', '负责人', '负责人邮箱', '别名', '文件夹'],
      ['900', '闵行区财政局', '区财政局', '钱', 'qian@example.gov.cn', '赵', 'zhao@example.gov.cn', '', '财政局'],
      ...folders.map((folder, index) => [
        String(101 + index),
        `闵行${folder}`,
        '区级预算部门',
        '王',
        'wang@example.gov.cn',
        '李',
        'li@example.gov.cn',
        folder,
        folder,
      ]),
    ],
  });

/** 绩效自评汇总表 with one correct row for each project. */
export const summaryBytes = (projects: readonly string[], year = 2021) =>
  workbookBytes({
    自评: [
      ['绩效自评汇总表'],
      SUMMARY_HEAD,
      ...projects.map((name, index) => [`P${year}${index + 1}`, name, '项目', year, 100, 100, 90, 0.9, 95, '优']),
    ],
  });

export const sheetNamesIn = async (bytes: Uint8Array): Promise<string[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook.worksheets.map(({ name }) => name);
};

/** The texts of 审核结果, row by row. */
export const answerRows = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: string[][] = [];
  workbook.getWorksheet('审核结果')?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text));
  });
  return rows;
};

/** Label → value of the top block of 审核结果. */
export const answerIn = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const rows: Record<string, string> = {};
  for (const [label = '', value = ''] of await answerRows(bytes)) {
    if (label !== '' && rows[label] === undefined) rows[label] = value;
  }
  return rows;
};
