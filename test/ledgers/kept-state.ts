import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Row = { readonly [column: string]: string | number };
type Line = { readonly table: string; readonly row: Row };

/** States that releases left behind, oldest first: `release-N.jsonl` holds the rows of one, its tables in the first line. */
export const RELEASES = readdirSync(import.meta.dirname)
  .filter((name) => /^release-\d+\.jsonl$/u.test(name))
  .sort();

/**
 * What else releases keep, taken from offices where more went on (blank forms of its own, a folder that was
 * gone, mails that wait) and from Azure: how far each library was followed, and the entity that says whose the account is.
 */
export const NOTES = readdirSync(import.meta.dirname)
  .filter((name) => /^notes-\d+\.jsonl$/u.test(name))
  .sort();

export const rowsOf = (release: string): readonly Line[] =>
  readFileSync(join(import.meta.dirname, release), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** The state of a release as it lay on the disk, at `path`. */
export const layDown = (release: string, path: string): void => {
  const database = new DatabaseSync(path);
  for (const { table, row } of rowsOf(release)) {
    if (table === 'schema') database.exec(`${String(row['sql'])} BEGIN;`);
    else {
      const columns = Object.keys(row);
      database
        .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
        .run(...Object.values(row));
    }
  }
  database.exec('COMMIT');
  database.close();
};
