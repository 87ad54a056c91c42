import { dayOf } from '../day.ts';
import type { ActiveRecord } from '../standing/unit-facts.ts';
import { numberIn, textIn } from './evidence.ts';

/**
 * The month a monitoring record's figures reach to: what the card's heading says (1-7月), else the month of its report, else
 * the month it was handed in.
 */
export const reportMonth = ({ record, hand }: ActiveRecord): number =>
  numberIn(record, '截止月份') ?? Number((textIn(record, '报告日期') || dayOf(hand.at)).slice(5, 7));
