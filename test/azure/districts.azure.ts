import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Offices } from '../../functions/offices.ts';
import type { Home } from '../../shared/flow/home.ts';
import { announceChanges } from '../../shared/flow/publish/announce-changes.ts';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { claimAccount } from '../../shared/outside/azure/claim-account.ts';
import { openStorage } from '../../shared/outside/azure/open-storage.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { GraphStandIn } from '../graph-stand-in/graph-stand-in.ts';
import { cloudHome } from './cloud-home.ts';
import { createPump } from './pump.ts';
import { aStorage } from './storage-bench.ts';

const DAY = '2022-04-20';
const KEYS = Array.from({ length: 16 }, (_, at) => `d${at + 1}q`);
const PLACE = { driveId: 'b!1', folderId: null };

const driveOf = (key: string): string => `b!${key}`;
const mailboxOf = (key: string): string => `${key}@example.gov.cn`;
/** No other district has a project of this name. */
const projectOf = (key: string): string => `${key}专有项目`;

/** Sixteen districts whose units bear the same names and codes, on one storage account and one stand-in of Graph. */
describe('sixteen districts in one app', () => {
  let standIn: GraphStandIn;
  let offices: Offices;
  const homes = new Map<string, Home>();

  const open = async (): Promise<() => Promise<void>> => {
    standIn = await new GraphStandIn().start();
    const account = await aStorage();
    const text = process.env['AZURITE_CONNECTION'] ?? '';
    const prefix = account.queueName('');
    const clock = { today: () => DAY, now: () => `${DAY}T17:30:00+08:00` };
    for (const key of KEYS) {
      const storage = openStorage({ kind: 'connection-string', text }, `${prefix}${key}`, prefix);
      await storage.prepare([]);
      standIn.mail.mailboxes.add(mailboxOf(key));
      const about = { storage, origin: standIn.origin, driveId: driveOf(key), mailbox: mailboxOf(key) };
      homes.set(key, cloudHome({ ...about, clock, district: key, publishSeconds: 8 }));
    }
    offices = [...homes].map(([key, home]) => ({ key, name: key, home })) as unknown as Offices;
    return createPump(account, offices);
  };

  beforeAll(async () => {
    const work = await open();
    const plan = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)));
    const roster = await rosterBytes(['区教育局']);
    for (const key of KEYS) {
      const drive = standIn.alsoServe(driveOf(key));
      drive.now = '2022-04-18T08:00:00Z';
      drive.upload('财政局/工作要点.xlsx', plan);
      drive.upload('财政局/单位名录.xlsx', roster);
      drive.upload('区教育局/自评.xlsx', await summaryBytes([projectOf(key)]));
    }
    for (const { home } of offices) await announceChanges(home);
    await work();
    for (const { home } of offices) await sendWarnings(home);
    await work();
  }, 600_000);

  afterAll(() => standIn.stop());

  it('record each its own hand-in, and no other’s', async () => {
    for (const [key, home] of homes) {
      const entries = await home.ledger.read('区教育局');
      // Read before the roster was, it is read again under it: the same version, said anew.
      const handIns = entries.map(({ event }) =>
        event.kind === 'handed-in' ? `${event.path} ${event.version}` : event.kind,
      );
      expect([key, [...new Set(handIns)]]).toEqual([key, ['区教育局/自评.xlsx 1']]);
      expect(JSON.stringify(entries)).toContain(projectOf(key));
      expect(
        JSON.stringify(entries)
          .match(/d\d+q专有项目/gu)
          ?.every((name) => name === projectOf(key)),
      ).toBe(true);
      expect((await home.known.all()).filter(({ kind }) => kind === 'handed-in')).toHaveLength(3);
    }
  });

  it('publish each into its own library, and write nothing into another’s', async () => {
    for (const [key, home] of homes) {
      const status = await home.folder.find('财政局/绩效管理状态表.xlsx');
      const merged = await home.folder.find('财政局/全区汇总表(2022年).xlsx');
      const book = await home.reader.read(await home.folder.read(merged!));
      const texts = JSON.stringify(
        book.sheets.map(({ rows }) => [...rows].map(({ cells }) => cells.map(({ value }) => value))),
      );
      expect([key, status === null]).toEqual([key, false]);
      expect([...new Set(texts.match(/d\d+q专有项目/gu))]).toEqual([projectOf(key)]);
    }
  });

  it('write each from its own mailbox', () => {
    const from = new Map(standIn.mail.accepted.map(({ mailbox, mime }) => [mailbox, mime ?? '']));

    expect([...from.keys()].sort()).toEqual(KEYS.map(mailboxOf).sort());
    for (const [mailbox, mime] of from) expect(mime).toContain(`<${mailbox}>`);
  });

  it('leave no trouble behind', async () => {
    const troubles = await Promise.all([...homes.values()].map((home) => home.notes.list('trouble/')));
    expect(troubles).toEqual(KEYS.map(() => []));
  });
});

describe('a storage account', () => {
  it('belongs to the app that was there first, and to it still when a district is added', async () => {
    const account = await aStorage();
    const [second, third] = ['b!2', 'b!3'].map((driveId) => ({ driveId, folderId: null }));
    await claimAccount(account, [PLACE]);
    await claimAccount(account, [PLACE]);
    await claimAccount(account, [PLACE, second!]);
    await claimAccount(account, [second!]);

    await expect(claimAccount(account, [third!])).rejects.toThrow('另一个财政局');
  });

  it('belongs to the app whose earlier release wrote a bare list of its libraries', async () => {
    const account = await aStorage();
    await account
      .table('notes')
      .createEntity({ partitionKey: 'office', rowKey: 'shares', shares: JSON.stringify(['b!1']) });
    const other = { driveId: 'b!3', folderId: null };

    await expect(claimAccount(account, [other])).rejects.toThrow('文件库 b!1');
    await claimAccount(account, [PLACE]);
    await claimAccount(account, [PLACE]);
  });

  it('in which a later release has worked is not touched by this one, and one of an earlier release is taken over', async () => {
    const account = await aStorage();
    const table = account.table('notes');
    const claim = { partitionKey: 'office', rowKey: 'shares', shares: JSON.stringify(['b!1']) };
    await table.createEntity(claim);
    await claimAccount(account, [{ driveId: 'b!1', folderId: null }]);
    const { version } = await table.getEntity<{ version: number }>('office', 'shares');
    await table.updateEntity({ ...claim, version: version + 1 }, 'Replace');

    await expect(claimAccount(account, [{ driveId: 'b!1', folderId: null }])).rejects.toThrow('更新版本的应用');
    expect(await table.getEntity('office', 'shares')).toMatchObject({ version: version + 1 });
  });

  it('has one owner of two apps that start at the same time', async () => {
    const account = await aStorage();
    const claims = ['b!1', 'b!2'].map((driveId) => claimAccount(account, [{ driveId, folderId: null }]));

    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
