import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mergedTablesOf } from '../../flow/merge/merged-tables-of.ts';
import { allDifferences } from '../../merged/all-differences.ts';
import { csvOf } from '../../merged/csv.ts';
import { type PlainTable, plainRow } from '../../merged/plain-table.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { storableName } from '../../storable-name.ts';
import { isWithin } from './is-within.ts';
import { environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

const write = async (folder: string, year: number, table: PlainTable): Promise<void> => {
  const path = join(folder, storableName(table.name));
  await writeFile(`${path}.csv`, csvOf(table));
  const records = table.rows.map((row) => plainRow(table, row));
  await writeFile(`${path}.json`, JSON.stringify({ form: table.name, year, records }));
};

/**
 * Writes each merged table as `<name>.csv` and `<name>.json` into a folder, so that Power Query or a script takes it; with a day to
 * compare with, what changed since its end as one more.
 */
export const exportTables = async (wish: Wish & { readonly kind: 'export' }, places: Places): Promise<number> => {
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const today = home.clock.today();
  if (wish.since !== undefined && wish.since >= today)
    throw new BadArguments(`--since 的日期 ${wish.since} 应早于 ${today}：差异是从那一天结束算起的。`);
  if (isWithin(resolve(wish.folder), places.share))
    throw new BadArguments(`--export 的文件夹“${wish.folder}”不能放在共享文件夹里面，请换一个位置。`);
  const { year, tables } = await mergedTablesOf(home, today);
  await mkdir(wish.folder, { recursive: true });
  for (const table of tables) await write(wish.folder, year, table);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  console.log(
    `已把 ${year} 年的 ${tables.length} 张汇总表(共 ${rows} 行)写到 ${wish.folder}，每张一个 .csv 和一个 .json。`,
  );
  if (wish.since === undefined) return 0;
  const changes = allDifferences((await mergedTablesOf(home, wish.since, year)).tables, tables);
  await write(wish.folder, year, changes);
  console.log(
    `${wish.since} 以后的变化(共 ${changes.rows.length} 行)写在 ${changes.name}.csv 和 ${changes.name}.json。`,
  );
  return 0;
};
