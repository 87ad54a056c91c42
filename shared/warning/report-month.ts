import { dayOf, yearOf } from '../day.ts';
import type { ActiveRecord } from '../standing/unit-facts.ts';
import { numberIn, textIn } from './evidence.ts';

/**
 * The month a monitoring record's figures reach to: what the card's heading says (1-7月), else the month of its report, else
 * the month it was handed in. What is reported once the year is over is about all of it.
 */
export const reportMonth = ({ record, version }: ActiveRecord): number => {
  const day = textIn(record, '报告日期') || dayOf(version.at);
  const over = record.year !== null && yearOf(day) > record.year;
  // What was read before the label had its present name keeps its month under the old one.
  return numberIn(record, '截至月份') ?? numberIn(record, '截止月份') ?? (over ? 12 : Number(day.slice(5, 7)));
};
