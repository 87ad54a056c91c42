import { moneyText } from '../../workbook/values/money.ts';
import type { FormReading } from '../reading.ts';
import type { FormRecord } from '../record.ts';
import { weightOfAll } from '../record-money.ts';
import { changedFields } from './changed-fields.ts';
import { RULE_FORMS, ruleChanges } from './rule-changes.ts';

const MOST_NAMES = 5;

const keyOf = ({ code, name }: FormRecord): string => (code === '' ? name : code);

/** Names of records, the first few where there are many. */
export const recordsListed = (records: readonly FormRecord[], most = MOST_NAMES): string =>
  `${records
    .slice(0, most)
    .map(({ name, code }) => `“${name || code}”`)
    .join('、')}${records.length > most ? '等' : ''}`;

/** Those of the records whose object none of the others is about. */
export const without = (records: readonly FormRecord[], others: readonly FormRecord[]): readonly FormRecord[] => {
  const keys = new Set(others.map(keyOf));
  return records.filter((record) => !keys.has(keyOf(record)));
};

const recordsOf = (forms: readonly FormReading[], form: string): readonly FormRecord[] =>
  forms.filter((one) => one.form === form).flatMap(({ records }) => records);

const changeOf = (form: string, before: readonly FormReading[], after: readonly FormReading[]): string | null => {
  const [old, now] = [recordsOf(before, form), recordsOf(after, form)];
  const [gone, come] = [without(old, now), without(now, old)];
  const [was, is] = [weightOfAll(old), weightOfAll(now)];
  const parts = [
    come.length > 0 ? `新增${come.length}条(${recordsListed(come)})` : '',
    gone.length > 0 ? `减少${gone.length}条(${recordsListed(gone)})` : '',
    changedFields(old, now, keyOf),
    was === is ? '' : `金额由${moneyText(was, '万元')}万元变为${moneyText(is, '万元')}万元`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `《${form}》：${parts.join('；')}。`;
};

/** What a new version changed against the one before, one sentence a form; a sentence saying so where nothing did. */
export const changesBetween = (before: readonly FormReading[], after: readonly FormReading[]): readonly string[] => {
  const forms = [...new Set([...before, ...after].map(({ form }) => form))];
  const changes = forms.flatMap((form) => {
    if (RULE_FORMS.has(form)) return ruleChanges(form, before, after);
    const change = changeOf(form, before, after);
    return change === null ? [] : [change];
  });
  const mended = errorsMended(before, after);
  return changes.length > 0 || mended.length > 0 ? [...mended, ...changes] : ['内容与上一版相同。'];
};

const errorsIn = (forms: readonly FormReading[]): number => forms.reduce((sum, { errors }) => sum + errors, 0);

/** What the person who worked through the last answer wants to know first. */
const errorsMended = (before: readonly FormReading[], after: readonly FormReading[]): readonly string[] => {
  const [was, is] = [errorsIn(before), errorsIn(after)];
  if (was === is || after.length === 0) return [];
  return [was > 0 && is === 0 ? `上一版${was}处错误已全部改好。` : `错误由${was}处变为${is}处。`];
};
