import type { FormReading, Kind } from '../../submission/reading.ts';
import { weightOfAll } from '../../submission/record-money.ts';
import type { Version } from '../standing.ts';

/** What one version says of a kind: all its rows, and those of them that count; amounts in 分. */
export type Content = {
  readonly sheet: string;
  readonly rows: number;
  readonly amount: number;
  readonly countedRows: number;
  readonly countedAmount: number;
};

export const isOfKind =
  ({ form, year }: Kind) =>
  (reading: FormReading): boolean =>
    reading.form === form && reading.year === year;

/** The kinds a version speaks of. */
export const kindsOf = ({ forms }: Pick<Version, 'forms'>): readonly Kind[] => [
  ...new Map(forms.map(({ form, year }) => [`${form} ${year}`, { form, year }] as const)).values(),
];

/** What a version says of a kind; null where it has no such form. */
export const contentOf = ({ forms }: Pick<Version, 'forms'>, kind: Kind): Content | null => {
  const readings = forms.filter(isOfKind(kind));
  const [first] = readings;
  if (first === undefined) return null;
  const records = readings.flatMap((reading) => reading.records);
  const counted = records.filter(({ accepted }) => accepted);
  return {
    sheet: first.sheet,
    rows: records.length,
    amount: weightOfAll(records),
    countedRows: counted.length,
    countedAmount: weightOfAll(counted),
  };
};
