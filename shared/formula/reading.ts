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
  readonly amount: (reading: Reading) => Term;
};
