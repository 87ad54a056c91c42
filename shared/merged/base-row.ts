import type { FormName } from '../form/form-name.ts';
import { lastPerObject } from '../memo.ts';
import { isOfYears } from '../standing/duty/scope.ts';
import { latestPeriods } from '../standing/facts/latest-periods.ts';
import type { ActiveRecord, UnitFacts } from '../standing/facts/unit-facts.ts';
import type { Unit } from '../unit.ts';
import type { AssessContext } from '../warning/assess-context.ts';

/** A counting record and whose it is: every figure of the merged tables is a sum of these. */
export type BaseRow = ActiveRecord & { readonly unit: Unit };

/** The very same rows until something of the form is handed in. */
const ofUnit = lastPerObject((records: readonly ActiveRecord[], unit: Unit): readonly BaseRow[] =>
  records.map((record) => ({ ...record, unit })),
);

/** Every counting record of a form on the context's day, of all years: units in the order of 单位名录, then as handed in. */
export const baseRows = ({ units, day }: AssessContext, form: FormName): readonly BaseRow[] =>
  units.flatMap((facts: UnitFacts) => ofUnit(facts.recordsAt(form, day, facts.objectsAt(day)), facts.unit));

/** What sums add up: of an object that was told of up to several months, the last. */
export const summedRows = (rows: readonly BaseRow[]): readonly BaseRow[] =>
  [...Map.groupBy(rows, ({ unit }) => unit.code).values()].flatMap(latestPeriods);

/** Those about one of the years (null: any). A record without a year, such as one of 工作记录, belongs to whatever is asked. */
export const rowsOfYears = (rows: readonly BaseRow[], years: readonly number[] | null): readonly BaseRow[] =>
  rows.filter(({ record }) => record.year === null || isOfYears(record, years));
