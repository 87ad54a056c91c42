import type { ColumnKind } from '../../form/column.ts';
import { columnsOfForm } from '../../form/forms.ts';
import { hundredthsText, percentText } from '../../percent.ts';
import { moneyText } from '../../workbook/values/money.ts';
import type { FieldValue, FormRecord, IndicatorFact } from '../record.ts';

/** A longer text is cut: what changed shows in the workbook itself. */
const LONGEST = 16;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const NUMBERS: Partial<Record<ColumnKind, (value: number) => string>> = {
  money: (value) => `${moneyText(value, '万元')}万元`,
  rate: percentText,
  score: hundredthsText,
  year: String,
  count: String,
  month: String,
};

/** A field as people read it; null where its column is not known to say what a number means. */
const spoken = (value: FieldValue | undefined, kind: ColumnKind | undefined): string | null => {
  if (value === null || value === undefined || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'number') return cut(value.join('、'));
  return (kind === undefined ? undefined : NUMBERS[kind])?.(value) ?? null;
};

const between = (label: string, was: string | null, is: string | null): string =>
  was === null || is === null || was === is ? label : `${label}(${was}→${is})`;

/** `全年执行数(80万元→90万元)`: a field of a record as it was and as it is. */
export const fieldChange = (label: string, was: FormRecord, is: FormRecord): string => {
  const kind = columnsOfForm(is.form).find((column) => column.label === label)?.kind;
  return between(label, spoken(was.fields[label], kind), spoken(is.fields[label], kind));
};

const points = (value: number | null): string => (value === null ? '空' : hundredthsText(value));

const VALUES: readonly (readonly [string, (fact: IndicatorFact) => string])[] = [
  ['年度指标值', ({ target }) => cut(target) || '空'],
  ['实际完成值', ({ actual }) => cut(actual) || '空'],
  ['分值', ({ weight }) => points(weight)],
  ['得分', ({ score }) => points(score)],
];

/** `指标“采购数量”的得分(8→10)` of each line of a card that says something else; `指标` where lines came, went or moved. */
export const indicatorChanges = (was: readonly IndicatorFact[], is: readonly IndicatorFact[]): readonly string[] => {
  if (was.length !== is.length || was.some(({ name }, index) => name !== is[index]?.name)) return ['指标'];
  const changed = was.flatMap((before, index) => {
    const now = is[index] ?? before;
    const values = VALUES.filter(([, of]) => of(before) !== of(now));
    if (values.length === 0) return [];
    return [`指标“${cut(now.name)}”的${values.map(([label, of]) => between(label, of(before), of(now))).join('、')}`];
  });
  return changed.length === 0 ? ['指标'] : changed;
};
