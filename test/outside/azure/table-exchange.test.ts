import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../shared/outside/azure/open-storage.ts';

const KEY = Buffer.from('no secret').toString('base64');
const ENTITY = { 'odata.etag': 'W/"1"', PartitionKey: 'p', RowKey: 'r', text: '区教育局' };

const servers: Server[] = [];

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A table of the home in Azure, whose service gives these answers in turn, the last for ever. */
const aTable = async (...answers: Answer[]) => {
  const seen: { readonly line: Socket; readonly body: string; readonly encoding: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = Buffer.concat(parts).toString('utf8');
    seen.push({ line: request.socket, body, encoding: String(request.headers['accept-encoding'] ?? '') });
    answers[Math.min(seen.length, answers.length) - 1]?.(request, response, body);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  const text = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${KEY};BlobEndpoint=${at};QueueEndpoint=${at};TableEndpoint=${at}`;
  return { table: openStorage({ kind: 'connection-string', text }).table('notes'), seen };
};

const found: Answer = (_, response) =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(Buffer.from(JSON.stringify(ENTITY)));
const kept: Answer = (_, response) => void response.writeHead(204, { ETag: 'W/"2"' }).end();
const broken: Answer = (request) => void request.socket.destroy();
const busy: Answer = (_, response) => void response.writeHead(503).end();

describe('requests to a table', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  it('bring texts of any signs there and back, with their version, over one line', async () => {
    const { table, seen } = await aTable(kept, found);
    await table.upsertEntity({ partitionKey: 'p', rowKey: 'r', text: '区教育局“甲”' }, 'Replace');

    const entity = await table.getEntity('p', 'r');

    expect(entity).toMatchObject({ partitionKey: 'p', rowKey: 'r', text: '区教育局', etag: 'W/"1"' });
    expect(JSON.parse(seen[0]!.body)).toMatchObject({ text: '区教育局“甲”' });
    expect(seen[1]!.line).toBe(seen[0]!.line);
  });

  it.each([
    ['a line that breaks', broken],
    ['a service that is busy', busy],
  ])('are repeated after %s', async (_, trouble) => {
    const { table, seen } = await aTable(trouble, found);

    expect(await table.getEntity('p', 'r')).toMatchObject({ text: '区教育局' });
    expect(seen).toHaveLength(2);
  });

  it('ask for nothing compressed, which nothing here would open', async () => {
    const { table, seen } = await aTable(found);
    await table.getEntity('p', 'r');

    expect(seen[0]!.encoding).toBe('');
  });

  it('tell a refusal by its status', async () => {
    const { table } = await aTable((_, response) => void response.writeHead(412).end());

    await expect(table.upsertEntity({ partitionKey: 'p', rowKey: 'r' })).rejects.toMatchObject({ statusCode: 412 });
  });
});
