import { bothFilters } from '../../plan/both-filters.ts';
import type { Duty } from '../../plan/duty.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import { countingRecords, recordsOfDuty } from '../duty/counting-records.ts';
import type { Lookup } from '../duty/resolve-column.ts';
import { type ScopeObject, scopeOf } from '../duty/scope.ts';
import { codeOf } from '../facts/record-key.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';
import { namedWithUnit, unitOfGap } from './lower-unit-names.ts';
import { counted, type MeasureDuty, type Measuring } from './outcome.ts';

/** Columns of 项目清单 that tell whether an object could be counted; what the evaluation itself says (层次, 结论) it can't. */
const OF_REGISTER = new Set([
  '对象类型',
  '项目类别',
  '是否新增',
  '是否重大',
  '是否经常性',
  '是否区级',
  '在政策目录',
  '在评价目录',
]);

/** Over several units a bare name is told apart by its unit; a code is the same project everywhere. */
const wide = ({ facts, objects }: Lookup, id: string, record?: ActiveRecord['record']): string => {
  const coded = objects.objects.get(id)?.rows.some((row) => codeOf(row) === id) ?? false;
  return coded || (record !== undefined && codeOf(record) === id) ? id : `${facts.unit.code}/${id}`;
};

const countedIn = ({ duty, planYear, lookups }: Measuring, shift: number): ReadonlySet<string> =>
  new Set(
    lookups.flatMap((lookup) =>
      countingRecords(duty, lookup, planYear, shift).map(({ object, record }) => wide(lookup, object, record)),
    ),
  );

/** Earlier years the form has no rows of at all, nor a nil return: whether an object repeats can't be told then. */
const unknownYears = ({ duty, planYear, lookups }: Measuring): readonly number[] =>
  Array.from({ length: duty.noRepeatYears }, (_, at) => at + 1).flatMap((shift) => {
    const years = yearsMeant(duty.years, planYear - shift) ?? [];
    const told = lookups.some(
      (lookup) =>
        recordsOfDuty(duty, lookup, planYear, shift).length > 0 ||
        duty.forms.some((form) => years.some((year) => lookup.facts.nilYearsAt(form, lookup.day).has(year))),
    );
    return told ? [] : [planYear - shift];
  });

const eligible = (duty: Duty): Duty => {
  const told = duty.qualifies.map((all) => all.filter(({ column }) => OF_REGISTER.has(column)));
  // An alternative that the register tells nothing of leaves every object possible.
  const asked = told.some((all) => all.length === 0) ? [] : told;
  return { ...duty, scope: { form: null, conditions: bothFilters(duty.scope.conditions, asked) } };
};

/** The heaviest declared objects that would count if they were done. */
const candidatesFor = (
  { duty, planYear, lookups }: Measuring,
  taken: ReadonlySet<string>,
  gap: number,
): readonly string[] => {
  if (gap === 0) return [];
  const open: ScopeObject[] = lookups.flatMap((lookup, at) => {
    const lower = unitOfGap({ duty, lookups }, at);
    const scope = scopeOf(eligible(duty), lookup, planYear);
    if (scope.kind !== 'objects') return [];
    return scope.objects
      .filter(({ id }) => !taken.has(wide(lookup, id)))
      .map((object) => ({ ...object, name: namedWithUnit(object.name, lower) }));
  });
  return open
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, gap)
    .map(({ name }) => name);
};

/**
 * 数量: distinct objects of the duty's year that meet 达标条件 and were not counted in any of the previous 不重复年限 years.
 * Where an earlier year's list is missing, a count that reaches the target can't be told; one that is short even so is short.
 */
export const measureCount: MeasureDuty = (measuring) => {
  const { duty } = measuring;
  const now = countedIn(measuring, 0);
  const earlier = new Set(
    Array.from({ length: duty.noRepeatYears }, (_, at) => [...countedIn(measuring, at + 1)]).flat(),
  );
  const fresh = [...now].filter((id) => !earlier.has(id));
  const unknown = unknownYears(measuring);
  const repeated = now.size - fresh.length;
  const notes = [
    ...(repeated > 0 ? [`有 ${repeated} 个对象与前 ${duty.noRepeatYears} 年重复，不计数。`] : []),
    ...unknown.map((year) => `缺 ${year} 年度的${duty.forms.join('、')}，无法核对是否重复；请补报该年度的清单。`),
  ];
  const gap = Math.max(0, duty.target.value - fresh.length);
  const candidates = candidatesFor(measuring, new Set([...now, ...earlier]), gap);
  const measured = counted(fresh.length, duty.target.value, { candidates, notes });
  return measured.verdict === 'met' && unknown.length > 0 ? { ...measured, verdict: 'cannot-tell' } : measured;
};
