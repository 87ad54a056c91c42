import type { PlainTable, PlainValue } from './plain-table.ts';

type Row = readonly PlainValue[];

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

type Reader = { of(row: Row, label: string): PlainValue; key(row: Row): string };

const readerOf = ({ columns }: PlainTable): Reader => {
  const at = new Map(columns.map((label, index) => [label, index]));
  const of = (row: Row, label: string): PlainValue => row[at.get(label) ?? -1] ?? null;
  const keys = columns.filter((label) => KEYS.has(label));
  return { of, key: (row) => JSON.stringify(keys.map((label) => of(row, label))) };
};

/** Alike rows are paired in their order. */
const byKey = (table: PlainTable, { key }: Reader): ReadonlyMap<string, readonly Row[]> => Map.groupBy(table.rows, key);

const line = (reader: Reader, kind: string, row: Row, said: readonly PlainValue[]): Row => [
  kind,
  reader.of(row, '单位编码'),
  reader.of(row, '单位'),
  NAMES.map((label) => reader.of(row, label)).find((name) => name !== null && name !== '') ?? null,
  ...said,
  reader.of(row, '文件'),
  reader.of(row, '回执编号'),
];

const NOTHING_SAID = [null, null, null];

/** What a merged table says otherwise than it did: rows come, rows gone, and each changed field with what stood there. */
export const differences = (was: PlainTable, now: PlainTable): PlainTable => {
  const [before, after] = [readerOf(was), readerOf(now)];
  const [old, fresh] = [byKey(was, before), byKey(now, after)];
  const compared = now.columns.filter((label) => !SOURCE.has(label) && was.columns.includes(label));
  const changes = [...fresh].flatMap(([key, rows]) =>
    rows.flatMap((row, at): readonly Row[] => {
      const earlier = old.get(key)?.[at];
      if (earlier === undefined) return [line(after, '新增', row, NOTHING_SAID)];
      return compared
        .filter((label) => before.of(earlier, label) !== after.of(row, label))
        .map((label) => line(after, '修改', row, [label, before.of(earlier, label), after.of(row, label)]));
    }),
  );
  const gone = [...old].flatMap(([key, rows]) =>
    rows.slice(fresh.get(key)?.length ?? 0).map((row) => line(before, '减少', row, NOTHING_SAID)),
  );
  return { name: now.name, columns: DIFFERENCE_COLUMNS, rows: [...changes, ...gone] };
};
