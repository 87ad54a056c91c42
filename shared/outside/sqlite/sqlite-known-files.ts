import type { DatabaseSync } from 'node:sqlite';
import { isHandedIn, type KnownFile, type KnownFiles } from '../../folder/known-files.ts';
import { storedKnownFile } from '../../folder/stored-known-file.ts';
import { atOnce } from './at-once.ts';
import { readAgain } from './read-again.ts';

/** What a look through the share needs of thousands of files: no more than their versions. */
export interface KnownVersions {
  versions(): Promise<ReadonlyMap<string, string>>;
}

/** Only hand-ins are looked for by their cells. */
const fingerprintOf = (known: KnownFile): string => (isHandedIn(known) ? known.fingerprint : '');

/** Known files in SQLite. */
export const sqliteKnownFiles = (database: DatabaseSync): KnownFiles & KnownVersions => {
  const one = database.prepare('SELECT known FROM known WHERE file = ?');
  const alike = database.prepare(
    "SELECT json_extract(known, '$.path') AS path, known FROM known WHERE fingerprint = ? ORDER BY file",
  );
  const every = database.prepare('SELECT file, known FROM known ORDER BY file');
  const readAll = readAgain(storedKnownFile, 'file', 'known');
  const upsert = database.prepare('INSERT OR REPLACE INTO known (file, fingerprint, known) VALUES (?, ?, ?)');
  const versions = database.prepare("SELECT file, json_extract(known, '$.version') AS version FROM known");
  const drop = database.prepare('DELETE FROM known WHERE file = ?');
  const parse = (row: Record<string, unknown>): KnownFile => storedKnownFile.read(String(row['known']));
  return {
    get: async (file) => {
      const row = one.get(file);
      return row === undefined ? null : parse(row);
    },
    put: (known) => atOnce(() => void upsert.run(known.file, fingerprintOf(known), storedKnownFile.write(known))),
    byFingerprint: async (fingerprint, isWanted) =>
      alike
        .all(fingerprint)
        .filter((row) => isWanted(String(row['path'])))
        .map(parse)
        .filter(isHandedIn),
    remove: (file) => atOnce(() => void drop.run(file)),
    all: async () => readAll(every.all()),
    versions: async () => new Map(versions.all().map((row) => [String(row['file']), String(row['version'])])),
  };
};
