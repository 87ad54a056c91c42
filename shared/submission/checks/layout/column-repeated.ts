import type { Finding } from '../../../finding.ts';
import { sharesOf } from '../../../form/header/shares.ts';
import { addressOf, columnName } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { rowRanges } from '../../collapse.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject, ListTable, TwinColumn } from '../../list/list-table.ts';

/** `J列“年初预算数”`. */
const columnText = ({ headerTexts }: ListTable, column: number): string =>
  `${columnName(column)}列“${(headerTexts.get(column) ?? '').trim()}”`;

const found = (table: ListTable, label: string, column: number, message: string, remedy: string): Finding =>
  faultInTable(columnRepeated, table, addressOf(table.headerBottom, column), {
    value: table.headerTexts.get(column) ?? '',
    expected: `“${label}”只有一列`,
    message,
    remedy,
  });

const unread = (table: ListTable, { label, column, differing }: TwinColumn): Finding => {
  const read = table.places.get(label) ?? 0;
  return found(
    table,
    label,
    column,
    `“${label}”有两列(${columnText(table, read)}和${columnText(table, column)})，只读了${columnName(read)}列，${columnName(column)}列的内容没有用上；${rowRanges(differing)}两列填的不同。`,
    `请核对后删去多余的一列；两列含义不同的，请把${columnName(column)}列的列名改成它实际的含义。`,
  );
};

const leftBlank = (table: ListTable, label: string, column: number): Finding => {
  const read = table.places.get(label) ?? 0;
  return found(
    table,
    label,
    column,
    `“${label}”有两列(${columnText(table, column)}和${columnText(table, read)})，${columnName(column)}列空着，读的是${columnName(read)}列。`,
    `请删去空着的${columnName(column)}列；${columnName(read)}列不是“${label}”的，请把它的列名改成实际的含义，并填写${columnName(column)}列。`,
  );
};

const inParts = (table: ListTable, label: string, columns: readonly number[]): Finding => {
  const [read = 0] = columns;
  return found(
    table,
    label,
    read,
    `“${label}”分在${columns.map((column) => `${columnName(column)}列`).join('、')}，没有一列写明是合计，只读了${columnName(read)}列。`,
    `请加一列写明是“${label}”合计的并填写，其余各列可以保留。`,
  );
};

/** The labels of which several columns say a part, and none that it is the whole. */
const unsureOf = ({ headerTexts, places, unsure }: ListTable): readonly (readonly [string, readonly number[]])[] =>
  [...places].flatMap(([label, column]) => {
    const columns = unsure.get(column) ?? sharesOf(headerTexts, places, label);
    return columns.length === 0 ? [] : [[label, columns] as const];
  });

/** The head alone of a long list says which column is blank: one in which something stands further down is none. */
const blankIn = (table: ListTable, twins: readonly TwinColumn[]): readonly (readonly [string, number])[] =>
  [...(table.leftBlank ?? [])].filter(([, column]) => !twins.some((twin) => twin.column === column));

/**
 * Two columns mean the same: one of them is read. Where both always say the same, or nothing stands in the other, nothing is lost
 * and nothing is said.
 */
export const columnRepeated: Check<ListSubject> = {
  id: 'Q01',
  title: '同一内容有两列',
  level: 'hint',
  what: '一张表里每个内容只有一列：列名相同或意思相同的两列，填的也要相同。',
  why: '只能读其中一列，另一列填的内容不起作用。',
  source: '表样规定的列',
  find: ({ table, twins }) => [
    ...twins.map((twin) => unread(table, twin)),
    ...unsureOf(table).map(([label, columns]) => inParts(table, label, columns)),
    ...blankIn(table, twins).map(([label, column]) => leftBlank(table, label, column)),
  ],
};
