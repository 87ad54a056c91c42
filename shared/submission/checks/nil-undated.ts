import { addressOf } from '../../workbook/grid.ts';
import type { Check } from '../check.ts';
import { faultInTable } from '../list/fault.ts';
import type { ListSubject } from '../list/list-table.ts';

/** A nil return that doesn't say which year it is for. */
export const nilUndated: Check<ListSubject> = {
  id: 'Q02',
  title: '零报告没有写明年度',
  level: 'error',
  what: '零报告要在标题里写明年度,如“(2021年度)”。',
  why: '不知道是哪一年的零报告,就不能算作报送。',
  source: '域内表样(零报告)',
  find: ({ table, records, nilRow }) =>
    nilRow === null || records.length > 0 || table.form.yearColumn === null || table.titleYear !== null
      ? []
      : [
          faultInTable(nilUndated, table, addressOf(nilRow.row, nilRow.column), {
            value: nilRow.text,
            expected: '标题写明年度,如“(2021年度)”',
            message: `《${table.form.name}》写了“${nilRow.text}”,但标题没有写明年度。`,
            remedy: '请在标题中写上年度后重新放入文件夹。',
          }),
        ],
};
