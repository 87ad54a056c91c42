import type { DatabaseSync } from 'node:sqlite';
import type { Standing } from '../../../standing/standing.ts';
import type { StandingStore } from '../../../standing/standing-store.ts';

/**
 * Standings in SQLite. What was parsed once is kept beside it and trusted while its `through` is the file's, so that
 * publishing a district does not parse it anew each time.
 */
export const sqliteStandings = (database: DatabaseSync): StandingStore => {
  const parsed = new Map<string, Standing>();
  const throughOf = database.prepare('SELECT through FROM standing WHERE unit = ?');
  const bodyOf = database.prepare('SELECT standing FROM standing WHERE unit = ?');
  const list = database.prepare('SELECT unit, through FROM standing ORDER BY unit');
  const upsert = database.prepare(`INSERT INTO standing (unit, through, standing) VALUES (?, ?, ?)
    ON CONFLICT (unit) DO UPDATE SET through = excluded.through, standing = excluded.standing WHERE excluded.through >= standing.through`);

  const load = (unit: string, through: number): Standing => {
    const kept = parsed.get(unit);
    if (kept?.through === through) return kept;
    const standing = JSON.parse(String(bodyOf.get(unit)?.['standing'])) as Standing;
    parsed.set(unit, standing);
    return standing;
  };

  return {
    read: async (unit) => {
      const row = throughOf.get(unit);
      return row === undefined ? null : load(unit, Number(row['through']));
    },
    write: async (standing) => {
      const { changes } = upsert.run(standing.unit, standing.through, JSON.stringify(standing));
      if (changes === 1) parsed.set(standing.unit, standing);
    },
    all: async () => list.all().map((row) => load(String(row['unit']), Number(row['through']))),
    clear: async () => {
      parsed.clear();
      database.exec('DELETE FROM standing');
    },
  };
};
