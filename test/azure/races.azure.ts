import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../shared/ledger/entry.ts';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { blobLedger } from '../../shared/outside/azure/blob-ledger.ts';
import { openStorage, type Storage } from '../../shared/outside/azure/open-storage.ts';
import { sendWork } from '../../shared/outside/azure/put-off.ts';
import { tableMailLedger } from '../../shared/outside/azure/table-mail-ledger.ts';
import { tableStandings } from '../../shared/outside/azure/table-standings.ts';
import { emptyStanding } from '../../shared/standing/fold/fold-ledger.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import { aLossyProxy, type LossyProxy } from './lossy-proxy.ts';
import { aStorage } from './storage-bench.ts';

const anEntry = (number: number): LedgerEntry => ({
  unit: '区教育局',
  number,
  at: '2022-04-28T16:03:00+08:00',
  day: '2022-04-28',
  event: { kind: 'withdrawn', file: 'f', path: '甲.xlsx' },
});

const aMail = (change: Partial<MailEntry> = {}): MailEntry => ({
  unit: '区教育局',
  unitCode: '101',
  planYear: 2022,
  deadline: '2022-04-28',
  about: 'O-12',
  step: 'T-10',
  plannedOn: '2022-04-14',
  mail: '区教育局/2022-04-14',
  state: 'planned',
  at: '2022-04-14T08:30:00+08:00',
  to: [],
  copy: [],
  subject: '',
  note: '',
  ...change,
});

/** Random signs, so that compression cannot make it small. */
const aLargeStanding = (through: number): Standing => {
  const path = Array.from({ length: 60_000 }, (_, index) =>
    ((index * 2_654_435_761 + through) % 4_294_967_291).toString(36),
  ).join('~');
  const shared = {
    file: 'f',
    path,
    receipt: '',
    version: 1,
    sha256: '',
    fingerprint: '',
    at: '',
    from: '2022-04-28',
    until: null,
  };
  return {
    ...emptyStanding('区教育局'),
    through,
    versions: [1, 2, 3, 4].map((version) => ({
      ...shared,
      path: `${version}${path.split('').reverse().join('')}`,
      version,
      dryRun: false,
      verdict: 'passed',
      forms: [],
    })),
  };
};

describe('two instances on one storage account', () => {
  it('have one winner for every number of a ledger', async () => {
    const storage = await aStorage();
    const instances = [blobLedger(storage), blobLedger(storage)];

    const rounds = await Promise.all(
      Array.from({ length: 20 }, (_, round) =>
        Promise.all([0, 1, 2, 3].map((writer) => instances[writer % 2]!.append(anEntry(round + 1)))),
      ),
    );

    expect(rounds.map((outcomes) => outcomes.filter((outcome) => outcome === 'appended').length)).toEqual(
      Array(20).fill(1),
    );
    expect(await instances[0]!.read('区教育局')).toHaveLength(20);
  });

  it('have one sender for every mail, also when both write the very same entry', async () => {
    const storage = await aStorage();
    const mails = tableMailLedger(storage);
    await mails.plan(aMail());

    const taken = await Promise.all(
      Array.from({ length: 8 }, () => tableMailLedger(storage).move(aMail({ state: 'sending' }), 'planned')),
    );

    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('never let an older standing win, in whatever order they write', async () => {
    const standings = tableStandings(await aStorage());
    const writes = [3, 1, 5, 2, 4].map((through) => standings.write({ ...emptyStanding('甲'), through }));

    await Promise.all(writes);

    expect((await standings.read('甲'))?.through).toBe(5);
  });

  it('believe what they saw of a standing only while nobody else has written or cleared it', async () => {
    const storage = await aStorage();
    const [one, other] = [tableStandings(storage), tableStandings(storage)];
    const at = (through: number) => ({ ...emptyStanding('甲'), through });
    await one.write(at(1));
    await one.read('甲');
    await other.write(at(3));
    await one.write(at(2));
    const afterNewer = await other.read('甲');
    await one.read('甲');
    await other.clear();
    await one.write(at(4));

    expect([afterNewer?.through, (await other.read('甲'))?.through]).toEqual([3, 4]);
  });
});

describe('standings too large for an entity', () => {
  it('come back whole, and leave no blob behind when they are replaced or cleared', async () => {
    const storage = await aStorage();
    const standings = tableStandings(storage);
    const blobs = async () => {
      let count = 0;
      for await (const _ of storage.container('standings').listBlobsFlat()) count += 1;
      return count;
    };
    await standings.write(aLargeStanding(1));
    await standings.write(aLargeStanding(2));

    const read = await standings.read('区教育局');
    const spilled = await blobs();
    await standings.clear();

    expect(read).toEqual(aLargeStanding(2));
    expect([spilled, await blobs()]).toEqual([1, 0]);
  });
});

describe('standings of any size', () => {
  it.each([600, 700, 780, 820, 900])('come back whole at %i KB after compression', async (kilobytes) => {
    const standings = tableStandings(await aStorage());
    // Base64 of random bytes packs back to about their number.
    const path = randomBytes(kilobytes * 1000).toString('base64');
    const standing = { ...aLargeStanding(1), versions: [{ ...aLargeStanding(1).versions[0]!, path }] };
    await standings.write(standing);

    expect(await standings.read('区教育局')).toEqual(standing);
  });
});

describe('answers that get lost on the way', () => {
  let proxy: LossyProxy;
  let storage: Storage;

  beforeAll(async () => {
    proxy = await aLossyProxy(process.env['AZURITE_CONNECTION'] ?? '');
    storage = openStorage({ kind: 'connection-string', text: proxy.connection }, `lossy${Date.now()}`);
    await storage.prepare(['uploads']);
  });

  afterAll(() => proxy.stop());

  it('leave a ledger entry appended and not taken by itself', async () => {
    proxy.lose('PUT', 1);

    const outcome = await blobLedger(storage).append(anEntry(1));

    expect(outcome).toBe('appended');
    expect(await blobLedger(storage).append(anEntry(1))).toBe('taken');
  });

  it('leave a mail planned and taken by the one who asked', async () => {
    const mails = tableMailLedger(storage);
    proxy.lose('POST', 1);
    const planned = await mails.plan(aMail());
    proxy.lose('PUT', 1);
    const moved = await mails.move(aMail({ state: 'sending' }), 'planned');
    const second = await mails.move(aMail({ state: 'sending' }), 'planned');

    expect([planned, moved, second]).toEqual([true, true, false]);
  });

  it('may leave a message twice in its queue, and never none', async () => {
    proxy.lose('POST', 1);

    await sendWork(storage, 'uploads', { file: 'f', attempt: 0 });

    const { approximateMessagesCount = 0 } = await storage.queue('uploads').getProperties();
    expect(approximateMessagesCount).toBeGreaterThanOrEqual(1);
  });
});
