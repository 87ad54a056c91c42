import type { DatabaseSync } from 'node:sqlite';
import type { KnownFile, KnownFiles } from '../../folder/known-files.ts';

/** What a look through the share needs of thousands of files: no more than their versions. */
export interface KnownVersions {
  versions(): Promise<ReadonlyMap<string, string>>;
}

/** Known files in SQLite. */
export const sqliteKnownFiles = (database: DatabaseSync): KnownFiles & KnownVersions => {
  const one = database.prepare('SELECT known FROM known WHERE file = ?');
  const alike = database.prepare('SELECT known FROM known WHERE fingerprint = ? ORDER BY file');
  const every = database.prepare('SELECT known FROM known ORDER BY file');
  const upsert = database.prepare('INSERT OR REPLACE INTO known (file, fingerprint, known) VALUES (?, ?, ?)');
  const versions = database.prepare("SELECT file, json_extract(known, '$.version') AS version FROM known");
  const drop = database.prepare('DELETE FROM known WHERE file = ?');
  const parse = (row: Record<string, unknown>): KnownFile => JSON.parse(String(row['known'])) as KnownFile;
  return {
    get: async (file) => {
      const row = one.get(file);
      return row === undefined ? null : parse(row);
    },
    put: async (known) => void upsert.run(known.file, known.fingerprint, JSON.stringify(known)),
    byFingerprint: async (fingerprint) => alike.all(fingerprint).map(parse),
    remove: async (file) => void drop.run(file),
    all: async () => every.all().map(parse),
    versions: async () => new Map(versions.all().map((row) => [String(row['file']), String(row['version'])])),
  };
};
