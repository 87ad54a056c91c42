import { perShortText } from '../../memo.ts';
import { compact } from '../../workbook/label.ts';
import { shifted } from '../../workbook/values/decimal.ts';
import { isPlaceholder } from '../../workbook/values/placeholder.ts';

/** `none`: no operator is written. */
export type Operator = '>=' | '>' | '<=' | '<' | '=' | 'none';

/** Amounts in ten-thousandths of the unit, so that 99.95 % or 0.0125 stay exact. */
export type IndicatorValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'quantity'; readonly operator: Operator; readonly amount: number; readonly unit: string }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly unit: string }
  | { readonly kind: 'words' };

const VALUE_PLACES = 4;

/** A longer text is a description, whatever numbers stand in it. */
const LONGEST = 60;

/** What a form prints into the cells of its indicators to be replaced, beside what people put there. */
const PRINTED = /^(?:(?:三级)?指标\d+|暂无|填写.*)$/u;
const DECIMAL = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const PREFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|>=|=>|≧|⩾|大于等于|不低于|不少于|不小于|至少|达到|不得低于|不得少于)$/u, '>='],
  [/^(?:≤|<=|=<|≦|⩽|小于等于|不超过|不高于|不大于|不多于|控制在|最多|不得超过|不得高于)$/u, '<='],
  [/^(?:>|大于|高于|超过|多于)$/u, '>'],
  [/^(?:<|小于|低于|少于)$/u, '<'],
  [/^(?:=|等于|==)$/u, '='],
  [/^$/u, 'none'],
];
const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|含)?以上$|^及以上$/u, '>='],
  [/(?:及|含)?以[下内]$|(?<=日|天|月|时|年)(?:之)?内$/u, '<='],
];
const CALENDAR = /^(?:年(?:\d|底|末|度|内|前|完成)|月|季|日(?:前|之前)|号|时前)/u;

const YEAR = /^(?:19|20)\d{2}年$/u;

const UNITS: readonly (readonly [RegExp, string])[] = [[/^(?:\(%\)|百分比|百分之|\[%\]|%)/u, '%']];

const tidyUnit = (text: string): string => {
  const known = UNITS.find(([pattern]) => pattern.test(text));
  return known === undefined ? text.replace(/^[([]|[)\]]$/gu, '') : known[1];
};

const operatorOf = (prefix: string, suffix: string): Operator | null => {
  const written = PREFIXES.find(([pattern]) => pattern.test(prefix))?.[1];
  if (written === undefined) return null;
  return written === 'none' ? (SUFFIXES.find(([pattern]) => pattern.test(suffix))?.[1] ?? 'none') : written;
};

const amountIn = (digits: string): number => shifted(digits.replaceAll(',', ''), VALUE_PLACES) ?? 0;

const RANGE = new RegExp(`^${DECIMAL}([^\\d]{0,4}?)(?:-|~|—|–|至|到)${DECIMAL}(\\D{0,12})$`, 'u');
const SINGLE = new RegExp(`^([^\\d.]*?)(-?)${DECIMAL}(\\D{0,16}(?:/\\D{0,6})?)$`, 'u');

const rangeIn = (text: string): IndicatorValue | null => {
  const found = RANGE.exec(text);
  if (found === null) return null;
  const [, low = '', , high = '', unit = ''] = found;
  if (CALENDAR.test(unit)) return null;
  return { kind: 'range', low: amountIn(low), high: amountIn(high), unit: tidyUnit(unit) };
};

const quantityIn = (text: string): IndicatorValue | null => {
  const found = SINGLE.exec(text);
  if (found === null) return null;
  const [, prefix = '', minus = '', digits = '', rest = ''] = found;
  const operator = operatorOf(prefix, rest);
  if (operator === null || CALENDAR.test(rest) || YEAR.test(prefix + digits + rest)) return null;
  const unit = SUFFIXES.reduce((left, [pattern]) => left.replace(pattern, ''), rest);
  return { kind: 'quantity', operator, amount: (minus === '-' ? -1 : 1) * amountIn(digits), unit: tidyUnit(unit) };
};

/**
 * Reads a target or a result: `≥90%`, `=100.00(%)`, `≥100百分比`, `90%以上`, `不低于９０％`, `985米`, `90~95%`. What holds no
 * single number, or a date such as `12月底前`, is words.
 */
export const indicatorValueOf = perShortText((text: string): IndicatorValue => {
  const value = compact(text);
  if (value === '') return { kind: 'blank' };
  if (value.length > LONGEST) return { kind: 'words' };
  if (isPlaceholder(value) || PRINTED.test(value)) return { kind: 'placeholder' };
  return rangeIn(value) ?? quantityIn(value.replace(/^百分之(\d.*)$/u, '$1%')) ?? { kind: 'words' };
});

/** The value of a target whose operator and unit stand in columns of their own. */
export const composedValueOf = (operator: string, value: string, unit: string): IndicatorValue => {
  const whole = indicatorValueOf(value);
  if (whole.kind !== 'quantity') return whole;
  const sign = operatorOf(compact(operator), '') ?? 'none';
  return {
    ...whole,
    operator: whole.operator === 'none' ? sign : whole.operator,
    unit: whole.unit === '' ? tidyUnit(compact(unit)) : whole.unit,
  };
};
