import { addressOf } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';

/** A row that counts for nothing because the line above announces a sample: somebody may have written over the sample. */
export const rowTakenAsSample: Check<ListSubject> = {
  id: 'Q01',
  title: '按示例看待的行',
  level: 'hint',
  what: '“示例：”“以下两行为示例”等字样下面的行按示例看待，不算记录。',
  why: '要是把自己的项目填在了示例的位置上，就没有计入。',
  source: '域内检查口径',
  find: ({ table, shown }) =>
    shown.map(({ row, column, text }) =>
      faultInTable(rowTakenAsSample, table, addressOf(row, column), {
        value: text,
        expected: '示例，或去掉“示例”字样',
        message: `第${row}行“${text}”在“示例”字样的下面，按示例看待，没有计入。`,
        remedy: '确是示例的，不用改；是本单位的项目的，请删去上面写着“示例”的那一行。',
      }),
    ),
};
