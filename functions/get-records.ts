import type { HttpHandler, HttpRequest } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { mergedTablesOf } from '../shared/flow/merge/merged-tables-of.ts';
import { type PlainTable, plainRow } from '../shared/merged/plain-table.ts';
import { askedDay } from './asked-day.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

const MOST_ROWS = 1000;

/** A whole number from 1; the fallback where none is asked for, null where it is none. */
const asked = (request: HttpRequest, name: string, fallback: number): number | null => {
  const text = request.query.get(name) ?? '';
  if (text === '') return fallback;
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
};

const bad = (error: string) => ({ status: 400, jsonBody: { error }, headers: SAFE_HEADERS });

const pageOf = (table: PlainTable, page: number, request: HttpRequest) => {
  const from = (page - 1) * MOST_ROWS;
  const pages = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  const next = new URL(request.url);
  next.searchParams.set('page', String(page + 1));
  return {
    total: table.rows.length,
    page,
    pages,
    next: page < pages ? `${next.pathname}${next.search}` : null,
    records: table.rows.slice(from, from + MOST_ROWS).map((row) => plainRow(table, row)),
  };
};

/** Counting records of the district, 1,000 a page: `?form=绩效自评汇总表`, on today or the day of `&asOf=`, `&page=2`. */
export const getRecordsHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const { day, fault } = await askedDay(home, request);
    if (fault !== null) return bad(fault);
    const page = asked(request, 'page', 1);
    if (page === null) return bad('“page”应是从 1 起的整数。');
    const { year, tables } = await mergedTablesOf(home, day ?? home.clock.today());
    const wantedYear = asked(request, 'year', year);
    if (wantedYear !== year) return bad(`没有 ${request.query.get('year')} 年的汇总表；现在可取的是 ${year} 年。`);
    const form = request.query.get('form') ?? '';
    const table = tables.find(({ name }) => name === form);
    const forms = tables.map(({ name }) => name);
    if (table === undefined) return bad(`“form”应是下列之一：${forms.join('、')}。`);
    return { jsonBody: { form, year, ...pageOf(table, page, request) }, headers: SAFE_HEADERS };
  };
