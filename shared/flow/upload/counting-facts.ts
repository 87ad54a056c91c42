import { factKey } from '../../standing/facts/record-key.ts';
import type { ActiveRecord, UnitFacts } from '../../standing/facts/unit-facts.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';

/** Of the facts of a form that count on a day: the record that counts for what another record says, if one does. */
export const countingFacts = (
  { form }: FormReading,
  facts: UnitFacts,
  day: string,
): ((record: FormRecord) => ActiveRecord | undefined) => {
  const objects = facts.objectsAt(day);
  const counting = new Map<string, ActiveRecord>();
  for (const one of facts.recordsAt(form, day, objects)) counting.set(factKey(one.record, one.object), one);
  return (record) => counting.get(factKey(record, objects.resolve(record)));
};
