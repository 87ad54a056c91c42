import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LossyProxy = {
  /** The connection string, led through the proxy. */
  readonly connection: string;
  /** Answers that are still to be lost: the request is carried out and the line then breaks. */
  lose: (method: string, times: number) => void;
  /** Requests carried out so far. */
  readonly carried: () => number;
  readonly stop: () => Promise<void>;
};

const through = async (
  endpoint: string,
  isLost: (method: string) => boolean,
): Promise<{ url: string; server: Server }> => {
  const target = new URL(endpoint);
  const server = createServer((request, response) => {
    const headers = { ...request.headers };
    const onward = ask({
      host: target.hostname,
      port: target.port,
      path: request.url,
      method: request.method,
      headers,
    });
    onward.on('response', (answer) => {
      if (isLost(request.method ?? '')) return void answer.resume().on('end', () => response.destroy());
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}`, server };
};

/** Stands before the emulator and loses answers on demand. */
export const aLossyProxy = async (connection: string): Promise<LossyProxy> => {
  const left = new Map<string, number>();
  let carried = 0;
  const isLost = (method: string): boolean => {
    carried += 1;
    const times = left.get(method) ?? 0;
    left.set(method, times - 1);
    return times > 0;
  };
  const servers: Server[] = [];
  const parts = await Promise.all(
    connection.split(';').map(async (part) => {
      const [, name, endpoint] = /^(\w+Endpoint)=(.+)$/.exec(part) ?? [];
      if (name === undefined || endpoint === undefined) return part;
      const { url, server } = await through(endpoint, isLost);
      servers.push(server);
      return `${name}=${url}`;
    }),
  );
  return {
    connection: parts.join(';'),
    lose: (method, times) => void left.set(method, times),
    carried: () => carried,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
};
