import type { StoredShape } from '../../stored-shape.ts';

type Row = Readonly<Record<string, unknown>>;

type Read<Value> = { readonly text: string; readonly value: Value };

/**
 * Reads all rows of a table again and again, as each publishing does: one that says what it said last time is not parsed
 * anew, and gives the very same object. `key` names the column that tells rows apart, `text` the one with the shape.
 */
export const readAgain = <Value>(
  { read }: Pick<StoredShape<Value>, 'read'>,
  key: string,
  text: string,
): ((rows: readonly Row[]) => readonly Value[]) => {
  let last = new Map<unknown, Read<Value>>();
  return (rows) => {
    const now = new Map<unknown, Read<Value>>();
    for (const row of rows) {
      const says = String(row[text]);
      const before = last.get(row[key]);
      now.set(row[key], before?.text === says ? before : { text: says, value: read(says) });
    }
    last = now;
    return [...now.values()].map(({ value }) => value);
  };
};
