import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkAt, withMerged } from '../../../shared/outside/status-workbook/overview-links.ts';
import type { StatusBook, StatusTable } from '../../../shared/status-sheet/status-book.ts';

const COLUMNS = ['单位', '状态', '级别'];

const tableOf = (rows: readonly (readonly string[])[]): StatusTable => ({
  kind: 'table',
  name: '任务进度',
  columns: COLUMNS.map((label) => ({ key: label, label, kind: 'text', width: 10 })),
  rows,
  frozenColumns: 1,
  pagesWide: 1,
  tab: 'FFFFFF',
});

const bookOf = (table: StatusTable): StatusBook => ({
  title: '绩效管理状态表',
  year: 2022,
  day: '2022-09-01',
  publishedAt: '2022-09-01T08:00:00+08:00',
  sheets: [table],
});

const word: fc.Arbitrary<string> = fc.constantFrom('甲', '乙', '丙');
const rows = fc.array(fc.tuple(word, word, word), { maxLength: 20 });
const pick = fc.dictionary(fc.constantFrom(...COLUMNS, '没有这一列'), fc.array(word, { maxLength: 3 }));

it('a lead leads to the first row that fits all it picks by, or to the head where none does', () => {
  fc.assert(
    fc.property(rows, pick, (values, wanted) => {
      const first = values.findIndex((row) =>
        COLUMNS.every((label, at) => wanted[label] === undefined || wanted[label].includes(row[at] ?? '')),
      );
      const [link] = linkAt(bookOf(tableOf(values)), 7, 2, { sheet: '任务进度', pick: wanted });
      expect(link).toEqual({ ref: 'B7', location: `'任务进度'!A${first < 0 ? 1 : first + 2}` });
    }),
  );
});

it('areas that are one cell each stand right behind the cells, as the format wants them', () => {
  expect(withMerged('<sheetData></sheetData><pageMargins/>', ['A1:C1', 'A2:B2'])).toBe(
    '<sheetData></sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:B2"/></mergeCells><pageMargins/>',
  );
});
