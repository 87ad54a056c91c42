import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HttpAnswer, Registration } from './functions-core.ts';
import { matchRoute } from './http-route.ts';
import { createWantedTurns } from './in-turn.ts';
import type { HostLog } from './invoke.ts';
import { isOwnHost } from './own-host.ts';

const BODY_LIMIT = 1_048_576;

export type Pages = {
  readonly registrations: () => Iterable<Registration>;
  readonly prefix: string;
  readonly log: HostLog;
  /** Runs an http function, here or in another thread. */
  readonly run: (registration: Registration, http: object) => Promise<HttpAnswer | undefined>;
  /** Address people are given for the page; '' where only this machine's own names are answered. */
  readonly page: string;
};

type Turns = ReturnType<typeof createWantedTurns>;

/** Also on what no function answers. */
const REFUSAL = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
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

/** Of two, Node shows the first alone; nobody means both (RFC 9112, 3.2). */
const saysOneHost = ({ rawHeaders }: IncomingMessage): boolean =>
  rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length === 1;

/** The address as asked for, and the function for it; null where it can't be read or is not for this machine. */
const askedOf = (pages: Pages, request: IncomingMessage) => {
  const { url = '/', method = 'GET', headers } = request;
  if (!isOwnHost(headers.host, pages.page) || !saysOneHost(request)) return null;
  try {
    const asked = new URL(url, `http://${headers.host}`);
    // The address may name a machine of its own: `//name/`, `http://name/`.
    if (!isOwnHost(asked.host, pages.page)) return null;
    return { url: asked, method, matched: matchRoute(pages.registrations(), pages.prefix, method, asked.pathname) };
  } catch {
    return null;
  }
};

const answer = async (
  pages: Pages,
  turns: Turns,
  [request, response]: readonly [IncomingMessage, ServerResponse],
): Promise<void> => {
  const asked = askedOf(pages, request);
  if (asked === null) return void response.writeHead(400, REFUSAL).end();
  const { url, method, matched } = asked;
  if (matched === null) return void response.writeHead(404, REFUSAL).end();
  const body = await bodyOf(request);
  if (body === null) return void response.writeHead(413, REFUSAL).end();
  const http = {
    method,
    url: url.href,
    nullableHeaders: nullable(headersOf(request)),
    nullableParams: nullable(Object.entries(matched.params)),
    nullableQuery: nullable(url.searchParams),
    ...(body.length > 0 ? { body: { bytes: body } } : {}),
  };
  const { name } = matched.registration.metadata;
  const isThere = () => !response.destroyed;
  const answered = await turns(name, isThere, async () => ({ http: await pages.run(matched.registration, http) }));
  if (answered === undefined) return;
  const { statusCode = '204', headers = {}, body: sent } = answered.http ?? {};
  response.writeHead(Number(statusCode), headers).end(sent?.bytes ?? sent?.string);
};

/** Serves the registered http functions on this machine only, and only under its own names. Rejects where the port is taken. */
export const serveHttp = (pages: Pages, port: number): Promise<Server> => {
  const turns = createWantedTurns();
  const server = createServer((request, response) => {
    answer(pages, turns, [request, response]).catch((error: unknown) => {
      // Who asked has left: nothing failed, and nobody is told.
      if (response.destroyed) return;
      pages.log('error', request.url ?? '', String(error));
      if (!response.headersSent) response.writeHead(500, REFUSAL);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
