import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { addressOf, type Sheet, type Workbook } from '../../../shared/workbook/grid.ts';
import { UnreadableWorkbook } from '../../../shared/workbook/workbook-reader.ts';

/** Address, kind and value of each cell. */
export const cellsOf = (sheet: Sheet | undefined): [string, string, unknown][] =>
  [...(sheet?.rows ?? [])].flatMap(({ cells }) =>
    cells.map(({ row, column, kind, value }): [string, string, unknown] => [addressOf(row, column), kind, value]),
  );

/** Cells of the first sheet. */
export const readCells = async (bytes: Uint8Array): Promise<[string, string, unknown][]> =>
  cellsOf((await xlsxReader().read(bytes)).sheets[0]);

/** Everything of a workbook that can be read, so that nothing lazy stays unread. */
const readAll = (workbook: Workbook): number => {
  let cells = 0;
  for (const sheet of workbook.sheets) {
    cells += sheet.merges.length === 0 && sheet.hiddenColumns.size === 0 ? 0 : 1;
    for (const row of sheet.rows) cells += row.cells.length;
  }
  return cells;
};

/** What the reader says of a file, sheets included: its kind and remedy where it can't be read, else `readable`. */
export const verdictOn = async (bytes: Uint8Array): Promise<{ kind: string; remedy: string }> => {
  try {
    readAll(await xlsxReader().read(bytes));
    return { kind: 'readable', remedy: '' };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { kind: error.kind, remedy: error.remedy };
  }
};
