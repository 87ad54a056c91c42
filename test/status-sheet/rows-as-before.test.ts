import { expect, it } from 'vitest';
import { defaultPlan } from '../../shared/plan/shipped/default-plan.ts';
import { withRowsAsBefore } from '../../shared/status-sheet/rows-as-before.ts';
import type { StatusRows, StatusTable, StatusValue } from '../../shared/status-sheet/status-book.ts';

const tableOf = (rows: StatusRows, name = '催报单'): StatusTable => ({
  kind: 'table',
  name,
  columns: [],
  rows,
  frozenColumns: 1,
  pagesWide: 1,
  tab: 'FFFFFF',
});

const rowsOf = (sheets: ReturnType<typeof withRowsAsBefore>): StatusRows =>
  sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.rows : []));

/** Made anew each time, as the sheets are. */
const made = (...names: readonly string[]): StatusValue[][] =>
  names.map((name) => [name, { value: 8000, format: 'percent' }, null]);

/** Names of the rows that are the very objects they were. */
const keptIn = (before: StatusRows, after: StatusRows): readonly unknown[] =>
  after.filter((row) => before.includes(row)).map(([name]) => name);

const CHANGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['nothing changed', ['甲', '乙', '丙'], ['甲', '乙', '丙']],
  ['one row says something else', ['甲', '丁', '丙'], ['甲', '丙']],
  ['a row is gone', ['甲', '丙'], ['甲', '丙']],
  ['a row came in between', ['甲', '乙', '丁', '丙'], ['甲', '乙', '丙']],
  ['a row came on top', ['丁', '甲', '乙', '丙'], ['甲', '乙', '丙']],
];

it.each(CHANGES)('rows that say what they said are the very same objects: %s', (_, names, kept) => {
  const plan = defaultPlan(2022);
  const before = rowsOf(withRowsAsBefore(plan, [tableOf(made('甲', '乙', '丙'))]));
  const after = rowsOf(withRowsAsBefore(plan, [tableOf(made(...names))]));

  expect(after).toEqual(made(...names));
  expect(keptIn(before, after)).toEqual(kept);
});

it.each<[string, StatusValue]>([
  ['another amount', { value: 8001, format: 'percent' }],
  ['the same amount in another unit', { value: 8000, format: 'points' }],
  ['a plain number', 8000],
  ['a blank', null],
])('a row with %s in it is another one', (_, value) => {
  const plan = defaultPlan(2022);
  withRowsAsBefore(plan, [tableOf(made('甲'))]);

  expect(rowsOf(withRowsAsBefore(plan, [tableOf([['甲', value, null]])]))).toEqual([['甲', value, null]]);
});

it('rows of another table, or of the book of another plan, are not taken for them', () => {
  const plan = defaultPlan(2022);
  const before = rowsOf(withRowsAsBefore(plan, [tableOf(made('甲'))]));

  const elsewhere = rowsOf(withRowsAsBefore(plan, [tableOf(made('甲'), '预警清单')]));
  const otherPlan = rowsOf(withRowsAsBefore(defaultPlan(2023), [tableOf(made('甲'))]));
  expect([...keptIn(before, elsewhere), ...keptIn(before, otherPlan)]).toEqual([]);
});
