import { addDays, type Day } from '../../day.ts';
import { flooredPercent } from '../../percent.ts';
import type { Figures } from '../../plan/figures.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import type { FormRecord } from '../../submission/record.ts';
import { countingRecords } from '../duty/counting-records.ts';
import { columnValue, type Lookup } from '../duty/resolve-column.ts';
import { rowDeclaredFor, type ScopeView } from '../duty/scope.ts';
import { OFFICE_LEDGERS } from '../facts/office-records.ts';
import { factKey } from '../facts/record-key.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';
import { namedWithUnit, unitOfGap } from './lower-unit-names.ts';
import { type MeasureDuty, type Measuring, outcome } from './outcome.ts';
import { rowInGap } from './row-name.ts';
import { notesOfScopes } from './scope-notes.ts';

type Within = Extract<Figures, { kind: 'within' }>;

/** One object with a time of its own. `done`: the day it was met; null while it is not. */
type Timed = { readonly name: string; readonly limit: Day | null; readonly done: Day | null };

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const dayIn = (value: unknown): Day | null => (typeof value === 'string' && DAY.test(value) ? value : null);

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== false;

const limitOf = ({ duty, calendar }: Measuring, { days, working }: Within, from: Day): Day | null =>
  working ? calendar.addWorkingDays(from, days) : calendar.roll(addDays(from, days), duty.roll);

/** The day a record says it was done: the day in the column, else the first day on which the column was filled. */
const doneOn = ({ by }: Within, one: ActiveRecord, lookup: Lookup): Day | null => {
  const { record, object } = one;
  const value = columnValue(by, { record, object, year: record.year }, lookup);
  const day = dayIn(value);
  if (day !== null) return day <= lookup.day ? day : null;
  return isSaid(value) ? firstFilled(by, one, lookup) : null;
};

/** The first hand-in from which on the unit, or the finance office about it, has had the column of this fact filled. */
const firstFilled = (by: string, { record, object, version }: ActiveRecord, lookup: Lookup): Day => {
  const { form } = record;
  const { facts, objects, day } = lookup;
  const office = OFFICE_LEDGERS.has(form) ? lookup.office : undefined;
  const changes = [...facts.timeline(form).changes, ...(office?.office.timeline(form).changes ?? [])];
  const fact = factKey(record, object);
  const isFilledOn = (on: Day): boolean =>
    [...facts.recordsAt(form, on, objects), ...(office?.about(facts.unit, form, on, objects) ?? [])].some(
      (one) => factKey(one.record, one.object) === fact && isSaid(one.record.fields[by]),
    );
  let since = [version.from, day].toSorted()[0] ?? day;
  for (const change of changes.filter((one) => one <= day).toSorted((a, b) => (a < b ? 1 : -1))) {
    if (!isFilledOn(change)) break;
    if (change < since) since = change;
  }
  return since;
};

const ofRows = (
  measuring: Measuring,
  within: Within,
  lookup: Lookup,
  rows: readonly ActiveRecord[],
): readonly Timed[] => {
  const { duty, planYear } = measuring;
  const records = countingRecords(duty, lookup, planYear);
  return rows.map((row) => {
    const own = duty.forms.includes(row.record.form);
    const answers = records.filter((one) => (own ? one.record === row.record : one.object === row.object));
    return timed(measuring, within, lookup, { row, answers, name: rowInGap(row.record.fields, row.record.name) });
  });
};

/**
 * Objects of 项目清单: the time runs from a day of theirs, whether or not anybody wrote about them yet, or, where each record about them
 * has that day, from each of these.
 */
