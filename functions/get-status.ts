import type { HttpHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { statusOfDay } from '../shared/flow/publish/status-of-day.ts';
import { statusJson } from '../shared/status-sheet/status-json.ts';
import { askedDay } from './asked-day.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/** The status of a day as JSON: today's, or that of `?asOf=2022-09-01`. */
export const getStatusHandler =
  (home: Home): HttpHandler =>
  async (request) => {
    const { day, fault } = await askedDay(home, request);
    if (fault !== null) return { status: 400, jsonBody: { error: fault }, headers: SAFE_HEADERS };
    return { jsonBody: statusJson(await statusOfDay(home, day)), headers: SAFE_HEADERS };
  };
