import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { isDiskFull } from '../../../shared/desk/command/disk-full.ts';

/** A database that may not grow says what one on a full disk does. */
const errorOfFullDatabase = (): unknown => {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA max_page_count = 2; CREATE TABLE t (text TEXT)');
  try {
    database.prepare('INSERT INTO t VALUES (?)').run('满'.repeat(20_000));
    return null;
  } catch (error) {
    return error;
  }
};

it('knows a full disk by what SQLite and the file system say', () => {
  expect(isDiskFull(errorOfFullDatabase())).toBe(true);
  expect(isDiskFull(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toBe(true);
  expect(isDiskFull(new Error('其他'))).toBe(false);
});
