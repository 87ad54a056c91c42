import type { Finding } from '../../../finding.ts';
import { compact } from '../../../workbook/label.ts';
import type { Check } from '../../check.ts';
import { faultInTable, rowName } from '../../list/fault.ts';
import { addressIn, type ListSubject, type ListTable } from '../../list/list-table.ts';
import type { FormRecord } from '../../record.ts';
import { isOtherObject } from './code-shared.ts';

/** The record's part of its identity in one column; a code stands for the name. */
const partOf = ({ form }: ListTable, { code, name, year, fields }: FormRecord, label: string): string => {
  const bare = form.identity.some((column) => column === form.codeColumn) ? code : '';
  if (label === form.codeColumn) return bare;
  if (label === form.nameColumn) return bare === '' ? compact(name) : '';
  return label === form.yearColumn ? String(year) : compact(String(fields[label] ?? ''));
};

/** What makes the record one of its kind; null where nothing identifies it. */
const identityOf = (table: ListTable, record: FormRecord): string | null =>
  record.code === '' && record.name === ''
    ? null
    : table.form.identity.map((label) => partOf(table, record, label)).join('\n');

const fault = (table: ListTable, record: FormRecord, index: number, before: number): Finding => {
  const { codeColumn, nameColumn } = table.form;
  const coded = codeColumn !== null && record.code !== '' && table.places.has(codeColumn);
  return faultInTable(rowsRepeated, table, addressIn(table, record.row, coded ? codeColumn : nameColumn), {
    value: coded ? record.code : record.name,
    expected: '每个对象一行',
    message: `${rowName(record.row, record.name)}与第${before}行是同一对象，重复填报。`,
    remedy: '请删去多余的一行；不是同一对象的，请核对编码和名称。',
    record: index,
  });
};

/** The same fact stands in two rows. */
export const rowsRepeated: Check<ListSubject> = {
  id: 'Q36',
  title: '同一对象重复填报',
  level: 'hint',
  what: '同一张表里同一年度、同一项目(同一层次、同一内容)只填一行。',
  why: '重复的行只按一个对象计数。',
  source: '域内检查口径',
  find: ({ table, records }) => {
    // Its own reader refuses what its sheets may say once alone.
    if (table.form.name === '工作要点') return [];
    const seen = new Map<string, FormRecord>();
    return records.flatMap((record, index) => {
      const identity = identityOf(table, record);
      if (identity === null) return [];
      const before = seen.get(identity);
      if (before === undefined) seen.set(identity, record);
      // One code under two names is another fault.
      return before === undefined || isOtherObject(before, record) ? [] : [fault(table, record, index, before.row)];
    });
  },
};
