import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from './access-token.ts';

/**
 * The last middleware: fetch, nothing more. A failure of the network leaves with its cause, which the client would
 * otherwise reduce to a name. Redirects come back as answers, so that no token can follow them.
 */
const exchange: Middleware = {
  execute: async (context) => {
    try {
      context.response = await fetch(context.request, { ...context.options, redirect: 'manual' });
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
    const target = new URL(typeof context.request === 'string' ? context.request : context.request.url);
    if (target.origin === origin) {
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${await tokens.token()}`);
      context.options = { ...context.options, headers };
    }
    await exchange.execute(context);
  },
});
