import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from './access-token.ts';
import { onTheLine } from './graph-line.ts';

const addressOf = ({ request }: Context): string => (typeof request === 'string' ? request : request.url);

const bodyOf = ({ options }: Context): string | Uint8Array | null => {
  const body = options?.body ?? null;
  if (body === null || typeof body === 'string' || body instanceof Uint8Array) return body;
  throw new TypeError('only texts and bytes go to Graph');
};

/**
 * The last middleware: one request, nothing more. A failure of the network leaves with its cause, which the client would
 * otherwise reduce to a name. Redirects come back as answers, so that no token can follow them.
 */
const exchange: Middleware = {
  execute: async (context) => {
    const { options } = context;
    const [method, headers] = [options?.method ?? 'GET', new Headers(options?.headers)];
    const request = {
      url: addressOf(context),
      method,
      headers,
      body: bodyOf(context),
      signal: options?.signal ?? null,
    };
    try {
      context.response = await onTheLine(request);
    } catch (cause) {
      throw Object.assign(new GraphClientError(String(cause)), { cause });
    }
  },
};

/**
 * The token goes to Graph's own origin and nowhere else, whatever address is followed. The client's own handler would
 * never send one to an address with a port or without TLS, so a stand-in could not be driven by it.
 */
export const createTransport = (origin: string, tokens: TokenSource): Middleware => ({
  execute: async (context: Context) => {
    const target = new URL(addressOf(context));
    if (target.origin === origin) {
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${await tokens.token()}`);
      context.options = { ...context.options, headers };
    }
    await exchange.execute(context);
  },
});
