import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { isPeriodic } from '../../form/periodic-forms.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import type { Version } from '../standing.ts';
import type { Submitted } from './form-timeline.ts';
import type { Lineage } from './lineages.ts';

const MONTHS = 12;

/** Months counted through the years; null for a record that says no month, or no year. */
const periodOf = (record: FormRecord): number | null => {
  const month = statedMonth(record);
  return month === null || record.year === null ? null : record.year * MONTHS + month;
};

const periodsIn = ({ forms }: Version, form: FormName): readonly (number | null)[] =>
  forms.filter((reading) => reading.form === form).flatMap(({ records }) => records.map(periodOf));

/** The first period a version speaks of in a form; null where it does not say one of every record. */
const firstPeriod = (version: Version, form: FormName): number | null => {
  const periods = periodsIn(version, form);
  return periods.length === 0 || periods.includes(null) ? null : Math.min(...(periods as readonly number[]));
};

/** Whether all that a version says in a form is about later periods than all that another one said: it was filled in anew, not corrected. */
export const isForLaterPeriods = (now: Version, before: Version, form: FormName): boolean => {
  const [first, last] = [isPeriodic(form) ? firstPeriod(now, form) : null, periodsIn(before, form)];
  return first !== null && last.every((period) => period !== null && period < first);
};

/** The day on which the version at `index` was replaced by the next one; null where the file left instead, or it is the last. */
const replacedOn = (lineage: Lineage, index: number): Day | null => {
  const [end, next] = [lineage[index]?.at(-1)?.until ?? null, lineage[index + 1]?.[0].from];
  return end !== null && end === next ? end : null;
};

/** Until when a record about a period goes on counting after its version was replaced; its own end where it does not. */
const carriedUntil = (lineage: Lineage, index: number, form: FormName, period: number): Day | null => {
  let at = index;
  for (;;) {
    const replaced = replacedOn(lineage, at);
    const next = lineage[at + 1]?.[0];
    if (replaced === null || next === undefined) return lineage[at]?.at(-1)?.until ?? null;
    const first = firstPeriod(next, form);
    if (first === null || first <= period) return replaced;
    at += 1;
  }
};

const readingsCarried = (lineage: Lineage, index: number, reading: FormReading): readonly Submitted[] => {
  const [version, from] = [lineage[index]?.at(-1), replacedOn(lineage, index)];
  if (version === undefined || from === null || !isPeriodic(reading.form)) return [];
  const byPeriod = Map.groupBy(reading.records, periodOf);
  return [...byPeriod].flatMap(([period, records]) => {
    const until = period === null ? from : carriedUntil(lineage, index, reading.form, period);
    return until === from ? [] : [{ version: { ...version, from, until }, reading: { ...reading, records } }];
  });
};

/**
 * What a file said of a period goes on counting after the same file was filled in for a later one: July's figures stand when the
 * workbook is saved again with August's. They end when the file is taken away, or a version speaks of July or an earlier month again.
 */
export const earlierPeriods = (lineage: Lineage): readonly Submitted[] =>
  lineage
    .slice(0, -1)
    .flatMap(([version], index) => version.forms.flatMap((reading) => readingsCarried(lineage, index, reading)));
