import type { FormRecord } from '../../submission/record.ts';
import { codeOf, nameOf, ownIdentity } from './record-key.ts';

/** A project, policy or whole unit as the unit's 项目清单 declares it, with its row of every year. */
export type RegisterObject = {
  readonly id: string;
  readonly name: string;
  /** In the order of their years. */
  readonly rows: readonly FormRecord[];
};

export type RegisterRow = { readonly object: RegisterObject; readonly record: FormRecord };

/** The objects a unit declares, and which of them a record is about. */
export type ObjectIndex = {
  readonly objects: ReadonlyMap<string, RegisterObject>;
  readonly rows: readonly RegisterRow[];
  /** The rows of one year. */
  rowsOf(year: number): readonly RegisterRow[];
  /** Id of the object a record is about; its own identity where no declared object fits. */
  resolve(record: FormRecord): string;
};

/** Name of a record's object → id of the declared object a person said it is. */
export type SameObject = ReadonlyMap<string, string>;

type Names = Map<string, Set<string>>;

const note = (names: Names, name: string, id: string): void => {
  const ids = names.get(name);
  if (ids === undefined) names.set(name, new Set([id]));
  else ids.add(id);
};

/** The only object of that name; two of one name are doubtful, so neither is guessed. */
const onlyOne = (ids: ReadonlySet<string> | undefined): string | undefined =>
  ids?.size === 1 ? [...ids][0] : undefined;

const identify = (
  rows: readonly FormRecord[],
): { readonly idOf: (row: FormRecord) => string; readonly names: Names } => {
  const names: Names = new Map();
  for (const row of rows) if (codeOf(row) !== '') note(names, nameOf(row), codeOf(row));
  // A row without a code is the coded object of the same name where there is exactly one, else an object of its own.
  const idOf = (row: FormRecord): string => codeOf(row) || (onlyOne(names.get(nameOf(row))) ?? nameOf(row));
  const all: Names = new Map();
  for (const row of rows) note(all, nameOf(row), idOf(row));
  return { idOf, names: all };
};

const gather = (rows: readonly FormRecord[], idOf: (row: FormRecord) => string): Map<string, RegisterObject> => {
  const byId = new Map<string, FormRecord[]>();
  for (const row of rows) {
    const id = idOf(row);
    const found = byId.get(id);
    if (found === undefined) byId.set(id, [row]);
    else found.push(row);
  }
  return new Map(
    [...byId].map(([id, of]) => {
      const inOrder = of.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
      // The latest year's name is the one a reader knows.
      return [id, { id, name: nameOf(inOrder.at(-1) as FormRecord), rows: inOrder }];
    }),
  );
};

/**
 * Index over the rows of 项目清单 (all years). A record belongs to the object of its 项目编码; without a code, or where the
 * object has none, to the only object of exactly its name; else to what a person decided; else to no declared object.
 */
export const objectIndex = (rows: readonly FormRecord[], same: SameObject): ObjectIndex => {
  const { idOf, names } = identify(rows);
  const objects = gather(rows, idOf);
  const byName = (record: FormRecord): string | undefined => {
    const id = onlyOne(names.get(nameOf(record)));
    return codeOf(record) === '' || id === nameOf(record) ? id : undefined;
  };
  const decided = (record: FormRecord): string | undefined => {
    const id = same.get(codeOf(record)) ?? same.get(nameOf(record));
    return id !== undefined && objects.has(id) ? id : undefined;
  };
  const placed = rows.map((record) => ({ object: objects.get(idOf(record)) as RegisterObject, record }));
  const byYear = Map.groupBy(placed, ({ record }) => record.year);
  return {
    objects,
    rows: placed,
    rowsOf: (year) => byYear.get(year) ?? [],
    resolve(record) {
      const code = codeOf(record);
      if (code !== '' && objects.has(code)) return code;
      return byName(record) ?? decided(record) ?? ownIdentity(record);
    },
  };
};
