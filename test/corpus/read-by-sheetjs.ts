import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { read } from '@e965/xlsx';
import { gridOfLegacy } from '../../shared/outside/xlsx/read/legacy-grid.ts';
import { addressOf } from '../../shared/workbook/grid.ts';

/** Cells of each workbook named on standard input, as SheetJS reads them: one JSON line per file. */
const cellsIn = (path: string): Record<string, [string, unknown]> => {
  const book = read(readFileSync(path), { type: 'buffer', dense: true, cellNF: true });
  const cells: Record<string, [string, unknown]> = {};
  for (const sheet of gridOfLegacy(book).sheets)
    for (const row of sheet.rows)
      for (const cell of row.cells)
        cells[`${sheet.name}!${addressOf(cell.row, cell.column)}`] = [cell.kind, cell.value];
  return cells;
};

/** One line whatever the texts hold: some readers of lines take these for line ends, too. */
const lineOf = (result: object): string =>
  JSON.stringify(result).replace(
    /[\u2028\u2029\u0085]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

for await (const path of createInterface({ input: process.stdin })) {
  try {
    console.log(lineOf({ path, cells: cellsIn(path) }));
  } catch (error) {
    console.log(lineOf({ path, error: String(error).slice(0, 120) }));
  }
}
