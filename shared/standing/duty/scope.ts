import type { FormName } from '../../form/form-name.ts';
import { isPeriodic } from '../../form/periodic-forms.ts';
import type { Duty } from '../../plan/duty.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import type { FormRecord } from '../../submission/record.ts';
import { weightIn } from '../../submission/record-money.ts';
import type { RegisterRow } from '../facts/object-index.ts';
import { OFFICE_LEDGERS } from '../facts/office-records.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';
import { isOfPeriod, periodAsked } from './of-period.ts';
import { type AskedRow, type Lookup, passes } from './resolve-column.ts';

/** One thing to be covered. `rows` are its rows in scope, one a year; their amounts make it weigh. */
export type ScopeObject = {
  readonly id: string;
  readonly name: string;
  /** 分: 全年预算数, or 年初预算数 where that is blank, over its rows. */
  readonly amount: number;
  readonly rows: readonly FormRecord[];
};

/** What must be covered on a day, or why nobody can tell. */
export type ScopeView =
  | { readonly kind: 'objects'; readonly objects: readonly ScopeObject[]; readonly notes: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly ActiveRecord[]; readonly notes: readonly string[] }
  | { readonly kind: 'unknown'; readonly notes: readonly string[] };

/** Weight of a register row in 分; a row without either figure weighs nothing. */
export const weightOf = (row: FormRecord): number => weightIn(row) ?? 0;

/** Rows asked about as of a data year; `year` differs from their own where they stand in. */
type Group = { readonly rows: readonly RegisterRow[]; readonly year: number | null; readonly note?: string };

/** Rows of one data year; where the register knows nothing of that year the plan year's rows stand in, and the note says so. */
const rowsOfYear = ({ objects }: Lookup, nil: ReadonlySet<number | null>, year: number, planYear: number): Group => {
  const own = objects.rowsOf(year);
  if (own.length > 0 || nil.has(year)) return { rows: own, year };
  const stand = objects.rowsOf(planYear);
  // A 零报告 without a year, from a unit that declares nothing in the plan year either, is about every year.
  if (stand.length === 0 && nil.has(null)) return { rows: [], year };
  if (stand.length === 0) return { rows: [], year, note: `项目清单没有 ${year} 年度的行，请补报该年度的项目清单。` };
  return { rows: stand, year, note: `项目清单没有 ${year} 年度的行，以 ${planYear} 年度的行代替。` };
};

const groupsOf = (duty: Duty, lookup: Lookup, planYear: number): readonly Group[] => {
  const years = yearsMeant(duty.years, planYear);
  if (years === null) {
    return [...Map.groupBy(lookup.objects.rows, ({ record }) => record.year)].map(([year, rows]) => ({ rows, year }));
  }
  const nil = lookup.facts.nilYearsAt('项目清单', lookup.day);
  return years.map((year) => rowsOfYear(lookup, nil, year, planYear));
};

/** Something can be said when there are rows, or a nil return says there are none. */
const isTold = (duty: Duty, lookup: Lookup, planYear: number, groups: readonly Group[]): boolean => {
  if (groups.some(({ rows }) => rows.length > 0)) return true;
  const years = yearsMeant(duty.years, planYear);
  const nil = lookup.facts.nilYearsAt('项目清单', lookup.day);
  return years === null ? nil.size > 0 : nil.has(null) || years.some((year) => nil.has(year));
};

/** Rows as objects: each counts once, and weighs with each of its rows once, also where one row stood in for several years. */
const asObjects = (rows: readonly RegisterRow[]): readonly ScopeObject[] => {
  const objects = new Map<string, { id: string; name: string; years: Map<number | null, FormRecord> }>();
  for (const { object, record } of rows) {
    const found = objects.get(object.id) ?? { id: object.id, name: object.name, years: new Map() };
    found.years.set(record.year, record);
    objects.set(object.id, found);
  }
  return [...objects.values()].map(({ id, name, years }) => {
    const own = [...years.values()];
    return { id, name, rows: own, amount: own.reduce((sum, row) => sum + weightOf(row), 0) };
  });
};

const NO_REGISTER = '本单位没有已通过的项目清单，请先报送项目清单，才能核对覆盖情况。';

const registerScope = (duty: Duty, lookup: Lookup, planYear: number): ScopeView => {
  const groups = groupsOf(duty, lookup, planYear);
  const notes = groups.flatMap(({ note }) => (note === undefined ? [] : [note]));
  if (!isTold(duty, lookup, planYear, groups)) {
    return { kind: 'unknown', notes: lookup.objects.rows.length > 0 ? notes : [NO_REGISTER] };
  }
  const { conditions } = duty.scope;
  const inScope = groups.flatMap(({ rows, year }) =>
    conditions.length === 0
      ? rows
      : rows.filter(({ object, record }) => passes(conditions, { record, object: object.id, year }, lookup)),
  );
  return { kind: 'objects', objects: asObjects(inScope), notes };
};

/** The unit's rows of a form, and the finance office's about the unit; over all units each row once. */
const rowsOfForm = (form: FormName, { classes }: Duty, lookup: Lookup): readonly ActiveRecord[] => {
  const { facts, objects, day, office } = lookup;
  const own = facts.recordsAt(form, day, objects);
  if (office === undefined || !OFFICE_LEDGERS.has(form)) return own;
  if (classes === 'district' && facts === office.office) return own.filter((one) => !office.isOfOther(one));
  return [...own, ...office.about(facts.unit, form, day, objects)];
};

/** `整改台账:…`: each row of that form and year is a thing of its own, and must itself meet 达标条件. */
const formScope = (duty: Duty, lookup: Lookup, planYear: number): ScopeView => {
  const form = duty.scope.form;
  const years = yearsMeant(duty.years, planYear);
  const records = form === null ? [] : rowsOfForm(form, duty, lookup);
  const period = periodAsked(duty, planYear);
  const rows = records.filter((one) => {
    const { record, object } = one;
    const row: AskedRow = { record, object, year: record.year };
    const isAsked = !isPeriodic(record.form) || isOfPeriod(one, period);
    return isAsked && isOfYears(record, years) && passes(duty.scope.conditions, row, lookup);
  });
  return { kind: 'rows', rows, notes: [] };
};

/** Whether a record is about one of the years; null stands for 不限. A record that names no year is about none. */
export const isOfYears = (record: FormRecord, years: readonly number[] | null): boolean =>
  years === null || (record.year !== null && years.includes(record.year));

/** What the register says of an object: its row of the years asked about, else its latest. */
export const rowDeclaredFor = (
  { objects }: Lookup,
  object: string,
  years: readonly number[] | null,
): FormRecord | undefined => {
  const rows = objects.objects.get(object)?.rows ?? [];
  return rows.findLast((each) => isOfYears(each, years)) ?? rows.at(-1);
};

/** 对象范围 on the lookup's day. */
export const scopeOf = (duty: Duty, lookup: Lookup, planYear: number): ScopeView =>
  duty.scope.form === null || duty.scope.form === '项目清单'
    ? registerScope(duty, lookup, planYear)
    : formScope(duty, lookup, planYear);
