import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { packLedger, sqliteLedger } from '../../../shared/outside/sqlite/sqlite-ledger.ts';
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

describe('a packed ledger', () => {
  it('says the same as before in a quarter of the room', async () => {
    const database = earlierState();
    const [said, bytes] = [await everything(database), bytesIn(database)];

    expect(packLedger(database)).toBeGreaterThan(20);

    expect(await everything(database)).toEqual(said);
    expect(bytesIn(database)).toBeLessThan(bytes / 4);
    expect(packLedger(database)).toBe(0);
  });

  it('is what new entries go into at once', async () => {
    const database = earlierState();
    const entries = (await everything(database)).flat();
    const longest = entries.toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)[0];
    if (longest === undefined) throw new Error('an empty state');
    const again = { ...longest, number: 1_000_000 };
    const before = bytesIn(database);

    expect(await sqliteLedger(database).append(again)).toBe('appended');

    expect(bytesIn(database) - before).toBeLessThan(JSON.stringify(again).length / 4);
    expect((await sqliteLedger(database).read(again.unit, 999_999)).at(0)).toEqual(again);
  });
});
