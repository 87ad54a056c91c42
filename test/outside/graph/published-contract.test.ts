import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DriveItem, ItemReference, Subscription } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CloudName } from '../../../shared/outside/graph/client/clouds.ts';
import { driveFolder } from '../../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../../shared/outside/graph/drive/own-writes.ts';
import { driveFeed } from '../../../shared/outside/graph/feed/drive-feed.ts';
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  renewSubscription,
} from '../../../shared/outside/graph/feed/subscription.ts';
import type { Call } from '../../graph-stand-in/graph-stand-in.ts';
import {
  answerSchema,
  departures,
  operationOf,
  publishedDescription,
} from '../../graph-stand-in/published-description.ts';
import { memoryKnownFiles } from '../../memory/memory-known-files.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { aGraphBench, type GraphBench } from './graph-bench.ts';

const description = publishedDescription();

/** Property names as published, checked by the compiler; held to also where the whole description is not at hand. */
const NAMES = new Set<string>([
  ...([
    'id',
    'name',
    'eTag',
    'cTag',
    'size',
    'webUrl',
    'parentReference',
    'createdDateTime',
    'lastModifiedDateTime',
    'fileSystemInfo',
    'lastModifiedBy',
    'folder',
    'file',
    'root',
    'deleted',
    'package',
  ] satisfies (keyof DriveItem)[]),
  ...(['id', 'driveId', 'driveType'] satisfies (keyof ItemReference)[]),
  '@microsoft.graph.downloadUrl',
  ...([
    'id',
    'resource',
    'changeType',
    'clientState',
    'notificationUrl',
    'lifecycleNotificationUrl',
    'expirationDateTime',
    'applicationId',
  ] satisfies (keyof Subscription)[]),
]);

const anEndpoint = async () => {
  const server = createServer((request, response) => {
    const token = new URL(request.url!, 'http://x').searchParams.get('validationToken') ?? '';
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};

/** Everything our adapters ever ask of Graph, and some of it refused. */
const useEverything = async ({ graph, standIn }: GraphBench): Promise<void> => {
  const { drive } = standIn;
  const place = { driveId: drive.id, folderId: null };
  const notes = memoryNotebook();
  const folder = driveFolder({ graph, place, own: ownWrites(notes) });
  drive.upload('甲局/自评.xlsx', Buffer.from('x'));
  drive.upload('甲局/二级/清单.xlsx', Buffer.from('y'));
  const stamp = (await folder.find('甲局/自评.xlsx'))!;
  await folder.read(stamp);
  drive.editColumn(drive.at('甲局/自评.xlsx')!);
  for (const version of await folder.earlier(stamp)) await version.read();
  drive.notebook('甲局/笔记');
  await folder.replace(stamp, Buffer.alloc(11 * 1024 * 1024));
  await folder.replace(stamp, Buffer.from('stale'));
  await folder.create('财政局/状态.xlsx', Buffer.from('z'));
  await folder.renew((await folder.find('财政局/状态.xlsx'))!, Buffer.from('zz'));
  await folder.discard((await folder.find('财政局/状态.xlsx'))!);
  const feed = driveFeed({ graph, place, notes, known: memoryKnownFiles() });
  await feed.changes(async () => {});
  drive.rename(drive.at('甲局')!, '乙局');
  drive.remove(drive.at('乙局/自评.xlsx')!);
  await feed.changes(async () => {});
  standIn.habits.voidBefore = drive.change + 1;
  await feed.changes(async () => {});
  const endpoint = await anEndpoint();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const { id } = await createSubscription(graph, { driveId: drive.id, url: endpoint.url, secret: 's', until });
  await renewSubscription(graph, id, until);
  await listSubscriptions(graph);
  await deleteSubscription(graph, id);
  endpoint.close();
};

describe.each(['global', 'china'] satisfies CloudName[])('what is said between us and Graph (%s)', (profile) => {
  let calls: readonly Call[] = [];

  beforeAll(async () => {
    if (description === null)
      console.info('Microsoft’s published description is not beside this clone: names only are checked.');
    const bench = await aGraphBench(profile);
    await useEverything(bench);
    await bench.standIn.stop();
    calls = bench.standIn.calls.filter(({ asked }) => asked.url.pathname.startsWith('/v1.0/'));
  });

  const pathOf = ({ asked }: Call) => decodeURIComponent(asked.url.pathname.slice('/v1.0'.length));
  /**
   * Reading by path is documented on driveitem-get, the content of a version on driveitemversion-get-contents; neither is a path of
   * its own in the description.
   */
  const isByPath = (call: Call) =>
    call.asked.method === 'GET' && (pathOf(call).includes(':/') || /\/versions\/[^/]+\/content$/.test(pathOf(call)));
  const bodyOf = ({ given }: Call) => (given === 'reset' || given.body instanceof Uint8Array ? undefined : given.body);

  it('holds only names that are published', () => {
    const items = calls.flatMap((call) => {
      const body = bodyOf(call) as { value?: object[]; id?: string } | undefined;
      return body?.value ?? (body?.id === undefined ? [] : [body]);
    });
    const names = new Set(items.flatMap((item) => Object.keys(item)));

    expect(items.length).toBeGreaterThan(15);
    expect([...names].filter((name) => !NAMES.has(name))).toEqual([]);
  });

  it('asks only for what is published', () => {
    const unknown = calls.filter(
      (call) =>
        description !== null && !isByPath(call) && operationOf(description, call.asked.method, pathOf(call)) === null,
    );

    expect(calls.length).toBeGreaterThan(15);
    expect(unknown.map((call) => `${call.asked.method} ${pathOf(call)}`)).toEqual([]);
  });

  it('sends and answers bodies of the published shapes', () => {
    const found = calls.flatMap((call) => {
      const operation = description === null ? null : operationOf(description, call.asked.method, pathOf(call));
      if (description === null || operation === null) return [];
      const sent = operation.requestBody?.content?.['application/json'];
      const asked =
        sent === undefined || call.asked.body.length === 0
          ? []
          : departures(description, sent.schema, JSON.parse(call.asked.body.toString()), profile === 'china', 'asked');
      const schema = answerSchema(description, operation, call.status);
      if (schema === 'unknown')
        return [...asked, `${call.asked.method} ${pathOf(call)} must not answer ${call.status}`];
      const answered =
        schema === null ? [] : departures(description, schema, bodyOf(call), profile === 'china', 'answered');
      return [...asked, ...answered];
    });

    expect([...new Set(found)]).toEqual([]);
  });
});

describe('21Vianet', () => {
  let bench: GraphBench;

  beforeAll(async () => {
    bench = await aGraphBench('china');
  });

  afterAll(() => bench.standIn.stop());

  it('has no workbook API, and nothing of ours asks for it', async () => {
    await useEverything(bench);
    const ours = bench.standIn.calls.filter(({ asked }) => asked.url.pathname.includes('/workbook'));
    const asked = bench.graph.send({
      method: 'POST',
      to: `/drives/${bench.standIn.drive.id}/items/x/workbook/createSession`,
      json: {},
    });

    expect(ours).toEqual([]);
    await expect(asked).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("segment 'createSession'"),
    });
  });
});
