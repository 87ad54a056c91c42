import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unitNamedBy } from '../../unit-name.ts';

/** A directory of the finance office names a department the roster doesn't know. */
export const departmentUnknown: Check<ListRow> = {
  id: 'Q44',
  title: '主管部门不在单位名录中',
  level: 'hint',
  what: '目录里的主管部门应能在单位名录中找到(名称或别名)。',
  why: '找不到单位，这一行就不会算到任何单位头上。',
  source: '单位名录',
  columns: ['主管部门'],
  find: (row, { roster }) => {
    const department = row.record.fields['主管部门'];
    if (typeof department !== 'string' || roster.units.length === 0) return [];
    const parts = department.split(/[、,，;；]/u);
    if (parts.every((part) => unitNamedBy(part, roster.units) !== null)) return [];
    return [
      faultInRow(departmentUnknown, row, '主管部门', {
        expected: '单位名录中的单位名称或别名',
        message: `${rowName(row.row, row.record.name)}的“主管部门”“${department}”不在单位名录中。`,
        remedy: '请改为名录中的名称，或在单位名录的“别名”列补上这个写法。',
      }),
    ];
  },
};
