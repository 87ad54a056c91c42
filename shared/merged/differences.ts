import type { StatusValue } from '../status-sheet/status-book.ts';

/** A table to be compared, by the labels of its columns; figures as they are shown or as plain numbers. */
type Compared<Value extends StatusValue> = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

/** Where a row stands says nothing of what it says. */
const SOURCE: ReadonlySet<string> = new Set(['文件', '工作表', '行', '回执编号']);

/** What a row is known by, as far as its table has these columns. */
const KEYS: ReadonlySet<string> = new Set([
  '单位编码',
  '项目编码',
  '项目名称',
  '政策名称',
  '机构名称',
  '编码',
  '名称',
  '序号',
  '预算年度',
  '跟踪年度',
  '评价年度',
  '评估年度',
  '年度',
  '截至月份',
  '跟踪层次',
  '评价层次',
  '评估主体',
  '公开内容',
  '任务编号',
  '事项',
]);

/** Of a table of differences. */
export const DIFFERENCE_COLUMNS = ['变化', '单位编码', '单位', '对象', '列', '原值', '现值', '文件', '回执编号'];
const NAMES = ['项目名称', '政策名称', '机构名称', '名称', '项目编码', '编码', '事项'];

type Reader<Value> = { of(row: readonly Value[], label: string): Value | null; key(row: readonly Value[]): string };

const readerOf = <Value extends StatusValue>({ columns }: Compared<Value>): Reader<Value> => {
  const at = new Map(columns.map((label, index) => [label, index]));
  const of = (row: readonly Value[], label: string): Value | null => row[at.get(label) ?? -1] ?? null;
  const keys = columns.filter((label) => KEYS.has(label));
  return { of, key: (row) => JSON.stringify(keys.map((label) => of(row, label))) };
};

/** Alike rows are paired in their order. */
const byKey = <Value extends StatusValue>(table: Compared<Value>, { key }: Reader<Value>) =>
  Map.groupBy(table.rows, key);

const line = <Value extends StatusValue>(
  reader: Reader<Value>,
  kind: string,
  row: readonly Value[],
  said: readonly (Value | string | null)[],
): readonly (Value | string | null)[] => [
  kind,
  reader.of(row, '单位编码'),
  reader.of(row, '单位'),
  NAMES.map((label) => reader.of(row, label)).find((name) => name !== null && name !== '') ?? null,
  ...said,
  reader.of(row, '文件'),
  reader.of(row, '回执编号'),
];

const NOTHING_SAID = [null, null, null];

const isSame = (one: StatusValue, other: StatusValue): boolean =>
  typeof one === 'object' && one !== null && typeof other === 'object' && other !== null
    ? one.value === other.value && one.format === other.format
    : one === other;

/** What a merged table says otherwise than it did: rows come, rows gone, and each changed field with what stood there. */
export const differences = <Value extends StatusValue>(
  was: Compared<Value>,
  now: Compared<Value>,
): Compared<Value | string | null> => {
  const [before, after] = [readerOf(was), readerOf(now)];
  const [old, fresh] = [byKey(was, before), byKey(now, after)];
  const compared = now.columns.filter((label) => !SOURCE.has(label) && was.columns.includes(label));
  const changes = [...fresh].flatMap(([key, rows]) =>
    rows.flatMap((row, at): readonly (readonly (Value | string | null)[])[] => {
      const earlier = old.get(key)?.[at];
      if (earlier === undefined) return [line(after, '新增', row, NOTHING_SAID)];
      return compared
        .filter((label) => !isSame(before.of(earlier, label), after.of(row, label)))
        .map((label) => line(after, '修改', row, [label, before.of(earlier, label), after.of(row, label)]));
    }),
  );
  const gone = [...old].flatMap(([key, rows]) =>
    rows.slice(fresh.get(key)?.length ?? 0).map((row) => line(before, '减少', row, NOTHING_SAID)),
  );
  return { name: now.name, columns: DIFFERENCE_COLUMNS, rows: [...changes, ...gone] };
};
