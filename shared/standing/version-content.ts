import type { FormReading, Kind } from '../submission/reading.ts';
import type { FormRecord } from '../submission/record.ts';
import type { Version } from './standing.ts';

/** What one version says of a kind: all its rows, and those of them that count; amounts in 分. */
export type Content = {
  readonly sheet: string;
  readonly rows: number;
  readonly amount: number;
  readonly countedRows: number;
  readonly countedAmount: number;
};

const AMOUNTS = ['全年预算数', '预算数', '年初预算数', '申报预算', '预算金额'];

const amountOf = (records: readonly FormRecord[]): number =>
  records.reduce((sum, { fields }) => {
    const amount = AMOUNTS.map((column) => fields[column]).find((value) => typeof value === 'number');
    return sum + (amount ?? 0);
  }, 0);

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
    amount: amountOf(records),
    countedRows: counted.length,
    countedAmount: amountOf(counted),
  };
};
