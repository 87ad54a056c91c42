import type { Cursor } from './cursor.ts';
import type { Names } from './names.ts';
import type { Term } from './typed-term.ts';

/** A formula on the way: what was named so far, and how an amount inside a function is read. */
export type Reading = {
  readonly cursor: Cursor;
  readonly names: Names;
  readonly columns: Set<string>;
  readonly forms: Set<string>;
  beyond: boolean;
  /** What a bare column is of: the record, or an indicator line in a condition on it. */
  readonly of: 'record' | 'indicator';
  /** It is about each indicator line. */
  byLine: boolean;
  /** What it works out of more than the record's own cells, with its places in the text: said where it does not hold. */
  shown: { readonly term: Term; readonly ofIndicators: boolean; readonly from: number; readonly to: number }[];
  readonly amount: (reading: Reading) => Term;
  readonly condition: (reading: Reading) => Term;
};
