import type { Duty } from '../duty.ts';
import type { ReadRow } from '../parse/collector.ts';
import { parseDuty } from '../parse/parse-duty.ts';
import { plain } from '../parse/parsed.ts';
import { parsePeriods, periodText } from '../period.ts';
import type { DutyRow } from '../plan-rows.ts';
import type { ReadingPlan } from './reading-plan.ts';

const numbered = (code: string, at: number): string => `${plain(code)}-${String(at + 1).padStart(2, '0')}`;

/**
 * The duties of one row of 任务: one, or one for each period of 每月, 每季 and 每半年, numbered 任务编号-01, -02 … and named after their
 * periods. Periods that are over before 开始日期 are left out.
 */
export const dutiesOfRow = (row: DutyRow, reading?: ReadingPlan): ReadRow<readonly Duty[]> => {
  const periods = parsePeriods(row.期间);
  if ('expected' in periods || periods.value.kind !== 'each') {
    const { duty, faults } = parseDuty(row, reading);
    return { value: [duty], faults };
  }
  const read = periods.value.periods.map((period, at) => {
    const { duty, faults } = parseDuty(row, reading, period);
    const [code, name] = [numbered(row.任务编号, at), `${duty.name}（${periodText(period)}）`];
    return { duty: { ...duty, code, name }, faults, isOver: duty.opens === null };
  });
  return { value: read.filter(({ isOver }) => !isOver).map(({ duty }) => duty), faults: read[0]?.faults ?? [] };
};
