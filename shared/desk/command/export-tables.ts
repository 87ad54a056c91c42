import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergedTablesOf } from '../../flow/merge/merged-tables-of.ts';
import { csvOf } from '../../merged/csv.ts';
import { plainRow } from '../../merged/plain-table.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { environmentOf, type Places } from './office-places.ts';
import type { Wish } from './parse-arguments.ts';

/** Writes each merged table as `<name>.csv` and `<name>.json` into a folder, so that Power Query or a script takes it. */
export const exportTables = async (wish: Wish & { readonly kind: 'export' }, places: Places): Promise<number> => {
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const { year, tables } = await mergedTablesOf(home, home.clock.today());
  await mkdir(wish.folder, { recursive: true });
  for (const table of tables) {
    await writeFile(join(wish.folder, `${table.name}.csv`), csvOf(table));
    const records = table.rows.map((row) => plainRow(table, row));
    await writeFile(join(wish.folder, `${table.name}.json`), JSON.stringify({ form: table.name, year, records }));
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  console.log(
    `已把 ${year} 年的 ${tables.length} 张汇总表(共 ${rows} 行)写到 ${wish.folder}，每张一个 .csv 和一个 .json。`,
  );
  return 0;
};
