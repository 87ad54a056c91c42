import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { statusPage } from '../shared/status-sheet/status-page.ts';
import { askedDay, BAD_DAY } from './asked-day.ts';

/** The status as a page. */
export const statusPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const day = askedDay(request);
    if (day === null) return { status: 400, body: BAD_DAY };
    const page = statusPage(await statusOfDay(home, day), { live: day === undefined });
    return { body: page, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } };
  };
