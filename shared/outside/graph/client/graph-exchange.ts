import { Client, type Context, ResponseType } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from './access-token.ts';
import type { Cloud } from './clouds.ts';
import { GraphWait } from './graph-fault.ts';
import type { GraphReply, GraphRequest } from './graph-port.ts';
import { createTransport } from './graph-transport.ts';

/** How Microsoft asks traffic to be decorated, so that it is throttled as this application's and not as nobody's. */
const USER_AGENT = 'NONISV|BudgetSentinel|BudgetSentinel/1.0';

const TIMEOUT_MS = 30_000;

/** These fail before a byte of the request has left. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** One address after the other was tried in vain, or the only one (time-outs included). */
const isOfConnecting = (error: Error): boolean =>
  error instanceof AggregateError ||
  ('syscall' in error && error.syscall === 'connect') ||
  ('code' in error && NEVER_SENT.has(String(error.code)));

const neverSent = (cause: unknown): boolean => {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1)
    if (isOfConnecting(error)) return true;
  return false;
};

const noAnswer = (cause: unknown): GraphWait =>
  new GraphWait('unavailable', 'Graph 没有应答(网络中断或超时)，稍后自动再试。', {
    status: 0,
    executed: neverSent(cause) ? 'no' : 'unknown',
    seconds: 60,
    cause,
  });

/** Exactly the bytes of the view: the client hands on the whole buffer below a plain Uint8Array. */
const exactly = (bytes: Uint8Array): Buffer<ArrayBuffer> => Buffer.from(bytes);

const contentOf = (request: GraphRequest): Buffer<ArrayBuffer> | undefined => {
  if (request.bytes !== undefined) return exactly(request.bytes);
  return request.json === undefined ? undefined : Buffer.from(JSON.stringify(request.json));
};

const headersOf = (request: GraphRequest): Record<string, string> => {
  const type = request.json === undefined ? request.contentType : 'application/json';
  return { 'User-Agent': USER_AGENT, ...(type === undefined ? {} : { 'Content-Type': type }), ...request.headers };
};

/** One exchange with Graph by Microsoft's client, without any retry. Throws only `GraphWait` (no answer). */
export const createExchange = (cloud: Cloud, tokens: TokenSource): ((request: GraphRequest) => Promise<GraphReply>) => {
  const authorised = createTransport(cloud.graph, tokens);
  const anonymous = createTransport('', tokens);
  const client = Client.initWithMiddleware({ middleware: authorised, baseUrl: cloud.graph, defaultVersion: 'v1.0' });

  const byClient = (request: GraphRequest, signal: AbortSignal): Promise<Response> => {
    const call = client.api(request.to).headers(headersOf(request)).option('signal', signal);
    const raw = call.responseType(ResponseType.RAW);
    const content = contentOf(request);
    const verbs = { GET: () => raw.get(), DELETE: () => raw.delete() };
    if (request.method === 'GET' || request.method === 'DELETE') return verbs[request.method]();
    const sending = { PUT: raw.put, POST: raw.post, PATCH: raw.patch }[request.method];
    return sending.call(raw, content);
  };

  /** The client takes addresses apart and loses duplicate keys; what Graph gave us goes out letter by letter. */
  const asItIs = async (request: GraphRequest, signal: AbortSignal): Promise<Response> => {
    const body = contentOf(request) ?? null;
    const options = { method: request.method, headers: headersOf(request), signal, body };
    const context: Context = { request: request.to, options };
    await (request.anonymous ? anonymous : authorised).execute(context);
    if (context.response === undefined) throw new Error('the transport left no answer');
    return context.response;
  };

  return async (request: GraphRequest): Promise<GraphReply> => {
    const signal = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await (request.to.startsWith('/') ? byClient : asItIs)(request, signal);
      return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
    } catch (cause) {
      throw noAnswer(cause);
    }
  };
};
