import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  statusWorkbookWriter,
  writeStatusWorkbook,
} from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import type { StatusBook, StatusTable, StatusValue } from '../../../shared/status-sheet/status-book.ts';

type Rows = readonly (readonly StatusValue[])[];

const tableOf = (name: string, rows: Rows): StatusTable => ({
  kind: 'table',
  name,
  columns: ['单位', '说明', '项数'].map((label, at) => ({
    key: label,
    label,
    kind: at === 2 ? 'whole' : 'text',
    width: 20,
  })),
  rows,
  frozenColumns: 1,
  pagesWide: 1,
  tab: 'FFFFFF',
});

const bookOf = (progress: Rows, warnings: Rows): StatusBook => ({
  title: '绩效管理状态表',
  year: 2022,
  day: '2022-09-01',
  publishedAt: '2022-09-01T08:00:00+08:00',
  sheets: [tableOf('任务进度', progress), tableOf('预警清单', warnings)],
});

const rowsOf = (count: number): Rows =>
  Array.from({ length: count }, (_, at) => [`单位${at}`, at % 7 === 0 ? `第${at}项<未报>` : '已报', at]);

/** All cells as a reader takes them. */
const cellsOf = async (bytes: Uint8Array): Promise<unknown> =>
  (await xlsxReader().read(bytes)).sheets.map((sheet) => ({ name: sheet.name, rows: [...sheet.rows] }));

const textsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());

const [MANY, SOME] = [rowsOf(1203), rowsOf(30)];

/** What changes from one publishing to the next. */
const CHANGES: readonly (readonly [string, Rows, Rows])[] = [
  ['nothing', MANY, SOME],
  ['a row in the middle', MANY.with(700, ['单位700', '新的说明', 700]), SOME],
  ['back to what it was', MANY, SOME],
  ['a row more on top', [['新单位', '第一次报送', 1], ...MANY], SOME],
  ['the last rows gone', MANY.slice(0, 998), SOME],
  ['all of one table gone', MANY, []],
  ['the other way round', SOME, MANY],
];

it('a book that is written again after a change says the same in every cell as one written from nothing', async () => {
  const write = statusWorkbookWriter();
  await write(bookOf(MANY, SOME));

  for (const [what, progress, warnings] of CHANGES) {
    const book = bookOf(progress, warnings);
    expect(await cellsOf(await write(book)), what).toEqual(await cellsOf(await writeStatusWorkbook(book)));
  }
});

it('the same book written twice gives the same bytes, and a text that nothing says any more is gone from the file', async () => {
  const write = statusWorkbookWriter();
  const first = await write(bookOf(MANY.with(3, ['单位3', '已撤下的说明', 3]), SOME));
  const second = await write(bookOf(MANY, SOME));
  const again = await write(bookOf(MANY, SOME));

  expect(textsOf(first)).toContain('已撤下的说明');
  expect(textsOf(second)).not.toContain('已撤下的说明');
  expect(Buffer.from(again).equals(Buffer.from(second))).toBe(true);
});

it('two writings of a book at the same time do not mix their texts', async () => {
  const write = statusWorkbookWriter();
  await write(bookOf(MANY, SOME));
  const books = [bookOf(MANY.with(0, ['甲', '甲的说明', 1]), SOME), bookOf(MANY.with(0, ['乙', '乙的说明', 2]), SOME)];

  const written = await Promise.all(books.map(write));

  for (const [at, book] of books.entries())
    expect(await cellsOf(written[at] ?? new Uint8Array())).toEqual(await cellsOf(await writeStatusWorkbook(book)));
});

it('rows that stand where they stood are not looked at again', async () => {
  const write = statusWorkbookWriter();
  let looks = 0;
  const watched = Object.defineProperty(['单位', '已报', 0] as StatusValue[], 2, {
    get: () => {
      looks += 1;
      return 5;
    },
  });
  await write(bookOf(MANY.with(10, watched), SOME));
  const atFirst = looks;
  await write(bookOf(MANY.with(10, watched).with(900, ['单位900', '新的说明', 1]), SOME));

  expect([atFirst > 0, looks]).toEqual([true, atFirst]);
});
