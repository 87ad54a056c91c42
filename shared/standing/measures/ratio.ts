import { ceiledPercent, flooredPart, flooredPercent, neededFor } from '../../percent.ts';
import type { Figures } from '../../plan/figures.ts';
import { yearsMeant } from '../../plan/parse/data-years.ts';
import type { FormRecord } from '../../submission/record.ts';
import { countingRecords } from '../duty/counting-records.ts';
import { type Lookup, numberOf, passes } from '../duty/resolve-column.ts';
import { isOfYears, rowDeclaredFor, type ScopeObject, type ScopeView, weightOf } from '../duty/scope.ts';
import { latestPeriods } from '../facts/latest-periods.ts';
import type { ActiveRecord } from '../facts/unit-facts.ts';
import { closing } from './closing.ts';
import { gapTo } from './in-bounds.ts';
import { namedWithUnit, unitOfGap } from './lower-unit-names.ts';
import { type MeasureDuty, type Measuring, type Outcome, outcome } from './outcome.ts';
import { notesOfScopes } from './scope-notes.ts';

type Ratio = Extract<Figures, { kind: 'ratio' }>;

/** What one object adds above and below the line in a year; `told` where anything was handed in about it. */
type Part = { readonly name: string; readonly top: number; readonly bottom: number; readonly told: boolean };

const BUDGET = '全年预算数';

/** 全年预算数 is 年初预算数 where nothing was adjusted. */
const declared = (row: FormRecord | undefined, column: string): number => {
  if (row === undefined) return 0;
  const value = column === BUDGET ? weightOf(row) : row.fields[column];
  return typeof value === 'number' ? value : 0;
};

const folderOf = ({ version }: ActiveRecord): string => version.path.split('/')[0] ?? '';

/** Its own report before one that somebody else made of it, and of its own the one handed in last. */
const standsFor = (told: readonly ActiveRecord[]): ActiveRecord =>
  told.reduce((best, one) => (folderOf(one) === folderOf(best) && one.version.at >= best.version.at ? one : best));

/** Of an object's year the last period, and of several reports up to it the one that stands. */
const byObject = (records: readonly ActiveRecord[]): ReadonlyMap<string, readonly ActiveRecord[]> => {
  const ofYears = Map.groupBy(latestPeriods(records), ({ object, record }) => `${object}\u0000${record.year ?? ''}`);
  return Map.groupBy([...ofYears.values()].map(standsFor), ({ object }) => object);
};

/** Year by year: what was told, and as declared what was not. */
const partsOf = (
  { id, name, rows }: ScopeObject,
  ratio: Ratio,
  lookup: Lookup,
  told: readonly ActiveRecord[],
  years: readonly number[] | null,
): readonly Part[] => {
  const silent = rows.filter(
    (row) => !told.some(({ record }) => record.year === row.year) && (told.length === 0 || isOfYears(row, years)),
  );
  return [
    ...told.map(({ record }) => {
      const said = (column: string): number | null =>
        numberOf(column, { record, object: id, year: record.year }, lookup);
      const row = rows.find(({ year }) => year === record.year) ?? rowDeclaredFor(lookup, id, years);
      const bottom = said(ratio.denominator) ?? declared(row, ratio.denominator);
      return { name, told: true, top: said(ratio.numerator) ?? 0, bottom };
    }),
    ...silent.map((row) => ({ name, told: false, top: 0, bottom: declared(row, ratio.denominator) })),
  ];
};

const ofObjects = (
  measuring: Measuring,
  ratio: Ratio,
  lookup: Lookup,
  objects: Extract<ScopeView, { kind: 'objects' }>['objects'],
): readonly Part[] => {
  const records = byObject(countingRecords(measuring.duty, lookup, measuring.planYear));
  const years = yearsMeant(measuring.duty.years, measuring.planYear);
  return objects.flatMap((object) => partsOf(object, ratio, lookup, records.get(object.id) ?? [], years));
};

