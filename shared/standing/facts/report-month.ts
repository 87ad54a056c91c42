import { dayOf, yearOf } from '../../day.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import type { ActiveRecord } from './unit-facts.ts';

const MONTHS = 12;

/**
 * The month a monitoring record's figures reach to: what it says itself, else the month it was handed in. What is handed in once
 * the year is over is about all of it.
 */
export const reportMonth = ({ record, version }: ActiveRecord): number => {
  const day = dayOf(version.at);
  const over = record.year !== null && yearOf(day) > record.year;
  return statedMonth(record) ?? (over ? MONTHS : Number(day.slice(5, 7)));
};
