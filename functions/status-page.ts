import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { firstViewOfDay } from '../shared/flow/publish/status-of-day.ts';
import { reachedBy } from '../shared/status-sheet/share-address.ts';
import { pageContents, statusPage } from '../shared/status-sheet/status-page.ts';
import { askedYear } from './asked-day.ts';
import { pageHeaders, SAFE_HEADERS } from './safe-headers.ts';
import { unlessSame } from './unless-same.ts';

const PLAIN = 'text/plain; charset=utf-8';

/** The status as a page: today's, or that of `?year=2022&asOf=2022-09-01`. */
export const statusPageHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const asked = await askedYear(home, request);
    if (asked.fault !== null)
      return { status: 400, body: asked.fault, headers: { ...SAFE_HEADERS, 'Content-Type': PLAIN } };
    const years = (await home.rules.current()).plans.map(({ year }) => year);
    const book = await firstViewOfDay(home, asked.day, asked.year);
    const page = statusPage(book, {
      live: asked.day === undefined,
      years,
      share: reachedBy(home.links.folder('')),
      district: request.query.get('district') ?? '',
    });
    const headers = { ...pageHeaders(home, page), 'Content-Type': 'text/html; charset=utf-8' };
    return unlessSame(home, request, page, pageContents(page, book), headers);
  };
