import type { Day } from '../../shared/day.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { works } from './calendar.ts';
import type { District } from './district.ts';
import { judge, judged, owes, stepsDue } from './oracle.ts';

export type Sent = { readonly day: Day; readonly folder: string; readonly duty: string; readonly step: string };

const OWING = new Set(['未开始', '进行中', '逾期', '无法核对']);

/** What is to be told about one duty on one day: the most serious step come due and not yet dealt with, the lesser ones with it. */
const toTell = (
  district: District,
  unit: Unit,
  row: DutyRow,
  day: Day,
  dealtWith: ReadonlySet<string>,
): readonly string[] => {
  const verdict = judge(district, unit, row, day);
  if (!OWING.has(verdict.state) || (row.开始日期 !== '' && day < row.开始日期)) return [];
  if (
    district.rulings.some(
      (one) =>
        one.folder === unit.folder &&
        one.duty === row.任务编号 &&
        one.column === '延期至' &&
        one.day <= day &&
        one.value >= day,
    )
  )
    return [];
  return stepsDue(verdict.deadline, day)
    .filter(([, , level]) => !(row.约束 === '原则上' && level === '红'))
    .map(([step]) => step)
    .filter((step) => !dealtWith.has(`${unit.folder}|${row.任务编号}|${step}`));
};

/** Every step that goes out over the days, when the system is up on working days that are no outage. */
export const mailsOf = (
  district: District,
  units: readonly Unit[],
  rows: readonly DutyRow[],
  days: readonly Day[],
  outage: ReadonlySet<Day>,
): Sent[] => {
  const dealtWith = new Set<string>();
  const sent: Sent[] = [];
  for (const day of days) {
    if (!works(day) || outage.has(day)) continue;
    for (const unit of units)
      for (const row of rows.filter((one) => judged(one) && owes(unit, one))) {
        const steps = toTell(district, unit, row, day, dealtWith);
        const last = steps.at(-1);
        if (last === undefined) continue;
        for (const step of steps) dealtWith.add(`${unit.folder}|${row.任务编号}|${step}`);
        sent.push({ day, folder: unit.folder, duty: row.任务编号, step: last });
      }
  }
  return sent;
};
