import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { aGrid, anAwkwardGrid, byExceljs, byHand, bySheetjs, type MadeSheet } from './a-grid.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';
import { differingEntries } from './zip-regions.ts';

const read = async (bytes: Uint8Array): Promise<MadeSheet[]> =>
  (await xlsxReader().read(bytes)).sheets.map(({ name, rows }) => ({
    name,
    cells: [...rows].flatMap(({ cells }) => cells.map(({ row, column, value }) => ({ row, column, value }))),
  }));

const WRITERS = [
  ['exceljs', byExceljs, aGrid],
  ['SheetJS with shared texts', bySheetjs, aGrid],
  ['SheetJS with inline texts', (grid: readonly MadeSheet[]) => bySheetjs(grid, false), aGrid],
  ['our own hand', byHand, anAwkwardGrid],
] as const;

const EDITED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

describe('for every grid', () => {
  it.each(WRITERS)('reads back what %s wrote', async (_, write, grids) => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        expect(await read(await write(grid))).toEqual(grid);
      }),
      { numRuns: 60 },
    );
  });

  it.each(WRITERS)('adds an answer to what %s wrote, and harms nothing', async (_, write, grids) => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        const before = await write(grid);
        const outcome = await packageAnswerWriter().addTo(before, anAnswerSheet());
        const after = outcome.kind === 'written' ? outcome.bytes : Buffer.alloc(0);

        expect(differingEntries(before, after).filter((name) => !EDITED.test(name))).toEqual([]);
        expect((await read(after)).slice(0, -1)).toEqual(grid);
        expect((await read(after)).at(-1)?.name).toBe('审核结果');
      }),
      { numRuns: 25 },
    );
  });
});
