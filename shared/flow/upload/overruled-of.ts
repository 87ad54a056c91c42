import { unitOfLedger } from '../../folder/unit-of-path.ts';
import { lastKept } from '../../memo.ts';
import { type ActiveRecord, type UnitFacts, unitFacts } from '../../standing/facts/unit-facts.ts';
import { latestDay } from '../../standing/fold/latest-day.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Overruled } from '../../submission/answer/answer-head.ts';
import { changedFields } from '../../submission/answer/changed-fields.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { toldName } from '../../submission/told-name.ts';
import { lossLine } from '../../warning/loss-line.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { countingFacts } from './counting-facts.ts';

/** Another file that counts, or another sheet of this one, holds the form as well; else nothing can have overruled it. */
const isElsewhere = ({ versions }: Standing, { file, forms }: Version, { form, sheet }: FormReading): boolean =>
  forms.some((other) => other.form === form && other.sheet !== sheet) ||
  versions.some(
    (one) => one.file !== file && one.until === null && !one.dryRun && one.forms.some((other) => other.form === form),
  );

const isOf = ({ file }: Version, { version }: ActiveRecord): boolean => version.file === file;

const eachOnce = (names: readonly string[]): readonly string[] => [...new Set(names)];

type OfUnit = { readonly facts: UnitFacts; readonly day: string; readonly paths: readonly string[] };

/** A record, and the one that counts for what it says. */
type Pair = { readonly record: FormRecord; readonly one: ActiveRecord | undefined };
type Said = Pair & { readonly one: ActiveRecord };

const isElsewhereSaid =
  ({ sheet }: FormReading, version: Version) =>
  (pair: Pair): pair is Said =>
    pair.one !== undefined && (!isOf(version, pair.one) || pair.one.record.sheet !== sheet);

const saysTheSame = ({ record, one }: Said): boolean => changedFields([one.record], [record], () => '') === '';

const overruledIn = (reading: FormReading, version: Version, { facts, day, paths }: OfUnit): Overruled | null => {
  const countingFor = countingFacts(reading, facts, day);
  const pairs = reading.records
    .filter(({ accepted }) => accepted)
    .map((record): Pair => ({ record, one: countingFor(record) }))
    .filter(isElsewhereSaid(reading, version));
  const by = pairs.map(({ one }) => one);
  const files = by.flatMap((one) => (isOf(version, one) ? [] : toldName(one.version.path, paths)));
  const sheets = by.flatMap((one) => (isOf(version, one) ? one.record.sheet : []));
  const { form, sheet } = reading;
  if (by.length === 0) return null;
  const found = { form, sheet, count: by.length, by: eachOnce(files), sheets: eachOnce(sheets) };
  return pairs.every(saysTheSame) ? found : { ...found, differs: true };
};

const findOverruled = ({ plan, roster }: InForce, standing: Standing, version: Version): readonly Overruled[] => {
  const shared = version.dryRun ? [] : version.forms.filter((reading) => isElsewhere(standing, version, reading));
  const unit = unitOfLedger(roster, standing.unit);
  if (shared.length === 0 || unit === null) return [];
  const paths = standing.versions.flatMap(({ until, path }) => (until === null ? path : []));
  const of = { facts: unitFacts(unit, standing, lossLine(plan)), day: latestDay(standing), paths };
  return shared.flatMap((reading) => overruledIn(reading, version, of) ?? []);
};

/** Asked for the answer, and for what it says because of other files. */
const lastOverruled = lastKept<Version, readonly Overruled[]>();

/**
 * What of a version does not count because another file, handed in later, or a sheet further in front says something of the same
 * objects: form by form, how many rows, which files and sheets; nothing where all of it counts.
 */
export const overruledOf = (inForce: InForce, standing: Standing, version: Version): readonly Overruled[] =>
  lastOverruled(version, [inForce, standing], () => findOverruled(inForce, standing, version));
