import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../shared/ledger/entry.ts';
import { packState } from '../../../shared/outside/sqlite/pack-state.ts';
import { sqliteLedger } from '../../../shared/outside/sqlite/sqlite-ledger.ts';
import { sqliteStandings } from '../../../shared/outside/sqlite/sqlite-standings.ts';
import { emptyStanding, foldLedger } from '../../../shared/standing/fold/fold-ledger.ts';
import { storedStanding } from '../../../shared/standing/stored-standing.ts';
import { layDown, RELEASES } from '../../ledgers/kept-state.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** The state of the release before, which kept each entry as its text. */
const earlierState = (): DatabaseSync => {
  const path = `${temporaryFolder()}/state.sqlite`;
  layDown(RELEASES.at(-1) ?? '', path);
  return new DatabaseSync(path);
};

const bytesIn = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT sum(length(CAST(entry AS BLOB))) AS bytes FROM ledger').get()?.['bytes']);

const everything = async (database: DatabaseSync) => {
  const ledger = sqliteLedger(database);
  return Promise.all((await ledger.units()).map((unit) => ledger.read(unit)));
};

/** The entry of the hand-in that says most. */
const fullestOf = (entries: readonly LedgerEntry[]): LedgerEntry => {
  const sizeOf = ({ event }: LedgerEntry): number =>
    event.kind === 'handed-in' ? event.reading.forms.reduce((sum, { records }) => sum + records.length, 0) : 0;
  const [fullest] = entries.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (fullest === undefined) throw new Error('an empty state');
  return fullest;
};

describe('a packed ledger', () => {
  it('says the same as before in a quarter of the room', async () => {
    const database = earlierState();
    const [said, bytes] = [await everything(database), bytesIn(database)];

    expect(packState(database)).toBeGreaterThan(20);

    expect(await everything(database)).toEqual(said);
    expect(bytesIn(database)).toBeLessThan(bytes / 4);
    expect(packState(database)).toBe(0);
  });

  it('is what new entries go into at once', async () => {
    const database = earlierState();
    const entries = (await everything(database)).flat();
    const again = { ...fullestOf(entries), number: 1_000_000 };
    const before = bytesIn(database);

    expect(await sqliteLedger(database).append(again)).toBe('appended');

    expect(bytesIn(database) - before).toBeLessThan(JSON.stringify(again).length / 4);
    expect((await sqliteLedger(database).read(again.unit, 999_999)).at(0)).toEqual(again);
  });
});

/** The same file, handed in so many times. */
const savedAgain = (entry: LedgerEntry, times: number): readonly LedgerEntry[] =>
  Array.from({ length: times }, (_, at) => {
    const changed = { version: at + 1, sha256: `sha-${at}`, fingerprint: `cells-${at}` };
    return { ...entry, unit: '反复保存', number: at + 1, event: { ...entry.event, ...changed } };
  });

describe('a packed standing', () => {
  it('of a file saved two hundred times is read as it was written, in a tenth of the room', async () => {
    const database = earlierState();
    const saved = savedAgain(fullestOf((await everything(database)).flat()), 200);
    const standing = foldLedger(emptyStanding('反复保存'), saved);
    const standings = sqliteStandings(database);

    await standings.write(standing);
    await standings.all();

    const row = database.prepare('SELECT length(CAST(standing AS BLOB)) AS bytes FROM standing WHERE unit = ?');
    const plain = storedStanding.write(standing).length;
    expect(plain).toBeGreaterThan(400_000);
    expect(Number(row.get('反复保存')?.['bytes'])).toBeLessThan(plain / 10);
    expect(await sqliteStandings(database).read('反复保存')).toEqual(standing);
  });
});
