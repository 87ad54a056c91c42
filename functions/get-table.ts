import type { HttpHandler, HttpRequest } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { viewFrom } from '../shared/status-sheet/page/browser/view.ts';
import { pageTable } from '../shared/status-sheet/page/page-table.ts';
import { keptBook, keptCsv } from '../shared/status-sheet/page/take-rows.ts';
import { type StatusBook, type StatusTable, tableOf } from '../shared/status-sheet/status-book.ts';
import { askedYear } from './asked-day.ts';
import { attachment, SAFE_HEADERS } from './safe-headers.ts';
import { unlessSame } from './unless-same.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download = async (home: Home, book: StatusBook, table: StatusTable, request: HttpRequest) => {
  const view = viewFrom(new URLSearchParams(request.query.toString()), table.name);
  const name = `${table.name}_${book.day}`;
  if (request.query.get('as') === 'csv')
    return { body: keptCsv(table, view), headers: attachment(`${name}.csv`, 'text/csv; charset=utf-8') };
  const bytes = await home.statusWorkbook(keptBook(book, table, view));
  return { body: bytes, headers: attachment(`${name}.xlsx`, XLSX) };
};

/**
 * One table of the status page, `?name=任务进度`, of today or `&asOf=` under `&year=`: for the page as JSON, with a tag by which it is
 * not sent again; with `&as=xlsx` or `&as=csv` the rows that the page's filters keep, to take away.
 */
export const getTableHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const refuse = (status: number, error: string) => ({ status, jsonBody: { error }, headers: SAFE_HEADERS });
    const asked = await askedYear(home, request);
    if (asked.fault !== null) return refuse(400, asked.fault);
    const book = await statusOfDay(home, asked.day, asked.year);
    const name = request.query.get('name') ?? '';
    const table = tableOf(book, name);
    if (table === undefined) return refuse(404, `状态表里没有“${name}”这张表。`);
    const as = request.query.get('as') ?? '';
    if (as === 'xlsx' || as === 'csv') return download(home, book, table, request);
    if (as !== '') return refuse(400, '“as”应是 xlsx 或 csv。');
    const body = JSON.stringify(pageTable(table));
    return unlessSame(home, request, body, body, {
      ...SAFE_HEADERS,
      'Content-Type': 'application/json; charset=utf-8',
    });
  };
