import { DateTime } from 'luxon';
import type { Instant } from '../../../day.ts';
import { ZONE } from '../../clock.ts';

/** A moment of the service (`2022-04-28T08:03:00Z`) as the people here write it (`2022-04-28T16:03:00+08:00`). Throws on anything else. */
export const instantOf = (iso: string): Instant => {
  const text = DateTime.fromISO(iso, { zone: ZONE }).toISO({ suppressMilliseconds: true });
  if (text === null) throw new Error(`Graph 给出的时间“${iso}”无法识别。`);
  return text;
};
