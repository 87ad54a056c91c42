import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plain,
} from 'node:http';
import { Agent, request as secure } from 'node:https';
import { RestError, type TableServiceClientOptions } from '@azure/data-tables';

type HttpClient = NonNullable<TableServiceClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];
type Reply = Awaited<ReturnType<HttpClient['sendRequest']>>;
type Headers = Reply['headers'];

/** A table answers within seconds; a line that has gone dead is given up and the request repeated. */
const SILENT_MS = 60_000;

/** With a time of their own, agents heed how long the service says it keeps an idle line; by themselves they would send on a dead one. */
const idle = { keepAlive: true, timeout: 30_000 } as const;
const agents = { 'http:': new PlainAgent(idle), 'https:': new Agent(idle) } as const;

/** An answer's headers as they came: the client only asks for them by name, or for all. */
const asTheyCame = (came: IncomingHttpHeaders): Headers => {
  const held: Record<string, string> = {};
  for (const name in came) held[name] = String(came[name]);
  return {
    get: (name) => held[name.toLowerCase()],
    has: (name) => name.toLowerCase() in held,
    set: (name, value) => {
      held[name.toLowerCase()] = String(value);
    },
    delete: (name) => {
      delete held[name.toLowerCase()];
    },
    toJSON: () => ({ ...held }),
    [Symbol.iterator]: () => Object.entries(held)[Symbol.iterator](),
  };
};

const sentFor = (request: Request): ClientRequest => {
  const { protocol, hostname, port, pathname, search } = new URL(request.url);
  const isPlain = protocol === 'http:';
  if (isPlain && request.allowInsecureConnection !== true) throw new Error(`no TLS at ${hostname}`);
  return (isPlain ? plain : secure)({
    agent: (request.agent as PlainAgent | undefined) ?? agents[isPlain ? 'http:' : 'https:'],
    hostname,
    port,
    path: pathname + search,
    method: request.method,
    headers: request.headers.toJSON({ preserveCase: true }),
    timeout: SILENT_MS,
    ...(request.abortSignal === undefined ? {} : { signal: request.abortSignal as AbortSignal }),
  });
};

const textOf = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** In the shape in which the client's retries know a failure of the network. */
const failed = (request: Request, cause: unknown): RestError => {
  const { message, code = RestError.REQUEST_SEND_ERROR } = cause as NodeJS.ErrnoException;
  return new RestError(message, { code, request });
};

/**
 * What carries the requests of the table clients: texts there and back over lines that stay open, nothing of streams, progress or
 * compression, which entities never need and each request would pay for.
 */
export const tableExchange: HttpClient = {
  sendRequest: (request) =>
    new Promise<Reply>((resolve, reject) => {
      const fail = (cause: unknown) => reject(failed(request, cause));
      const { body } = request;
      if (body != null && typeof body !== 'string') return reject(new TypeError('only texts go to tables'));
      if (typeof body === 'string') request.headers.set('Content-Length', String(Buffer.byteLength(body)));
      const sent = sentFor(request);
      sent.on('error', fail);
      sent.on('timeout', () => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
      sent.on('response', (answer) => {
        const { statusCode: status = 0, headers } = answer;
        const read = (bodyAsText: string) => resolve({ request, status, headers: asTheyCame(headers), bodyAsText });
        textOf(answer).then(read, fail);
      });
      sent.end(body ?? undefined);
    }),
};
