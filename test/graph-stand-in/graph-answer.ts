import type { IncomingMessage, ServerResponse } from 'node:http';

export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects go out as JSON, strings and bytes as they are. */
  readonly body?: object | string | Uint8Array;
};

export const refusal = (
  status: number,
  code: string,
  message = code,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers,
  body: { error: { code, message, innerError: { date: '2022-04-28T08:00:00', 'request-id': 'stand-in' } } },
});

export const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

export const write = (response: ServerResponse, { status, headers = {}, body }: Answer): void => {
  if (body === undefined) return void response.writeHead(status, headers).end();
  if (typeof body === 'string' || body instanceof Uint8Array) return void response.writeHead(status, headers).end(body);
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
};