const ofObjects = (
  measuring: Measuring,
  within: Within,
  lookup: Lookup,
  objects: Extract<ScopeView, { kind: 'objects' }>['objects'],
): readonly Timed[] => {
  const years = yearsMeant(measuring.duty.years, measuring.planYear);
  const byObject = Map.groupBy(countingRecords(measuring.duty, lookup, measuring.planYear), ({ object }) => object);
  return objects.flatMap(({ id, name }) => {
    const records = byObject.get(id) ?? [];
    const dated = records.filter(({ record }) => dayIn(record.fields[within.from]) !== null);
    if (dated.length > 0) {
      const named = ({ fields, name: written }: FormRecord): string => rowInGap(fields, written);
      return dated.map((row) => timed(measuring, within, lookup, { row, answers: [row], name: named(row.record) }));
    }
    const record = rowDeclaredFor(lookup, id, years);
    return record === undefined
      ? []
      : [timed(measuring, within, lookup, { row: { record, object: id }, answers: records, name })];
  });
};

const timed = (
  measuring: Measuring,
  within: Within,
  lookup: Lookup,
  {
    row,
    answers,
    name,
  }: {
    readonly row: Pick<ActiveRecord, 'record' | 'object'>;
    readonly answers: readonly ActiveRecord[];
    readonly name: string;
  },
): Timed => {
  const { record, object } = row;
  const from = dayIn(columnValue(within.from, { record, object, year: record.year }, lookup));
  const done = answers.flatMap((one) => doneOn(within, one, lookup) ?? []).toSorted()[0] ?? null;
  return { name, limit: from === null ? null : limitOf(measuring, within, from), done };
};

const timedAt = (measuring: Measuring, within: Within, at: number): readonly Timed[] => {
  const [lookup, scope] = [measuring.lookups[at] as Lookup, measuring.scopes[at] as ScopeView];
  if (scope.kind === 'unknown') return [];
  const all =
    scope.kind === 'rows'
      ? ofRows(measuring, within, lookup, scope.rows)
      : ofObjects(measuring, within, lookup, scope.objects);
  const lower = unitOfGap(measuring, at);
  return all.map((one) => ({ ...one, name: namedWithUnit(one.name, lower) }));
};

const isLate = ({ limit, done }: Timed): boolean => limit !== null && done !== null && done > limit;

const gapText = ({ name, limit, done }: Timed): string =>
  done === null ? `${name}（应在${limit}前）` : `${name}（应在${limit}前，${done}才完成）`;

/**
 * 限时: every object of 对象范围 whose day `列A+30` has come has 列B by then. The row is due on the earliest day that is not met yet, so
 * that each object is reminded of and warned about at its own time.
 */
export const measureWithin: MeasureDuty = (measuring) => {
  const { duty, lookups, scopes } = measuring;
  const notes = notesOfScopes(measuring);
  if (duty.figures?.kind !== 'within' || scopes.every(({ kind }) => kind === 'unknown'))
    return outcome('cannot-tell', { notes });
  const { figures } = duty;
  const day = lookups[0]?.day ?? '';
  const all = lookups.flatMap((_, at) => timedAt(measuring, figures, at)).filter(({ limit }) => limit !== null);
  if (all.length === 0) {
    const none = `对象范围内还没有填写“${figures.from}”的对象，没有开始计时的期限。`;
    return outcome('not-applicable', { denominator: 0, gap: 0, notes: [...notes, none] });
  }
  const due = all.filter(({ limit }) => (limit as Day) <= day);
  const failed = due.filter((one) => one.done === null || isLate(one));
  const open = all
    .filter(({ done }) => done === null)
    .toSorted((a, b) => ((a.limit as Day) < (b.limit as Day) ? -1 : 1));
  const waiting = open.filter(({ limit }) => (limit as Day) > day);
  const ahead =
    waiting.length === 0 ? [] : [`还有 ${waiting.length} 个对象没有到期：${waiting.map(gapText).join('、')}。`];
  return {
    ...outcome(open.length === 0 ? 'met' : 'short', {
      numerator: due.length - failed.length,
      denominator: due.length,
      achieved: due.length === 0 ? null : flooredPercent(due.length - failed.length, due.length),
      gap: due.filter(({ done }) => done === null).length,
      missing: failed.map(gapText),
      notes: [...notes, ...ahead],
    }),
    ownTime: { deadline: open[0]?.limit ?? null, isLate: all.some(isLate) },
  };
};
