import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/status-of-day.ts';
import { askedDay, BAD_DAY } from './asked-day.ts';

/** The status as a page. */
export const statusPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const day = askedDay(request);
    if (day === null) return { status: 400, body: BAD_DAY };
    const book = await statusOfDay(home, day);
    return { body: JSON.stringify(book), headers: { 'Content-Type': 'text/html; charset=utf-8' } };
  };
