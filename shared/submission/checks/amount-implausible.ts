import { moneyText } from '../../workbook/values/money.ts';
import type { Check } from '../check.ts';
import { faultInTable, rowName } from '../list/fault.ts';
import { addressIn, columnsOf, type ListSubject } from '../list/list-table.ts';
import { unitSlipIn } from '../list/unit-slip.ts';
import { doubtfulColumn } from './column-unit-doubtful.ts';

/** 100 亿元 in 分: more than a district's single object has in a year. */
const MOST = 1_000_000_000_000;

/** An amount no object of a district can have: 元 written where 万元 is read. */
export const amountImplausible: Check<ListSubject> = {
  id: 'Q03',
  title: '金额大得不合常理',
  level: 'error',
  what: '单个项目一年的金额超过100亿元,多半是把元填进了万元列。',
  why: '差一万倍的金额会让覆盖率完全失真。',
  source: '域内检查口径',
  find: (subject) => {
    const { table, records } = subject;
    if (doubtfulColumn(subject) !== null) return [];
    return records.flatMap((record, index) => {
      const column = columnsOf(table, 'money').find(({ label }) => Number(record.fields[label] ?? 0) > MOST);
      if (column === undefined || unitSlipIn(record) !== null) return [];
      const unit = table.unitOf(column.label);
      const fen = Number(record.fields[column.label]);
      return [
        faultInTable(amountImplausible, table, addressIn(table, record.row, column.label), {
          value: moneyText(fen, unit),
          expected: `核对后的金额(单位${unit})`,
          message: `${rowName(record.row, record.name)}的“${column.label}”按${unit}读是${moneyText(fen, '亿元')}亿元,不合常理。`,
          remedy: `请确认单位;按${unit}重新填写,或在表头写明“单位:元”。`,
          record: index,
        }),
      ];
    });
  },
};
