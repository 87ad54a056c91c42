import type { Day } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import type { FormRecord } from '../../submission/record.ts';
import { isDayOfPeriod } from '../duty/of-period.ts';
import { type Lookup, passes } from '../duty/resolve-column.ts';
import { codeOf } from '../facts/record-key.ts';
import { counted, type MeasureDuty } from './outcome.ts';

/** A row without a year of its own (its sheet's title names none) belongs to the plan year when it was done in it or later. */
const isOfPlanYear = ({ year }: FormRecord, done: Day, planYear: number): boolean =>
  year === null ? done >= `${planYear}-01-01` : year === planYear;

const doneDay = (record: FormRecord): Day => {
  const done = record.fields['完成日期'];
  return typeof done === 'string' ? done : '';
};

/** A row names the duty by its number; of 每月 and its like also by the number of the row they stand in, and then by the day it was done. */
const isAbout = (record: FormRecord, duty: Duty, planYear: number): boolean => {
  const [named, { code, series }] = [codeOf(record), duty];
  if (named === codeOf({ code })) return true;
  return series !== code && named === codeOf({ code: series }) && isDayOfPeriod(doneDay(record), duty, planYear);
};

/** Rows of 工作记录 for a duty that lie in the plan year, finished or not. */
export const workRows = (lookup: Lookup, duty: Duty, planYear: number): readonly FormRecord[] =>
  lookup.facts
    .recordsAt('工作记录', lookup.day, lookup.objects)
    .map(({ record }) => record)
    .filter((record) => doneDay(record) !== '' && isAbout(record, duty, planYear))
    .filter((record) => isOfPlanYear(record, doneDay(record), planYear));

/** 登记: rows of 工作记录 for this 任务编号, done by the day. A row dated ahead counts from its day on. */
export const measureRegistered: MeasureDuty = ({ duty, planYear, lookups }) => {
  const done = lookups.flatMap((lookup) =>
    workRows(lookup, duty, planYear)
      .filter((record) => doneDay(record) <= lookup.day)
      .filter((record) => passes(duty.qualifies, { record, object: duty.code, year: record.year }, lookup)),
  );
  return counted(done.length, duty.target.value);
};
