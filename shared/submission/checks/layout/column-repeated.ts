import { repeatedColumns } from '../../../form/header/repeated-columns.ts';
import { addressOf, columnName } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';

/** Two columns bear one label: only one of them is read. */
export const columnRepeated: Check<ListSubject> = {
  id: 'Q01',
  title: '同名的列有两列',
  level: 'hint',
  what: '一张表里每个列名只出现一次。',
  why: '只能读其中一列，另一列填的内容不起作用。',
  source: '表样规定的列',
  find: ({ table }) =>
    repeatedColumns(table.headerTexts, table.places).map(({ label, column }) => {
      const read = columnName(table.places.get(label) ?? 0);
      return faultInTable(columnRepeated, table, addressOf(table.headerBottom, column), {
        value: table.headerTexts.get(column) ?? '',
        expected: `“${label}”只有一列`,
        message: `“${label}”有两列(${read}列和${columnName(column)}列)，只读了${read}列，${columnName(column)}列的内容没有用上。`,
        remedy: `请删去多余的一列；两列内容不同的，请把${columnName(column)}列的列名改成它实际的含义。`,
      });
    }),
};
