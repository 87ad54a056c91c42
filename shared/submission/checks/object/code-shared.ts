import type { Finding } from '../../../finding.ts';
import { isOwnForm } from '../../../form/own/own-form.ts';
import { perKey } from '../../../memo.ts';
import { compact } from '../../../workbook/label.ts';
import type { Check } from '../../check.ts';
import { faultInTable, rowName } from '../../list/fault.ts';
import { addressIn, type ListSubject, type ListTable } from '../../list/list-table.ts';
import type { FormRecord } from '../../record.ts';

const PROJECT_CODE = '项目编码';

/** Digits a spreadsheet keeps of a number. */
const DIGITS = 15;

/** A text that went through a number once: 202231010500000000. */
const looksRounded = (code: string): boolean => /^\d+0{2}$/u.test(code) && code.length > DIGITS;

/** The first record under each code of each year; the later ones say whether they mean the same object. */
type Owner = Pick<FormRecord, 'row' | 'name'>;

/** The names differ by more than blanks and width, so that one code stands for two objects. */
export const isOtherObject = (one: Pick<FormRecord, 'name'>, other: Pick<FormRecord, 'name'>): boolean =>
  one.name !== '' && other.name !== '' && compact(one.name) !== compact(other.name);

/** By what a form of the district's own tells its records apart is read from its labels: it may well be a group they are of. */
const inOwnForm = (table: ListTable, record: FormRecord, index: number, owner: Owner): Finding => {
  const label = table.form.codeColumn ?? '';
  return faultInTable(codeShared, table, addressIn(table, record.row, label), {
    level: 'hint',
    value: record.code,
    expected: `每行一个${label}`,
    message: `${rowName(record.row, record.name)}与第${owner.row}行“${owner.name}”的“${label}”相同，名称不同。`,
    remedy: `不是同一对象的，请核对“${label}”；本来就可以相同的，不用改。`,
    record: index,
  });
};

const fault = (table: ListTable, record: FormRecord, index: number, owner: Owner): Finding =>
  faultInTable(codeShared, table, addressIn(table, record.row, PROJECT_CODE), {
    value: record.code,
    expected: '每个项目一个编码',
    message: `${rowName(record.row, record.name)}与第${owner.row}行“${owner.name}”的编码相同，名称不同，不知道是不是同一项目。`,
    remedy: looksRounded(record.code)
      ? '这个编码超过15位，末尾是0，多半是表格软件把数字四舍五入造成的：请把编码列设为“文本”格式，重新录入完整的编码。'
      : '不是同一项目的，请填各自的编码；是同一项目的，请把名称写成一样。',
    record: index,
  });

/** One code stands for several projects: they stay apart, and all but the first wait for their own code. */
export const codeShared: Check<ListSubject> = {
  id: 'Q36',
  title: '不同名称的项目共用一个编码',
  level: 'error',
  what: '同一张表里同一年度，一个项目编码只对应一个项目名称。',
  why: '按编码核对时会把几个项目当作一个，数量和金额都会算错。',
  source: '域内检查口径',
  find: ({ table, records }) => {
    const { codeColumn } = table.form;
    const isOwn = isOwnForm(table.form);
    if (codeColumn === null || (codeColumn !== PROJECT_CODE && !isOwn)) return [];
    const ownersIn = perKey((_: FormRecord['year']) => new Map<string, Owner>());
    return records.flatMap((record, index) => {
      if (record.code === '') return [];
      const owners = ownersIn(record.year);
      const owner = owners.get(record.code);
      if (owner === undefined) owners.set(record.code, record);
      return owner !== undefined && isOtherObject(owner, record)
        ? [isOwn ? inOwnForm(table, record, index, owner) : fault(table, record, index, owner)]
        : [];
    });
  },
};
