import { DIFFERENCE_COLUMNS, differences } from './differences.ts';
import type { PlainTable } from './plain-table.ts';
import { SUMMARY_SHEET } from './summary-sheet.ts';

const DIFFERENCE_TABLE = '差异';

/** What the tables of all forms say otherwise than they did, in one table; sums follow from them and are left out. */
export const allDifferences = (was: readonly PlainTable[], now: readonly PlainTable[]): PlainTable => {
  const [before, after] = [was, now].map((tables) => new Map(tables.map((table) => [table.name, table])));
  const names = new Set([...now, ...was].map(({ name }) => name).filter((name) => name !== SUMMARY_SHEET));
  const nothing = (table: PlainTable | undefined): PlainTable => ({ name: '', columns: [], ...table, rows: [] });
  const rows = [...names].flatMap((name) => {
    const [old, fresh] = [before?.get(name), after?.get(name)];
    return differences(old ?? nothing(fresh), fresh ?? nothing(old)).rows.map((row) => [name, ...row]);
  });
  return { name: DIFFERENCE_TABLE, columns: ['表单', ...DIFFERENCE_COLUMNS], rows };
};
