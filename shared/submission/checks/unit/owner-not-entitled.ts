import { addressOf } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';
import { isOfFinance } from '../../unit-name.ts';

/** A form of the finance office handed in by someone else. */
export const ownerNotEntitled: Check<ListSubject> = {
  id: 'Q44',
  title: '这张表由财政局报送',
  level: 'error',
  what: '单位名录、工作要点和三个目录由区财政局报送。',
  why: '它们决定全区的任务和范围，别处放入的不生效。',
  source: '闵财评〔2022〕1号(目录由区财政局建立)',
  find: ({ table }, context) => {
    if (table.form.owner !== 'finance' || isOfFinance(context) || context.unit === null) return [];
    const { title } = table;
    const [row, column] =
      title === null ? [table.headerTop, Math.min(...table.places.values())] : [title.row, title.column];
    return [
      faultInTable(ownerNotEntitled, table, addressOf(row, column), {
        value: title?.text ?? table.form.name,
        expected: '由区财政局放在“财政局”文件夹',
        message: `《${table.form.name}》由区财政局报送，放在“${context.folder}”文件夹里不生效。`,
        remedy: '请从本文件夹移走；需要修改的，请联系区财政局。',
      }),
    ];
  },
};
