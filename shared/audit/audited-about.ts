import { factKey, ownIdentity } from '../standing/facts/record-key.ts';
import type { FormRecord, IndicatorFact } from '../submission/record.ts';

/**
 * What a finding of a formula is about, wherever its row lies by now: form, year, object, period, e.g. `绩效跟踪汇总表/2022/P1/自评/6`.
 * A row without a code or name is known by its place alone.
 */
export const auditedAbout = (record: FormRecord, line: IndicatorFact | null = null): string => {
  const object = ownIdentity(record) || `第${record.row}行`;
  const month = record.fields['截至月份'];
  const fact = factKey(record, object).split('\u0000').join('/');
  const period = typeof month === 'number' ? `/${month}` : '';
  const indicator = line === null ? '' : `/${line.level1}/${line.level2}/${line.name}`;
  return `${record.form}/${fact}${period}${indicator}`;
};
