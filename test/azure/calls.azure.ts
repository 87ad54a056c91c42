import { afterAll, describe, expect, it } from 'vitest';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { processUpload } from '../../shared/flow/upload/process-upload.ts';
import { openStorage } from '../../shared/outside/azure/open-storage.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { GraphStandIn } from '../graph-stand-in/graph-stand-in.ts';
import { cloudHome } from './cloud-home.ts';
import { aLossyProxy } from './lossy-proxy.ts';

const DAY = '2022-04-20';
/** It stands still: how fast the machine is must not decide what is gathered. */
const NOW = Date.UTC(2022, 3, 20, 9, 30);
const clock = { today: () => DAY, now: () => `${DAY}T17:30:00+08:00` };

/** A library with its storage behind a counter, and rules in force. */
const anOffice = async () => {
  const standIn = await new GraphStandIn().start();
  const proxy = await aLossyProxy(process.env['AZURITE_CONNECTION'] ?? '');
  const storage = openStorage({ kind: 'connection-string', text: proxy.connection }, `calls${Date.now()}`);
  await storage.prepare(Object.values(QUEUES));
  const { drive, origin } = standIn;
  const home = cloudHome({ storage, origin, driveId: drive.id, clock, publishSeconds: 300, now: () => NOW });
  drive.now = '2022-04-18T08:00:00Z';
  const upload = (path: string, bytes: Uint8Array) =>
    processUpload(home, { file: drive.upload(path, bytes).id, attempt: 0 });
  await upload('财政局/工作要点.xlsx', await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022))));
  await upload('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  const callsOf = async (work: () => Promise<unknown>) => {
    const [storageBefore, graphBefore] = [proxy.carried(), standIn.calls.length];
    await work();
    return { storage: proxy.carried() - storageBefore, graph: standIn.calls.length - graphBefore };
  };
  const stop = async () => {
    await standIn.stop();
    await proxy.stop();
  };
  return { upload, callsOf, stop };
};

describe('a hand-in in Azure', () => {
  const offices: { stop: () => Promise<void> }[] = [];
  afterAll(async () => {
    for (const { stop } of offices) await stop();
  });

  it('asks Graph four times and storage 18 times, the next version of it 16 times', async () => {
    const office = await anOffice();
    offices.push(office);
    await office.upload('区民政局/自评.xlsx', await summaryBytes(['养老服务']));

    const first = await office.callsOf(async () =>
      office.upload('区教育局/自评.xlsx', await summaryBytes(['校舍维修'])),
    );
    const second = await office.callsOf(async () =>
      office.upload('区教育局/自评.xlsx', await summaryBytes(['校舍维修', '教师培训'])),
    );

    expect([first.graph, second.graph]).toEqual([4, 4]);
    expect([first.storage, second.storage]).toEqual([18, 16]);
  });

  it('whose cells another unit handed in as well costs no more for each unit that did', async () => {
    const office = await anOffice();
    offices.push(office);
    const blank = await summaryBytes(['校舍维修']);
    const costs: number[] = [];
    for (const folder of ['区教育局', '区民政局', '一办', '二办', '三办', '四办'])
      costs.push((await office.callsOf(async () => office.upload(`${folder}/自评.xlsx`, blank))).storage);

    expect(new Set(costs.slice(1)).size).toBe(1);
  });
});
