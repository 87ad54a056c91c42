import type { FormName } from '../../form/form-name.ts';
import { perObject } from '../../memo.ts';
import type { FieldValue, FormRecord } from '../../submission/record.ts';
import { statedMonth } from '../../submission/stated-month.ts';
import { compact } from '../../workbook/label.ts';

/**
 * Columns that tell two facts about one object apart: a project may have a self-assessment and a key assessment, several
 * problems to mend, a target and a result to publish. Without them a later row would overwrite an earlier, different fact.
 */
const TOLD_APART_BY: { readonly [form in FormName]?: readonly string[] } = {
  事前绩效评估台账: ['评估主体'],
  绩效跟踪汇总表: ['跟踪层次'],
  重点评价台账: ['对象类型', '评价层次'],
  整改台账: ['序号', '问题描述'],
  绩效信息公开目录: ['公开内容'],
  工作记录: ['事项', '完成日期'],
  财政专项资金政策目录: ['主管部门'],
  重点绩效评价项目目录: ['主管部门'],
};

const textOf = (value: FieldValue | undefined): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value);

/** A project code as it is compared: no blanks, half-width, capitals. */
export const codeOf = (record: Pick<FormRecord, 'code'>): string => compact(record.code).toUpperCase();

/** A name as it is compared: as written, but for outer blanks. Anything less exact is a near match that a person decides. */
export const nameOf = (record: Pick<FormRecord, 'name'>): string => record.name.trim();

/**
 * Identity of an object no register declares: its code, else its name together with the evaluated unit, because "部门整体支出"
 * is a different object in every unit of the finance office's ledger.
 */
export const ownIdentity = (record: FormRecord): string => {
  const code = codeOf(record);
  const evaluated = textOf(record.fields['被评价单位']).trim();
  return code || `${nameOf(record)}${evaluated === '' ? '' : `@${evaluated}`}`;
};

/** What tells a record apart from others about its object; asked of each again and again, day by day and file by file. */
const apartOf = perObject((record: FormRecord): string => {
  const columns = TOLD_APART_BY[record.form] ?? [];
  const month = statedMonth(record);
  const apart = [
    ...columns.map((column) => textOf(record.fields[column])),
    ...(month === null ? [] : [`1-${month}月`]),
  ];
  return apart.map((text) => `\u0000${text}`).join('');
});

/** An object in one of its years; what names no year is about it in any. */
export const objectInYear = (year: number | null, object: string): string => `${year ?? ''}\u0000${object}`;

/**
 * Two records alike in form, year, period, object and this key are the same fact; the one handed in later counts. What a later period
 * says never stands for an earlier one's.
 */
export const factKey = (record: FormRecord, object: string): string =>
  `${objectInYear(record.year, object)}${apartOf(record)}`;
