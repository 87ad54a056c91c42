import type { Day } from '../day.ts';
import type { ObjectIndex } from './object-index.ts';
import type { ActiveRecord, UnitFacts } from './unit-facts.ts';

const known = new WeakMap<readonly ActiveRecord[], ReadonlySet<string>>();

const subject = (year: number | null, object: string): string => `${year ?? ''}\u0000${object}`;

/** 重点事前评估: whether the object has a 部门重点 record in 事前绩效评估台账 for that year. */
export const hasKeyAssessment = (
  facts: UnitFacts,
  objects: ObjectIndex,
  day: Day,
  of: { readonly object: string; readonly year: number | null },
): boolean => {
  const records = facts.recordsAt('事前绩效评估台账', day, objects);
  const found =
    known.get(records) ??
    new Set(
      records
        .filter(({ record }) => record.fields['评估主体'] === '部门重点')
        .map(({ record, object }) => subject(record.year, object)),
    );
  known.set(records, found);
  return found.has(subject(of.year, of.object));
};
