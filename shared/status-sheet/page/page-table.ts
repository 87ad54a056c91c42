import { shownValue } from '../shown-value.ts';
import { type StatusColumn, type StatusTable, sheetLabel } from '../status-book.ts';
import type { PageColumn, PageTable } from './browser/page-table.ts';

const FILTER_KINDS: ReadonlySet<StatusColumn['kind']> = new Set([
  'state',
  'level',
  'verdict',
  'outcome',
  'finding-level',
]);

/** Columns people look for rows by. */
const FILTER_LABELS: ReadonlySet<string> = new Set([
  '单位',
  '单位类别',
  '主管部门',
  '任务编号',
  '任务或规则',
  '截止日期',
  '执行截止日',
  '截止日变动',
  '由谁处理',
  '应办',
  '表单',
  '年度',
  '步骤',
  '规则',
]);

/** More values than a menu can hold are searched for instead. */
const MOST_VALUES = 2000;

/** A menu for each of a matrix's columns would push the matrix off the screen. */
const MOST_OF_A_KIND = 3;

/** The printed day asks the same as the day in force beside it. */
const isAskedBeside = ({ label, kind }: StatusColumn, columns: readonly StatusColumn[]): boolean =>
  columns.some((other) => other.beside === label && other.kind === kind);

const isFilter = (column: StatusColumn, texts: readonly string[], columns: readonly StatusColumn[]): boolean => {
  const { kind, label } = column;
  const byKind = FILTER_KINDS.has(kind) && columns.filter((other) => other.kind === kind).length <= MOST_OF_A_KIND;
  const isOne = (byKind || FILTER_LABELS.has(label)) && !isAskedBeside(column, columns);
  return isOne && texts.length > 1 && texts.length <= MOST_VALUES;
};

/** Columns that the workbook has at its end stand on the page behind the one they belong to. */
const columnsInOrder = (columns: readonly StatusColumn[]): readonly number[] => {
  const order = columns.flatMap(({ beside }, at) => (beside === undefined ? [at] : []));
  columns.forEach(({ beside }, at) => {
    if (beside !== undefined) order.splice(order.findIndex((one) => columns[one]?.label === beside) + 1, 0, at);
  });
  return order;
};

/** A table as the page gets it. */
export const pageTable = (wide: StatusTable): PageTable => {
  const order = columnsInOrder(wide.columns);
  const table = { ...wide, columns: order.flatMap((at) => wide.columns[at] ?? []) };
  const texts = table.columns.map(() => new Map<string, number>());
  const rows = table.rows.map((row) =>
    texts.map((known, column) => {
      const text = shownValue(row[order[column] ?? 0] ?? null);
      const place = known.get(text) ?? known.size;
      known.set(text, place);
      return place;
    }),
  );
  const columns = table.columns.map((column, index): PageColumn => {
    const distinct = [...(texts[index]?.keys() ?? [])];
    return {
      label: sheetLabel(column),
      kind: column.kind,
      note: column.note ?? '',
      isFilter: isFilter(column, distinct, wide.columns),
      texts: distinct,
    };
  });
  return { name: table.name, columns, rows, frozen: table.frozenColumns };
};
