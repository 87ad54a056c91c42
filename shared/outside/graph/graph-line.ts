import { type IncomingMessage, Agent as PlainAgent, request as plain } from 'node:http';
import { Agent, request as secure } from 'node:https';

export type LineRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
  readonly signal: AbortSignal | null;
};

/** A line that was not used for so long may have been closed at the other end; what is sent on it then would be of unknown outcome. */
const idle = { keepAlive: true, timeout: 4000 } as const;
const agents = { plain: new PlainAgent(idle), secure: new Agent(idle) };

/** Only the signal ends a request that is under way. */
const NO_TIMEOUT = 0;

const bytesOf = async (answer: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const headersOf = ({ rawHeaders }: IncomingMessage): Headers => {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
};

/**
 * One request and its answer, whole, over a line that stays open: a third of the processor that `fetch` takes for the same. Nothing
 * is followed or repeated. Throws what the network says.
 */
export const onTheLine = ({ url, method, headers, body, signal }: LineRequest): Promise<Response> =>
  new Promise((resolve, reject) => {
    const isPlain = url.startsWith('http:');
    const length = body === null ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = (isPlain ? plain : secure)(url, {
      agent: isPlain ? agents.plain : agents.secure,
      method,
      headers: { ...Object.fromEntries(headers), ...length },
      timeout: NO_TIMEOUT,
      ...(signal === null ? {} : { signal }),
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const read = (bytes: Buffer<ArrayBuffer>) =>
        resolve(
          new Response(bytes.length === 0 ? null : bytes, {
            status: answer.statusCode ?? 0,
            headers: headersOf(answer),
          }),
        );
      bytesOf(answer).then(read).catch(reject);
    });
    sent.end(body ?? undefined);
  });
