import type { FormName } from '../../shared/form/form-name.ts';
import type { Fields, FormRecord } from '../../shared/submission/record.ts';

/** A record of a form; its code, name and year are taken from its fields unless said. */
export const aRecord = (form: FormName, fields: Fields, also: Partial<FormRecord> = {}): FormRecord => ({
  form,
  year: yearIn(fields),
  code: String(fields['项目编码'] ?? fields['任务编号'] ?? ''),
  name: String(fields['项目名称'] ?? fields['政策名称'] ?? ''),
  fields,
  sheet: form,
  row: 3,
  accepted: true,
  ...also,
});

const YEAR_COLUMNS = ['预算年度', '评估年度', '跟踪年度', '评价年度', '年度'];

const yearIn = (fields: Fields): number | null => {
  const found = YEAR_COLUMNS.map((column) => fields[column]).filter((value) => typeof value === 'number');
  // 重点评价台账 has both 预算年度 and 评价年度: the latter is the year the data is about.
  const evaluated = fields['评价年度'];
  return typeof evaluated === 'number' ? evaluated : (found[0] ?? null);
};
