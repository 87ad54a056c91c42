import type { DatabaseSync } from 'node:sqlite';
import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import { inTransaction } from './in-transaction.ts';
import { packedText, unpackedText, WORTH_PACKING } from './packed-text.ts';
import { stateEpoch } from './state-epoch.ts';
import { WaitingStandings } from './waiting-standings.ts';

type Row = { readonly unit: string; readonly through: number };

const statements = (database: DatabaseSync) => ({
  throughOf: database.prepare('SELECT through FROM standing WHERE unit = ?'),
  bodyOf: database.prepare('SELECT standing FROM standing WHERE unit = ?'),
  list: database.prepare('SELECT unit, through FROM standing ORDER BY unit'),
  upsert: database.prepare(`INSERT INTO standing (unit, through, standing) VALUES (?, ?, ?)
    ON CONFLICT (unit) DO UPDATE SET through = excluded.through, standing = excluded.standing WHERE excluded.through >= standing.through`),
});

/** What was parsed once, trusted while its `through` is the file's. */
const parsedOnce = (bodyOf: (unit: string) => unknown) => {
  const parsed = new Map<string, Standing>();
  const load = ({ unit, through }: Row): Standing => {
    const kept = parsed.get(unit);
    if (kept?.through === through) return kept;
    const standing = storedStanding.read(unpackedText(bodyOf(unit)));
    parsed.set(unit, standing);
    return standing;
  };
  return { load, keep: (standing: Standing) => void parsed.set(standing.unit, standing), forget: () => parsed.clear() };
};

/**
 * Standings in SQLite. What was parsed once is kept beside it and trusted while its `through` is the file's, so that
 * publishing a district does not parse it anew each time. Where a backup was restored meanwhile it is forgotten: the same
 * `through` may count other entries.
 */
export const sqliteStandings = (database: DatabaseSync): StandingStore => {
  const { throughOf, bodyOf, list, upsert } = statements(database);
  const parsed = parsedOnce((unit) => bodyOf.get(unit)?.['standing']);
  const write = (standing: Standing): void => {
    upsert.run(standing.unit, standing.through, packedText(storedStanding.write(standing), WORTH_PACKING.standing));
  };
  const waiting = new WaitingStandings((standings) =>
    inTransaction(database, () => {
      if (epoch.isSame()) standings.forEach(write);
    }),
  );
  const forget = (): void => {
    waiting.drop();
    parsed.forget();
  };
  const epoch = stateEpoch(database, forget);

  const read = (unit: string): Standing | null => {
    epoch.follow();
    const row = throughOf.get(unit);
    const stored = row === undefined ? null : parsed.load({ unit, through: Number(row['through']) });
    const later = waiting.byUnit.get(unit);
    return later !== undefined && later.through >= (stored?.through ?? 0) ? later : stored;
  };

  return {
    read: async (unit) => read(unit),
    write: async (standing) => {
      if ((read(standing.unit)?.through ?? 0) > standing.through) return;
      parsed.keep(storedStanding.check(standing));
      waiting.add(standing);
    },
    all: async () => {
      epoch.follow();
      waiting.flush();
      return list.all().map(({ unit, through }) => parsed.load({ unit: String(unit), through: Number(through) }));
    },
    clear: async () => {
      forget();
      database.exec('DELETE FROM standing');
    },
  };
};
