import type { DatabaseSync } from 'node:sqlite';
import type { Standing } from '../../standing/standing.ts';
import type { StandingStore } from '../../standing/standing-store.ts';
import { storedStanding } from '../../standing/stored-standing.ts';
import { inTransaction } from './in-transaction.ts';
import { packedText, unpackedText, WORTH_PACKING } from './packed-text.ts';

/** So many units wait to be written as one change: files of one unit come one after the other, and each changes its whole standing. */
const MOST_WAITING = 8;
const WAIT_MS = 500;

type Row = { readonly unit: string; readonly through: number };

const statements = (database: DatabaseSync) => ({
  throughOf: database.prepare('SELECT through FROM standing WHERE unit = ?'),
  bodyOf: database.prepare('SELECT standing FROM standing WHERE unit = ?'),
  list: database.prepare('SELECT unit, through FROM standing ORDER BY unit'),
  upsert: database.prepare(`INSERT INTO standing (unit, through, standing) VALUES (?, ?, ?)
    ON CONFLICT (unit) DO UPDATE SET through = excluded.through, standing = excluded.standing WHERE excluded.through >= standing.through`),
});

/** Writes a little later than asked; a process that ends before is brought up from the ledger at its next start. */
class Waiting {
  readonly byUnit = new Map<string, Standing>();
  private timer: NodeJS.Timeout | undefined;
  private readonly writeAll: (standings: readonly Standing[]) => void;
  private readonly atExit = (): void => this.flush();

  constructor(writeAll: (standings: readonly Standing[]) => void) {
    this.writeAll = writeAll;
  }

  add(standing: Standing): void {
    if (this.byUnit.size === 0) process.once('exit', this.atExit);
    this.byUnit.delete(standing.unit);
    this.byUnit.set(standing.unit, standing);
    if (this.byUnit.size > MOST_WAITING) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), WAIT_MS).unref();
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    process.off('exit', this.atExit);
    if (this.byUnit.size > 0) this.writeAll([...this.byUnit.values()]);
    this.byUnit.clear();
  }
}

/**
 * Standings in SQLite. What was parsed once is kept beside it and trusted while its `through` is the file's, so that
 * publishing a district does not parse it anew each time.
 */
export const sqliteStandings = (database: DatabaseSync): StandingStore => {
  const parsed = new Map<string, Standing>();
  const { throughOf, bodyOf, list, upsert } = statements(database);
  const write = (standing: Standing): void => {
    upsert.run(standing.unit, standing.through, packedText(storedStanding.write(standing), WORTH_PACKING.standing));
  };
  const waiting = new Waiting((standings) => inTransaction(database, () => standings.forEach(write)));

  const load = ({ unit, through }: Row): Standing => {
    const kept = parsed.get(unit);
    if (kept?.through === through) return kept;
    const standing = storedStanding.read(unpackedText(bodyOf.get(unit)?.['standing']));
    parsed.set(unit, standing);
    return standing;
  };

  const read = (unit: string): Standing | null => {
    const row = throughOf.get(unit);
    const stored = row === undefined ? null : load({ unit, through: Number(row['through']) });
    const later = waiting.byUnit.get(unit);
    return later !== undefined && later.through >= (stored?.through ?? 0) ? later : stored;
  };

  return {
    read: async (unit) => read(unit),
    write: async (standing) => {
      if ((read(standing.unit)?.through ?? 0) > standing.through) return;
      parsed.set(standing.unit, storedStanding.check(standing));
      waiting.add(standing);
    },
    all: async () => {
      waiting.flush();
      return list.all().map((row) => load(row as unknown as Row));
    },
    clear: async () => {
      waiting.byUnit.clear();
      parsed.clear();
      database.exec('DELETE FROM standing');
    },
  };
};
