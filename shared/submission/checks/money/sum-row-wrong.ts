import { moneyText } from '../../../workbook/values/money.ts';
import type { Check } from '../../check.ts';
import { faultInTable } from '../../list/fault.ts';
import { addressIn, type ListSubject, type ListTable } from '../../list/list-table.ts';

/** A hundredth of the column's unit, in 分: rounding in print. */
const toleranceIn = (table: ListTable, column: string): number => (table.unitOf(column) === '元' ? 1 : 10_000);

/** A 合计 or 小计 that its rows don't add up to. */
export const sumRowWrong: Check<ListSubject> = {
  id: 'Q19',
  title: '合计与明细不符',
  level: 'hint',
  what: '合计行等于各行之和，允许差0.01个单位。',
  why: '对不上说明漏行或改了数没改合计。',
  source: '域内检查口径(各行之和=合计)',
  find: ({ table, totals }) =>
    totals.flatMap(({ row, label, stated }) =>
      stated
        .filter(({ column, stated: total, sum }) => Math.abs(total - sum) > toleranceIn(table, column))
        .map(({ column, stated: total, sum }) => {
          const unit = table.unitOf(column);
          return faultInTable(sumRowWrong, table, addressIn(table, row, column), {
            value: moneyText(total, unit),
            expected: moneyText(sum, unit),
            message: `第${row}行“${label}”的“${column}”是${moneyText(total, unit)}${unit}，各行相加是${moneyText(sum, unit)}${unit}。`,
            remedy: '请核对明细有无漏行、错数，再改合计。',
          });
        }),
    ),
};
