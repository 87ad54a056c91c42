import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { Condition } from '../plan/duty.ts';
import { COMPUTED_COLUMNS } from '../plan/filter-columns.ts';
import type { FieldValue, FormRecord } from '../submission/record.ts';
import type { Directories } from './directories.ts';
import { monthsBetween, yearsBetween } from './elapsed.ts';
import { hasKeyAssessment } from './key-assessments.ts';
import { meets } from './match-condition.ts';
import type { ObjectIndex, RegisterObject } from './object-index.ts';
import type { UnitFacts } from './unit-facts.ts';
import { versionsOf } from './versions.ts';

/** Everything a filter may look at besides the row itself. */
export type Lookup = {
  readonly facts: UnitFacts;
  readonly objects: ObjectIndex;
  readonly directories: Directories;
  readonly day: Day;
};

/** The thing a filter is asked about: a row of the register or of another form, and the object it is about. */
export type Row = {
  readonly record: FormRecord;
  readonly object: string;
  /** Year the question is about: the duty's data year, which is not the row's own where another year's rows stand in. */
  readonly year: number | null;
};

const rowOfYear = (object: RegisterObject | undefined, year: number | null): FormRecord | undefined =>
  object?.rows.findLast((row) => row.year === year) ?? object?.rows.at(-1);

const isBlank = (value: FieldValue | undefined): boolean => value === undefined || value === null || value === '';

/** A register row as the computed columns need it: the row itself, or the declared object's row of that year, else any. */
const declaredRow = ({ record, object, year }: Row, { objects }: Lookup): FormRecord =>
  record.form === '项目清单' ? record : (rowOfYear(objects.objects.get(object), year) ?? record);

const dayIn = (record: FormRecord, column: string): Day | null => {
  const value = record.fields[column];
  return typeof value === 'string' && value !== '' ? value : null;
};

const yearsRun = (row: FormRecord, day: Day): number | null => {
  const [start, end] = [dayIn(row, '开始日期'), dayIn(row, '结束日期')];
  if (start === null) return null;
  return yearsBetween(start, end !== null && end < day ? end : day);
};

const isAdjusted = ({ fields }: FormRecord): boolean => {
  const [initial, year] = [fields['年初预算数'], fields['全年预算数']];
  return typeof initial === 'number' && typeof year === 'number' && initial !== year;
};

const computed = (column: string, row: Row, lookup: Lookup): FieldValue => {
  const declared = declaredRow(row, lookup);
  const named = { id: row.object, name: declared.name.trim() };
  switch (column) {
    case '在政策目录':
      return lookup.directories.policy.lists(named, lookup.facts.unit, row.year);
    case '在评价目录':
      return lookup.directories.key.lists(named, lookup.facts.unit, row.year);
    case '重点事前评估':
      return hasKeyAssessment(lookup.facts, lookup.objects, lookup.day, row);
    case '预算调整':
      return isAdjusted(declared);
    case '实施年数':
      return yearsRun(declared, lookup.day);
    case '剩余月数': {
      const end = dayIn(declared, '结束日期');
      return end === null ? null : monthsBetween(lookup.day, end);
    }
    default:
      return versionsOf(lookup.facts, row, lookup.objects, lookup.day);
  }
};

/** Cards of a project are 项目 by their title alone, also where the register calls the object a policy. */
const PROJECT_CARDS: ReadonlySet<FormName> = new Set([
  '项目支出绩效自评表',
  '项目支出绩效目标申报表',
  '项目支出绩效运行监控表',
]);

/**
 * The value a filter sees: the row's own field; where the row has none or a blank, the declared object's row of the same
 * year, else of its latest year. 对象类型 that nobody states is 项目, because most rows of most lists are projects.
 */
export const columnValue = (column: string, row: Row, lookup: Lookup): FieldValue => {
  if (COMPUTED_COLUMNS.has(column)) return computed(column, row, lookup);
  const own = row.record.fields[column] ?? null;
  const declared = row.record.form === '项目清单' ? null : (declaredRow(row, lookup).fields[column] ?? null);
  const assumed = column === '对象类型' && PROJECT_CARDS.has(row.record.form);
  const [first, second] = assumed ? [declared, own] : [own, declared];
  if (!isBlank(first)) return first;
  if (!isBlank(second)) return second;
  return column === '对象类型' ? '项目' : null;
};

/** Whether a row meets every condition. */
export const meetsAll = (conditions: readonly Condition[], row: Row, lookup: Lookup): boolean =>
  conditions.every((condition) => meets(columnValue(condition.column, row, lookup), condition, lookup.day));
