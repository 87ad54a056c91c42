import { createServer, type Server } from 'node:http';
import { checkPlaces, placesOf } from '../command/office-places.ts';
import { BadArguments, type Wish } from '../command/parse-arguments.ts';
import { progressOn } from '../command/progress.ts';
import { untilStopped } from '../command/until-stopped.ts';
import { isOwnHost } from '../host/own-host.ts';
import { servedDistricts } from './district.ts';
import { figuresOfDistricts } from './district-figures.ts';
import { districtsPage } from './districts-page.ts';
import { runDistricts } from './run-districts.ts';

type Served = { readonly port: number; readonly page: string; readonly html: () => Promise<string> };

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

const served = ({ port, page, html }: Served): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(async (request, response) => {
      if (!isOwnHost(request.headers.host, page)) return void response.writeHead(400).end();
      if (request.url !== '/') return void response.writeHead(404).end();
      response.writeHead(200, HEADERS).end(await html());
    });
    server.once('error', () =>
      reject(new BadArguments(`端口 ${port} 已被别的程序占用(也许本程序已在运行)，请用 --port 换一个。`)),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

/**
 * Watches several districts side by side, with a page of their figures. Throws `BadArguments` where two shares are one, or one is
 * not there.
 */
export const watchDistricts = async (wish: Wish & { readonly kind: 'districts' }): Promise<number> => {
  const progress = progressOn(process.stdout, false);
  const districts = servedDistricts(wish.shares, wish.port);
  const twice = districts.find(({ share }, index) => districts.findIndex((one) => one.share === share) < index);
  if (twice !== undefined) throw new BadArguments(`--share 把“${twice.share}”写了两次。`);
  for (const { share } of districts) checkPlaces(placesOf({ ...wish, share }, {}));
  const page = process.env['BUDGET_SENTINEL_PAGE'] || `http://localhost:${wish.port}`;
  const html = async () => districtsPage(await figuresOfDistricts(districts), page);
  const server = await served({ port: wish.port, page, html });
  const words = wish.asOf === undefined ? [] : ['--as-of', wish.asOf];
  const running = runDistricts(districts, { page, words, line: progress.line });
  progress.line(`各区并排的页面 ${page}    按 Ctrl-C 结束`);
  await untilStopped();
  server.close();
  server.closeAllConnections();
  await running.stop();
  return 0;
};
