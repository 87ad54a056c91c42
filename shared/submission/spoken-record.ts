import type { ColumnKind } from '../form/column.ts';
import type { FormName } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import type { OwnForm } from '../form/own/own-form.ts';
import type { FieldValue, FormRecord, IndicatorFact } from './record.ts';

/** A value as people and scripts are told it: money in 元, rates in percent, points in points, yes and no in words. */
type SpokenValue = string | number | null;

type SpokenIndicator = { readonly [label: string]: SpokenValue };

export type SpokenRecord = { readonly [label: string]: SpokenValue | readonly SpokenIndicator[] };

const HUNDREDTHS: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score']);

const spoken = (value: FieldValue, kind: ColumnKind | undefined): SpokenValue => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return kind !== undefined && HUNDREDTHS.has(kind) ? value / 100 : value;
  return typeof value === 'string' || value === null ? value : value.join('、');
};

const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);

const spokenIndicator = (fact: IndicatorFact): SpokenIndicator => ({
  cell: fact.nameCell ?? fact.cell,
  一级指标: fact.writtenLevel1 ?? fact.level1,
  二级指标: fact.level2,
  三级指标: fact.name,
  年度指标值: fact.target,
  实际完成值: fact.actual,
  分值: hundredths(fact.weight),
  得分: hundredths(fact.score),
  偏差原因: fact.reason ?? '',
});

const KINDS = new Map<FormName, ReadonlyMap<string, ColumnKind>>();

const kindsOf = (form: FormName): ReadonlyMap<string, ColumnKind> => {
  const kinds = KINDS.get(form) ?? new Map(columnsOfForm(form).map(({ label, kind }) => [label, kind]));
  KINDS.set(form, kinds);
  return kinds;
};

/** One record in the words of its form: what the workbook itself says, where a figure was worked out for the rules. */
export const spokenRecord = (
  { form, fields, written, indicators }: FormRecord,
  own: readonly Pick<OwnForm, 'name' | 'columns'>[] = [],
): SpokenRecord => {
  const declared = own.find(({ name }) => name === form);
  const kinds =
    declared === undefined ? kindsOf(form) : new Map(declared.columns.map(({ label, kind }) => [label, kind]));
  return {
    ...Object.fromEntries(
      Object.entries({ ...fields, ...written }).map(([label, value]) => [label, spoken(value, kinds.get(label))]),
    ),
    ...(indicators === undefined ? {} : { 指标: indicators.map(spokenIndicator) }),
  };
};
