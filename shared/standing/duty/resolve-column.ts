import type { Day } from '../../day.ts';
import { cardsOf } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { perObject } from '../../memo.ts';
import type { ColumnView } from '../../plan/columns/computed-column.ts';
import { computedColumn } from '../../plan/columns/computed-columns.ts';
import type { Filter } from '../../plan/duty.ts';
import type { FieldValue, FormRecord } from '../../submission/record.ts';
import type { Directories } from '../facts/directories.ts';
import type { ObjectIndex, RegisterObject } from '../facts/object-index.ts';
import type { OfficeRecords } from '../facts/office-records.ts';
import { objectInYear } from '../facts/record-key.ts';
import type { ActiveRecord, UnitFacts } from '../facts/unit-facts.ts';
import { versionsOf } from '../facts/versions.ts';
import { meets } from './match-condition.ts';

/** Everything a filter may look at besides the row itself. */
export type Lookup = {
  readonly facts: UnitFacts;
  readonly objects: ObjectIndex;
  readonly directories: Directories;
  readonly day: Day;
  /** The finance office's own ledgers, where they count for units' objects; absent where only what a unit hands in is looked at. */
  readonly office?: OfficeRecords;
};

/** The thing a filter is asked about: a row of the register or of another form, and the object it is about. */
export type AskedRow = {
  readonly record: FormRecord;
  readonly object: string;
  /** Year the question is about: the duty's data year, which is not the row's own where another year's rows stand in. */
  readonly year: number | null;
};

const rowOfYear = (object: RegisterObject | undefined, year: number | null): FormRecord | undefined =>
  object?.rows.findLast((row) => row.year === year) ?? object?.rows.at(-1);

const isBlank = (value: FieldValue | undefined): boolean => value === undefined || value === null || value === '';

/** A register row as the computed columns need it: the row itself, or the declared object's row of that year, else any. */
const declaredRow = ({ record, object, year }: AskedRow, { objects }: Lookup): FormRecord =>
  record.form === '项目清单' ? record : (rowOfYear(objects.objects.get(object), year) ?? record);

const byObjectInYear = perObject((records: readonly ActiveRecord[]) =>
  Map.groupBy(records, ({ record, object }) => objectInYear(record.year, object)),
);

/** A row as the computed columns look at it. */
const viewOf = (row: AskedRow, lookup: Lookup): ColumnView => {
  const { facts, objects, directories, day } = lookup;
  const declared = declaredRow(row, lookup);
  return {
    day,
    declared,
    recordsOf: (form) =>
      (byObjectInYear(facts.recordsAt(form, day, objects)).get(objectInYear(row.year, row.object)) ?? []).map(
        ({ record }) => record,
      ),
    isListedIn: (directory) =>
      directories.of(directory)?.lists({ id: row.object, name: declared.name.trim() }, facts.unit, row.year) ?? false,
    versions: () => versionsOf(facts, row, objects, day),
  };
};

/** Cards of a project are 项目 by their title alone, also where the register calls the object a policy. */
const PROJECT_CARDS: ReadonlySet<FormName> = new Set(cardsOf({ object: 'project' }));

/**
 * The value a filter sees: the row's own field; where the row has none or a blank, the declared object's row of the same
 * year, else of its latest year. 对象类型 that nobody states is 项目, because most rows of most lists are projects.
 */
export const columnValue = (column: string, row: AskedRow, lookup: Lookup): FieldValue => {
  const computed = computedColumn(column);
  if (computed !== undefined) return computed.value(viewOf(row, lookup));
  const own = row.record.fields[column] ?? null;
  const declared = row.record.form === '项目清单' ? null : (declaredRow(row, lookup).fields[column] ?? null);
  const assumed = column === '对象类型' && PROJECT_CARDS.has(row.record.form);
  const [first, second] = assumed ? [declared, own] : [own, declared];
  if (!isBlank(first)) return first;
  if (!isBlank(second)) return second;
  return column === '对象类型' ? '项目' : null;
};

/** The amount or number a column holds, from where a filter would see it; null where it holds none. */
export const numberOf = (column: string, row: AskedRow, lookup: Lookup): number | null => {
  const value = columnValue(column, row, lookup);
  return typeof value === 'number' ? value : null;
};

/** Whether a row passes a filter. */
export const passes = (filter: Filter, row: AskedRow, lookup: Lookup): boolean =>
  filter.length === 0 ||
  filter.some((all) =>
    all.every((condition) => meets(columnValue(condition.column, row, lookup), condition, lookup.day)),
  );
