import type { Day } from '../day.ts';
import type { Asked } from '../formula/typed-term.ts';
import type { FormRecord } from '../submission/record.ts';
import { indicatorFields } from './indicator-fields.ts';

/** What a formula may ask of a record that stands among others of its form; of nothing beyond them. */
export const askedOf = (record: FormRecord, together: readonly FormRecord[], today: Day): Asked => ({
  today,
  field: (column) => record.fields[column],
  all: (column) => together.map(({ fields }) => fields[column]),
  count: () => together.length,
  before: () => undefined,
  elsewhere: () => undefined,
  indicators: () => (record.indicators ?? []).map(indicatorFields),
});
