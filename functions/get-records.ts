import type { HttpHandler, HttpRequest } from '@azure/functions';
import type { Day } from '../shared/day.ts';
import type { Home } from '../shared/flow/home.ts';
import { mergedTablesOf } from '../shared/flow/merge/merged-tables-of.ts';
import { differences } from '../shared/merged/differences.ts';
import { type PlainTable, plainRow } from '../shared/merged/plain-table.ts';
import { askedDay, askedYear } from './asked-day.ts';
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

/** What a table says otherwise than it did at the end of a day, such as that of a deadline. */
const changesSince = async (home: Home, now: PlainTable, day: Day, year: number): Promise<PlainTable> => {
  const { tables } = await mergedTablesOf(home, day, year);
  const was = tables.find(({ name }) => name === now.name);
  return differences(was ?? { ...now, rows: [] }, now);
};

type Shown = { readonly shown: PlainTable; readonly fault: '' } | { readonly shown: null; readonly fault: string };

/** The table, or with `&since=` its changes. */
const shownOf = async (home: Home, table: PlainTable, year: number, request: HttpRequest): Promise<Shown> => {
  const { day, fault } = await askedDay(home, request, 'since');
  if (fault !== null) return { shown: null, fault };
  return { shown: day === undefined ? table : await changesSince(home, table, day, year), fault: '' };
};

/** Counting records of the district, or with `&since=2022-04-30` what changed in them since that day; 1,000 a page: `?form=绩效自评汇总表`, on today or the day of `&asOf=`, by the plan of `&year=`, `&page=2`. */
export const getRecordsHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const of = await askedYear(home, request);
    if (of.fault !== null) return bad(of.fault);
    const page = asked(request, 'page', 1);
    if (page === null) return bad('“page”应是从 1 起的整数。');
    const { year, tables } = await mergedTablesOf(home, of.day ?? home.clock.today(), of.year);
    const form = request.query.get('form') ?? '';
    const table = tables.find(({ name }) => name === form);
    const forms = tables.map(({ name }) => name);
    if (table === undefined) return bad(`“form”应是下列之一：${forms.join('、')}。`);
    const { shown, fault: since } = await shownOf(home, table, year, request);
    if (shown === null) return bad(since);
    return { jsonBody: { form, year, ...pageOf(shown, page, request) }, headers: SAFE_HEADERS };
  };
