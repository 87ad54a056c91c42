import { addressOf } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';

/** 零报告 stands in a table that has rows. */
export const nilBesideRecords: Check<ListSubject> = {
  id: 'Q01',
  title: '既写零报告又有数据',
  level: 'hint',
  what: '写了“零报告”或“本期无”的表不再填其他行。',
  why: '两种说法只能有一个是真的；有数据时按数据计。',
  source: '域内表样(零报告)',
  find: ({ table, records, nilRow }) =>
    nilRow === null || records.length === 0
      ? []
      : [
          faultInTable(nilBesideRecords, table, addressOf(nilRow.row, nilRow.column), {
            value: nilRow.text,
            expected: '没有这一行，或没有其他数据行',
            message: `第${nilRow.row}行写着“${nilRow.text}”，表中却另有${records.length}行数据。`,
            remedy: '有数据的请删去这一行；确无数据的请删去其他行。',
          }),
        ],
};
