import type { Day } from '../../day.ts';
import { mergedBook } from '../../merged/merged-book.ts';
import { type PlainTable, plainTable } from '../../merged/plain-table.ts';
import { assessContext } from '../../warning/assess-context.ts';
import { districtInput } from '../district.ts';
import type { Home } from '../home.ts';

/** The merged tables as of a day by the plan of a year (the day's own unless said), as 全区汇总表 would hold them: 汇总 first, then a table a form, then the indicators. */
export const mergedTablesOf = async (
  home: Home,
  day: Day,
  ofYear?: number,
): Promise<{ readonly year: number; readonly tables: readonly PlainTable[] }> => {
  const input = await districtInput(home, day, ofYear);
  const { year, sheets } = mergedBook(assessContext(input), home.clock.now());
  return { year, tables: sheets.filter((sheet) => sheet.kind === 'table').map(plainTable) };
};
