import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { columnsOf, type ListRow } from '../list/list-table.ts';

/** 100 亿元 in 分: more than a district's single object has in a year. */
const MOST = 1_000_000_000_000;

/** An amount no object of a district can have: 元 written where 万元 is read. */
export const amountImplausible: Check<ListRow> = {
  id: 'Q03',
  title: '金额大得不合常理',
  level: 'error',
  what: '单个项目一年的金额超过100亿元,多半是把元填进了万元列。',
  why: '差一万倍的金额会让覆盖率完全失真。',
  source: '域内检查口径',
  find: (row) =>
    columnsOf(row.table, 'money')
      .filter(({ label }) => Number(row.record.fields[label] ?? 0) > MOST)
      .slice(0, 1)
      .map(({ label }) => {
        const unit = row.table.unitOf(label);
        const fen = Number(row.record.fields[label]);
        return faultInRow(amountImplausible, row, label, {
          expected: unit === '元' ? '核对后的金额(单位元)' : `${moneyText(fen / 10_000, unit)}(如原数是元)`,
          message: `${rowName(row.row, row.record.name)}的“${label}”按${unit}读是${moneyText(fen, '亿元')}亿元,不合常理。`,
          remedy: `请确认单位;按${unit}重新填写,或在表头写明“单位:元”。`,
        });
      }),
};
