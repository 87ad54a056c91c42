import { addressOf } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';

/** A row with a name and at most its sums, among rows that say more: it was taken for a heading and may be an object half written. */
export const rowTakenAsHeading: Check<ListSubject> = {
  id: 'Q01',
  title: '按小标题看待的行',
  level: 'hint',
  what: '清单、台账的每一行写一个对象；只有名称、没有编码年度等内容的行，按下面各行的小标题或分项看待，不算一条记录。',
  why: '要是漏填了其余各列的项目，就没有计入。',
  source: '域内检查口径',
  find: ({ table, records, headings }) =>
    // A form of headings alone is a blank one.
    (records.length === 0 ? [] : headings).map(({ row, column, text }) =>
      faultInTable(rowTakenAsHeading, table, addressOf(row, column), {
        value: text,
        expected: '小标题，或填全的一行',
        message: `第${row}行“${text}”没有填编码、年度等内容，按小标题或分项看待，不算一条记录，没有计入。`,
        remedy: '确是小标题或分项的，不用改；是项目的，请补填该行其余各列，并去掉名称前的序号。',
      }),
    ),
};
