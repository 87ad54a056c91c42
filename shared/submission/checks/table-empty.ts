import { addressOf } from '../../workbook/grid.ts';
import type { Check } from '../check.ts';
import { faultInTable } from '../list/fault.ts';
import type { ListSubject } from '../list/list-table.ts';

/** A header and nothing below it, not even 零报告. */
export const tableEmpty: Check<ListSubject> = {
  id: 'Q01',
  title: '表中没有数据',
  level: 'error',
  what: '没有内容的表不算报送；确实没有的，第一行写“零报告”。',
  why: '空表分不清是忘了填还是确实没有。',
  source: '域内表样(零报告)',
  find: ({ table, records, nilRow }) =>
    nilRow !== null || records.length > 0 || table.issuedBlank || table.form.mayBeEmpty === true
      ? []
      : [
          faultInTable(tableEmpty, table, addressOf(table.headerBottom + 1, Math.min(...table.places.values())), {
            expected: '至少一行数据，或“零报告”',
            message: `《${table.form.name}》的表头下面没有数据。`,
            remedy: '请填写数据；本期确实没有的，请在第一行写“零报告”。',
          }),
        ],
};
