import type { FieldValue, FormRecord } from '../../submission/record.ts';
import { compact, coreOf } from '../../workbook/label.ts';

/** A field as the text a person would type: 是/否 for a flag, words joined by 、, '' for a blank. */
const fieldText = (value: FieldValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? value.join('、') : String(value).trim();
};

/** The text under a label, also where the record's label carries other brackets or blanks than ours. */
export const textUnder = (record: FormRecord, label: string): string => {
  const exact = record.fields[label];
  if (exact !== undefined) return fieldText(exact);
  const core = coreOf(compact(label));
  const found = Object.keys(record.fields).find((key) => coreOf(compact(key)) === core);
  return found === undefined ? '' : fieldText(record.fields[found]);
};
