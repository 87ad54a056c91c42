import { describe, expect, it } from 'vitest';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { VERSION } from '../../shared/flow/rules/rules-epoch.ts';
import { openStorage } from '../../shared/outside/azure/open-storage.ts';
import { tableNotebook } from '../../shared/outside/azure/table-notebook.ts';
import { aLossyProxy } from './lossy-proxy.ts';

const TROUBLE = 'trouble/file/01A';

/** The notebooks of two instances, the first behind a counter; their time is the test's. */
const twoInstances = async () => {
  const proxy = await aLossyProxy(process.env['AZURITE_CONNECTION'] ?? '');
  const prefix = `tr${Date.now()}`;
  const open = (text: string) => openStorage({ kind: 'connection-string', text }, prefix);
  const first = open(proxy.connection);
  await first.prepare(Object.values(QUEUES));
  const time = { ms: 0 };
  const second = open(process.env['AZURITE_CONNECTION'] ?? '');
  const here = tableNotebook(first, () => time.ms);
  const requests = async (work: () => Promise<unknown>): Promise<number> => {
    const before = proxy.carried();
    await work();
    return proxy.carried() - before;
  };
  return { here, there: tableNotebook(second, () => time.ms), table: second.table('notes'), time, requests, ...proxy };
};

describe('troubles of an office in Azure', () => {
  it('that nobody has are ended without asking, one that another instance noted is ended', async () => {
    const { here, there, requests, stop } = await twoInstances();
    await here.put(VERSION, 'v1');
    await here.get(VERSION);
    await here.get(VERSION);
    await here.remove(TROUBLE);

    expect(await requests(() => here.remove(TROUBLE))).toBe(0);
    await there.put(TROUBLE, '一直在变化');
    await here.get(VERSION);
    await here.remove(TROUBLE);
    expect(await there.get(TROUBLE)).toBeNull();
    await stop();
  });

  it('noted before a new version of the rules are ended after it', async () => {
    const { here, there, stop } = await twoInstances();
    await here.put(VERSION, 'v1');
    await here.get(VERSION);
    await here.get(VERSION);
    await here.remove(TROUBLE);
    await there.put(TROUBLE, '一直在变化');
    await there.put(VERSION, 'v2');

    expect(await here.get(VERSION)).toBe('v2');
    await here.remove(TROUBLE);
    expect(await there.get(TROUBLE)).toBeNull();
    await stop();
  });

  it('are ended where there are no rules yet', async () => {
    const { here, there, stop } = await twoInstances();
    await here.get(VERSION);
    await there.put(TROUBLE, '一直在变化');
    await here.remove(TROUBLE);

    expect(await there.get(TROUBLE)).toBeNull();
    await stop();
  });

  it('noted by an instance of an earlier release, which tells nobody, are ended some minutes later', async () => {
    const { here, there, table, time, stop } = await twoInstances();
    await here.put(VERSION, 'v1');
    await here.get(VERSION);
    await here.get(VERSION);
    await here.remove(TROUBLE);
    await there.put(TROUBLE, '一直在变化');
    const { turn } = await table.getEntity<{ turn: string }>('note', 'rules~2f~version');
    await there.remove(TROUBLE);
    await here.get(VERSION);
    await here.remove(TROUBLE);
    const entity = { partitionKey: 'note', rowKey: 'trouble~2f~file~2f~01A', name: TROUBLE };
    await table.upsertEntity({ ...entity, part0: new Uint8Array(0) });
    time.ms += 600_001;

    expect(turn).toMatch(/-/);
    await here.get(VERSION);
    await here.remove(TROUBLE);
    await expect(table.getEntity('note', entity.rowKey)).rejects.toMatchObject({ statusCode: 404 });
    await stop();
  });
});
