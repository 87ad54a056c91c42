import type { HttpRequest } from '@azure/functions';
import { type Day, dayFrom } from '../shared/day.ts';

/** The day of `?asOf=`; undefined where none is asked for, null where it is no day. */
export const askedDay = (request: HttpRequest): Day | null | undefined => {
  const text = request.query.get('asOf');
  if (text === null || text === '') return undefined;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? dayFrom(year, month, date) : null;
};

export const BAD_DAY = '“asOf”应是存在的一天，写成 2022-09-01 这样。';
