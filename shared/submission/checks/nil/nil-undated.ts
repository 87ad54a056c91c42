import { addressOf } from '../../../workbook/grid.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import type { ListSubject } from '../../list/list-table.ts';

/** A nil return that doesn't say which year it is for: it counts for the year that is asked about, and should say so. */
export const nilUndated: Check<ListSubject> = {
  id: 'Q02',
  title: '零报告没有写明年度',
  level: 'hint',
  what: '零报告要在标题里写明年度，如“(2021年度)”。',
  why: '没写年度的零报告按任务所问的年度计入，写明了才不会算错年度。',
  source: '域内表样(零报告)',
  find: ({ table, records, nilRow }) =>
    nilRow === null || records.length > 0 || table.form.yearColumn === null || table.titleYear !== null
      ? []
      : [
          faultInTable(nilUndated, table, addressOf(nilRow.row, nilRow.column), {
            value: nilRow.text,
            expected: '标题写明年度，如“(2021年度)”',
            message: `《${table.form.name}》写了“${nilRow.text}”，但标题没有写明年度。`,
            remedy: '已按任务所问的年度计入；不是这一年的，请在标题中写上年度后重新放入文件夹。',
          }),
        ],
};
