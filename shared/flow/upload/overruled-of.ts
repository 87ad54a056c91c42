import { unitOfLedger } from '../../folder/unit-of-path.ts';
import { lastKept } from '../../memo.ts';
import { factKey } from '../../standing/facts/record-key.ts';
import { type ActiveRecord, type UnitFacts, unitFacts } from '../../standing/facts/unit-facts.ts';
import { latestDay } from '../../standing/fold/latest-day.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Overruled } from '../../submission/answer/answer-head.ts';
import type { FormReading } from '../../submission/reading.ts';
import { lossLine } from '../../warning/loss-line.ts';
import type { InForce } from '../rules/rules-in-force.ts';

/** Another file that counts holds the form as well; else nothing can have overruled it. */
const isElsewhere = ({ versions }: Standing, { file }: Version, { form }: FormReading): boolean =>
  versions.some(
    (one) => one.file !== file && one.until === null && !one.dryRun && one.forms.some((other) => other.form === form),
  );

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

const overruledIn = (reading: FormReading, version: Version, facts: UnitFacts, day: string): Overruled | null => {
  const objects = facts.objectsAt(day);
  const counting = new Map<string, ActiveRecord>();
  for (const one of facts.recordsAt(reading.form, day, objects)) counting.set(factKey(one.record, one.object), one);
  const by = reading.records
    .filter(({ accepted }) => accepted)
    .map((record) => counting.get(factKey(record, objects.resolve(record))))
    .filter((one) => one !== undefined && one.version.file !== version.file);
  const files = [...new Set(by.map((one) => nameOf(one?.version.path ?? '')))];
  return files.length === 0 ? null : { form: reading.form, sheet: reading.sheet, count: by.length, by: files };
};

const findOverruled = ({ plan, roster }: InForce, standing: Standing, version: Version): readonly Overruled[] => {
  const shared = version.dryRun ? [] : version.forms.filter((reading) => isElsewhere(standing, version, reading));
  const unit = unitOfLedger(roster, standing.unit);
  if (shared.length === 0 || unit === null) return [];
  const facts = unitFacts(unit, standing, lossLine(plan));
  const day = latestDay(standing);
  return shared.flatMap((reading) => overruledIn(reading, version, facts, day) ?? []);
};

/** Asked for the answer, and for what it says because of other files. */
const lastOverruled = lastKept<Version, readonly Overruled[]>();

/**
 * What of a version counts no more because another file, handed in later, says something of the same objects: form by
 * form, how many rows and which files; nothing where all of it counts.
 */
export const overruledOf = (inForce: InForce, standing: Standing, version: Version): readonly Overruled[] =>
  lastOverruled(version, [inForce, standing], () => findOverruled(inForce, standing, version));
