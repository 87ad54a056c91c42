import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import { keptPerObject } from '../../memo.ts';
import type { FormRecord } from '../../submission/record.ts';
import { lastChange } from '../fold/form-timeline.ts';
import type { ObjectIndex } from './object-index.ts';
import { objectInYear } from './record-key.ts';
import type { UnitFacts } from './unit-facts.ts';

type Counts = ReadonlyMap<string, ReadonlySet<string>>;

/** What a record says, as one comparable text: the same content handed in again is no new version. */
const contentOf = (record: FormRecord): string => JSON.stringify([record.fields, record.indicators ?? null]);

const count = (facts: UnitFacts, form: FormName, objects: ObjectIndex, day: Day): Counts => {
  const contents = new Map<string, Set<string>>();
  const records = facts
    .timeline(form)
    .all.filter(({ version }) => version.from <= day)
    .flatMap(({ reading }) => reading.records.filter((record) => record.accepted));
  for (const record of records) {
    const key = objectInYear(record.year, objects.resolve(record));
    const found = contents.get(key);
    if (found === undefined) contents.set(key, new Set([contentOf(record)]));
    else found.add(contentOf(record));
  }
  return contents;
};

const countsOf = keptPerObject<ObjectIndex, Counts>();

/**
 * 版本: how many differing accepted hand-ins there have been up to a day of this object's record of this form and year,
 * whether or not they still count: an adjusted target shows itself as a second version.
 */
export const versionsOf = (
  facts: UnitFacts,
  row: { readonly record: FormRecord; readonly object: string },
  objects: ObjectIndex,
  day: Day,
): number => {
  const { form, year } = row.record;
  const key = `${form} ${lastChange(facts.timeline(form).changes, day)}`;
  const counts = countsOf(objects, key, () => count(facts, form, objects, day));
  return counts.get(objectInYear(year, row.object))?.size ?? 0;
};
