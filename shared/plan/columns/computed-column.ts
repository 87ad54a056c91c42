import type { Day } from '../../day.ts';
import type { FormName } from '../../form/form-name.ts';
import type { FieldValue, FormRecord } from '../../submission/record.ts';
import type { Comparison } from '../comparison.ts';

/**
 * What a computed column may look at: the object a row is about, on a day. Everything else it needs to know it has to name
 * in `reads`, since what was worked out is kept until something it reads changes.
 */
export type ColumnView = {
  readonly day: Day;
  /** The object's row in 项目清单 of the year asked about, else of its latest year; the row itself where none declares it. */
  readonly declared: FormRecord;
  /** Accepted records of the unit about the same object and year. */
  recordsOf(form: FormName): readonly FormRecord[];
  /** Whether a directory of the finance office lists the object in that year. */
  isListedIn(directory: FormName): boolean;
  /** How many differing versions of the row there have been in its own form. */
  versions(): number;
};

/** A column of a filter that the product works out and nobody types. One file each. */
export type ComputedColumn = {
  readonly name: string;
  readonly comparison: Comparison;
  /** Forms whose hand-ins can change it, besides the row's own form and 项目清单. */
  readonly reads: readonly FormName[];
  /** Whether the mere passing of days changes it, with nothing handed in. */
  readonly watchesTime: boolean;
  /** What it is, for a person who writes a filter. */
  readonly meaning: string;
  value(view: ColumnView): FieldValue;
};
