import { flooredPercent, neededFor } from '../../percent.ts';
import type { Duty } from '../../plan/duty.ts';
import { countingRecords } from '../duty/counting-records.ts';
import { type Lookup, passes } from '../duty/resolve-column.ts';
import type { ScopeView } from '../duty/scope.ts';
import { closing } from './closing.ts';
import { namedWithUnit, unitOfGap } from './lower-unit-names.ts';
import { type MeasureDuty, type Measuring, type Outcome, outcome } from './outcome.ts';
import { rowInGap } from './row-name.ts';
import { notesOfScopes } from './scope-notes.ts';

/** One thing to be covered, and whether it is. */
type Item = { readonly name: string; readonly amount: number; readonly covered: boolean };

const itemsOf = ({ duty, planYear, lookups, scopes }: Measuring, at: number): readonly Item[] => {
  const [lookup, scope] = [lookups[at] as Lookup, scopes[at] as ScopeView];
  const lower = unitOfGap({ duty, lookups }, at);
  const named = (name: string): string => namedWithUnit(name, lower);
  if (scope.kind === 'objects') {
    const covered = new Set(countingRecords(duty, lookup, planYear).map(({ object }) => object));
    return scope.objects.map(({ id, name, amount }) => ({ name: named(name), amount, covered: covered.has(id) }));
  }
  if (scope.kind === 'unknown') return [];
  return scope.rows.map(({ record, object }) => ({
    name: named(rowInGap(record.fields, record.name)),
    amount: 0,
    covered: passes(duty.qualifies, { record, object, year: record.year }, lookup),
  }));
};

const measured = (
  items: readonly Item[],
  percent: number,
  notes: readonly string[],
  by: { readonly unit: 'objects' | 'money'; readonly weigh: (item: Item) => number },
): Outcome => {
  const sum = (of: readonly Item[]): number => of.reduce((total, item) => total + by.weigh(item), 0);
  const open = items.filter((item) => !item.covered);
  const denominator = sum(items);
  const numerator = denominator - sum(open);
  const gap = Math.max(0, neededFor(percent, denominator) - numerator);
  return outcome(gap === 0 ? 'met' : 'short', {
    unit: by.unit,
    numerator,
    denominator,
    achieved: flooredPercent(numerator, denominator),
    gap,
    missing: open.map(({ name }) => name),
    candidates: closing(open, gap, by.weigh),
    notes,
  });
};

const emptyNote = (duty: Duty): string =>
  duty.scope.conditions.flat().some(({ column }) => column === '在政策目录')
    ? '财政专项资金政策目录中没有本单位项目清单里的政策，本任务不适用。'
    : '对象范围内没有对象，本任务不适用。';

const measure = (
  measuring: Measuring,
  by: { readonly unit: 'objects' | 'money'; readonly weigh: (item: Item) => number },
): Outcome => {
  const { duty, lookups, scopes } = measuring;
  const notes = notesOfScopes(measuring);
  if (scopes.every(({ kind }) => kind === 'unknown')) return outcome('cannot-tell', { unit: by.unit, notes });
  const items = lookups.flatMap((_, at) => itemsOf(measuring, at));
  if (items.length === 0) {
    return outcome('not-applicable', { unit: by.unit, denominator: 0, gap: 0, notes: [...notes, emptyNote(duty)] });
  }
  if (items.every((item) => by.weigh(item) === 0)) {
    const need = '对象范围内各行的全年预算数和年初预算数都没有填，无法按金额计算；请在项目清单中补填预算数。';
    return outcome('cannot-tell', { unit: by.unit, denominator: 0, missing: [], notes: [...notes, need] });
  }
  return measured(items, duty.target.value, notes, by);
};

/** 覆盖率-数量 and 包含: covered objects of 对象范围; 包含 asks for every one, which its target of 100 % says. */
export const measureCoverageCount: MeasureDuty = (measuring) => measure(measuring, { unit: 'objects', weigh: () => 1 });

/** 覆盖率-金额: the same, weighed by budget in 分. */
export const measureCoverageAmount: MeasureDuty = (measuring) =>
  measure(measuring, { unit: 'money', weigh: ({ amount }) => amount });

/** 包含: every object of 对象范围, whatever 目标值 says. */
export const measureContains: MeasureDuty = (measuring) =>
  measureCoverageCount({ ...measuring, duty: { ...measuring.duty, target: { kind: 'share', value: 10_000 } } });
