import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHeaders, SAFE_HEADERS } from '../../functions/safe-headers.ts';
import { sha256 } from '../../shared/outside/sha256.ts';
import { writeStatusWorkbook } from '../../shared/outside/status-workbook/write-status-workbook.ts';
import { viewFrom } from '../../shared/status-sheet/page/browser/view.ts';
import { pageTable } from '../../shared/status-sheet/page/page-table.ts';
import { keptBook, keptCsv } from '../../shared/status-sheet/page/take-rows.ts';
import { type StatusBook, tableOf } from '../../shared/status-sheet/status-book.ts';
import { pageContents, statusPage } from '../../shared/status-sheet/status-page.ts';
import { unitPage } from '../../shared/status-sheet/unit-page.ts';
import type { Unit } from '../../shared/unit.ts';

type Said = {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly tag?: string;
};

/** What the functions answer about one book, without an office behind it: the book can be as large as a test likes, and changed. */
export const serveBook = async (
  asked: () => { readonly book: StatusBook; readonly units: readonly Unit[]; readonly share?: string },
) => {
  const answers: string[] = [];
  const html = 'text/html; charset=utf-8';
  const table = async (book: StatusBook, said: URLSearchParams): Promise<Said> => {
    const found = tableOf(book, said.get('name') ?? '');
    if (found === undefined) return { status: 404, type: 'text/plain', body: '' };
    const view = viewFrom(said, found.name);
    if (said.get('as') === 'csv') return { type: 'text/csv; charset=utf-8', body: keptCsv(found, view) };
    if (said.get('as') === 'xlsx')
      return { type: 'application/xlsx', body: await writeStatusWorkbook(keptBook(book, found, view)) };
    const body = JSON.stringify(pageTable(found));
    return { type: 'application/json', body, tag: sha256(body) };
  };
  const say = async (url: URL): Promise<Said> => {
    const { book, units, share = '' } = asked();
    if (url.pathname === '/api/table') return table(book, url.searchParams);
    if (url.pathname === '/unit') {
      const unit = units.find(({ name }) => name === url.searchParams.get('name'));
      return unit === undefined
        ? { status: 404, type: html, body: '' }
        : { type: html, body: unitPage(book, unit, '') };
    }
    const page = statusPage(book, { live: true, share });
    return { type: html, body: page, tag: sha256(pageContents(page, book)) };
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    void say(url).then(({ status = 200, type, body, tag }) => {
      const isSame = tag !== undefined && request.headers['if-none-match'] === tag;
      answers.push(`${isSame ? 304 : status} ${url.pathname}${url.search} ${isSame ? 0 : Buffer.byteLength(body)}`);
      const headers = type === html ? pageHeaders({ sha256 }, String(body)) : SAFE_HEADERS;
      response.writeHead(isSame ? 304 : status, {
        ...headers,
        'Content-Type': type,
        ...(tag === undefined ? {} : { ETag: tag }),
      });
      response.end(isSame ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, answers, close: () => server.close() };
};
