import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registration } from './functions-core.ts';
import { matchRoute } from './http-route.ts';
import { type HostLog, invoke } from './invoke.ts';

const BODY_LIMIT = 1_048_576;

export type Pages = {
  readonly registrations: () => Iterable<Registration>;
  readonly prefix: string;
  readonly log: HostLog;
};

/** Null when it is longer than any of our functions takes. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const nullable = (entries: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));

const headersOf = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);

const answer = async (pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const method = request.method ?? 'GET';
  const matched = matchRoute(pages.registrations(), pages.prefix, method, url.pathname);
  if (matched === null) return void response.writeHead(404).end();
  const body = await bodyOf(request);
  if (body === null) return void response.writeHead(413).end();
  const http = {
    method,
    url: url.href,
    nullableHeaders: nullable(headersOf(request)),
    nullableParams: nullable(Object.entries(matched.params)),
    nullableQuery: nullable(url.searchParams),
    ...(body.length > 0 ? { body: { bytes: body } } : {}),
  };
  const invoked = await invoke(matched.registration, { http }, {}, pages.log);
  const { statusCode = '204', headers = {}, body: sent } = invoked.response.returnValue?.http ?? {};
  response.writeHead(Number(statusCode), headers).end(sent?.bytes ?? sent?.string);
};

/** Serves the registered http functions on this machine only. Rejects where the port is taken. */
export const serveHttp = (pages: Pages, port: number): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(pages, request, response).catch((error: unknown) => {
      pages.log('error', request.url ?? '', String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
