import type { PageColumn, PageTable, View } from './page-table.ts';

type Row = PageTable['rows'][number];

export const textAt = ({ columns }: PageTable, row: Row, column: number): string =>
  columns[column]?.texts[row[column] ?? 0] ?? '';

export const columnAt = ({ columns }: PageTable, label: string): number =>
  columns.findIndex((column) => column.label.replace('*', '') === label.replace('*', ''));

/** Places of the column's texts that pass, tried once for each distinct text. */
const passing = ({ texts }: PageColumn, test: (text: string) => boolean): readonly boolean[] => texts.map(test);

const pickTests = (table: PageTable, { pick }: View): ((row: Row) => boolean)[] =>
  Object.entries(pick).flatMap(([label, kept]) => {
    const at = columnAt(table, label);
    const column = table.columns[at];
    if (column === undefined || kept.length === 0) return [];
    const passes = passing(column, (text) => kept.includes(text));
    return [(row: Row) => passes[row[at] ?? 0] === true];
  });

const wordTests = (table: PageTable, { find }: View): ((row: Row) => boolean)[] =>
  find
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const hits = table.columns.map((column) => passing(column, (text) => text.toLowerCase().includes(word)));
      return (row: Row) => row.some((place, at) => hits[at]?.[place] === true);
    });

/** `1,234.50`, `80.00%`; a blank comes before all. */
const numberIn = (text: string): number => (text === '' ? -Infinity : Number(text.replace(/[,%]/gu, '')));

/** The place in order of each of a column's texts. */
const ranksOf = ({ kind, texts }: PageColumn): readonly number[] => {
  const isNumber = kind === 'whole' || kind === 'figure';
  const order = texts.map((text, place) => ({ text, place, value: isNumber ? numberIn(text) : 0 }));
  order.sort((a, b) => (isNumber ? a.value - b.value : a.text.localeCompare(b.text, 'zh')));
  const ranks: number[] = [];
  order.forEach(({ place }, index) => {
    ranks[place] = index;
  });
  return ranks;
};

const inOrder = (table: PageTable, rows: readonly Row[], sort: string): readonly Row[] => {
  const at = columnAt(table, sort.replace(/^-/u, ''));
  const column = table.columns[at];
  if (sort === '' || column === undefined) return rows;
  const ranks = ranksOf(column);
  const sign = sort.startsWith('-') ? -1 : 1;
  const rankOf = (row: Row): number => ranks[row[at] ?? 0] ?? 0;
  return [...rows].sort((a, b) => sign * (rankOf(a) - rankOf(b)));
};

/** The rows of a table that a view keeps, in its order. The browser and the downloads ask the same function. */
export const keptRows = (table: PageTable, view: View): readonly Row[] => {
  const tests = [...pickTests(table, view), ...wordTests(table, view)];
  const kept = tests.length === 0 ? table.rows : table.rows.filter((row) => tests.every((test) => test(row)));
  return inOrder(table, kept, view.sort);
};

/** What a script in the browser needs of this file, in one list. */
export const KEPT_ROWS = [textAt, columnAt, passing, pickTests, wordTests, numberIn, ranksOf, inOrder, keptRows];