const ofRows = ({ duty }: Measuring, ratio: Ratio, lookup: Lookup, rows: readonly ActiveRecord[]): readonly Part[] =>
  latestPeriods(rows)
    .filter(({ record, object }) => passes(duty.qualifies, { record, object, year: record.year }, lookup))
    .map(({ record, object }) => {
      const row = { record, object, year: record.year };
      const said = (column: string): number => numberOf(column, row, lookup) ?? 0;
      return { name: record.name, told: true, top: said(ratio.numerator), bottom: said(ratio.denominator) };
    });

const partsAt = (measuring: Measuring, ratio: Ratio, at: number): readonly Part[] => {
  const [lookup, scope] = [measuring.lookups[at] as Lookup, measuring.scopes[at] as ScopeView];
  if (scope.kind === 'unknown') return [];
  const parts =
    scope.kind === 'objects'
      ? ofObjects(measuring, ratio, lookup, scope.objects)
      : ofRows(measuring, ratio, lookup, scope.rows);
  const lower = unitOfGap(measuring, at);
  return parts.map((part) => ({ ...part, name: namedWithUnit(part.name, lower) }));
};

const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

/** What has most of its denominator left to do comes first. */
const candidatesFor = ({ duty }: Measuring, parts: readonly Part[], gap: number): readonly string[] => {
  if (duty.target.atMost === true || gap === 0) return [];
  const open = parts.map(({ name, top, bottom }) => ({ name, amount: Math.max(0, bottom - top) }));
  return closing(
    open.filter(({ amount }) => amount > 0),
    gap,
    ({ amount }) => amount,
  );
};

const NONE_IN_SCOPE = '对象范围内没有对象，本任务不适用。';

/** Objects nobody reported of, each once. */
const silentIn = (parts: readonly Part[]): readonly string[] => [
  ...new Set(parts.filter(({ told }) => !told).map(({ name }) => name)),
];

const ratioOf = (measuring: Measuring, parts: readonly Part[], figures: Ratio, notes: readonly string[]): Outcome => {
  const { target } = measuring.duty;
  const [numerator, denominator] = [sum(parts, ({ top }) => top), sum(parts, ({ bottom }) => bottom)];
  if (denominator <= 0) {
    const why = `“${figures.denominator}”合计为 0，无法计算比率；请补填。`;
    return outcome('cannot-tell', { unit: 'money', numerator, denominator: 0, notes: [...notes, why] });
  }
  const most = target.atMost === true;
  const gap = gapTo(target, numerator, (most ? flooredPart : neededFor)(target.value, denominator));
  const missing = silentIn(parts);
  const untold = `有 ${missing.length} 个对象没有报送，“${figures.numerator}”按 0 计。`;
  return outcome(gap === 0 ? 'met' : 'short', {
    unit: 'money',
    numerator,
    denominator,
    achieved: (most ? ceiledPercent : flooredPercent)(numerator, denominator),
    gap,
    missing,
    candidates: candidatesFor(measuring, parts, gap),
    notes: missing.length === 0 ? notes : [...notes, untold],
  });
};

/** 比率: Σ of one column ÷ Σ of another over 对象范围. What nobody reported of adds its denominator as declared, and nothing above it. */
export const measureRatio: MeasureDuty = (measuring) => {
  const { duty, lookups, scopes } = measuring;
  const notes = notesOfScopes(measuring);
  if (duty.figures?.kind !== 'ratio' || scopes.every(({ kind }) => kind === 'unknown'))
    return outcome('cannot-tell', { unit: 'money', notes });
  const { figures } = duty;
  const parts = lookups.flatMap((_, at) => partsAt(measuring, figures, at));
  return parts.length === 0
    ? outcome('not-applicable', { unit: 'money', denominator: 0, gap: 0, notes: [...notes, NONE_IN_SCOPE] })
    : ratioOf(measuring, parts, figures, notes);
};
