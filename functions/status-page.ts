import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { statusPage } from '../shared/status-sheet/status-page.ts';
import { askedDay } from './asked-day.ts';
import { pageHeaders, SAFE_HEADERS } from './safe-headers.ts';

const PLAIN = 'text/plain; charset=utf-8';

/** The status as a page. */
export const statusPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const { day, fault } = await askedDay(home, request);
    if (fault !== null) return { status: 400, body: fault, headers: { ...SAFE_HEADERS, 'Content-Type': PLAIN } };
    const page = statusPage(await statusOfDay(home, day), { live: day === undefined });
    return { body: page, headers: { ...pageHeaders(home, page), 'Content-Type': 'text/html; charset=utf-8' } };
  };
