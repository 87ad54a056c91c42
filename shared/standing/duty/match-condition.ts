import type { Day } from '../../day.ts';
import type { Comparison } from '../../plan/comparison.ts';
import type { Condition } from '../../plan/duty.ts';
import { comparisonOf } from '../../plan/filter-columns.ts';
import { parseDay } from '../../plan/parse/parse-day.ts';
import type { FieldValue } from '../../submission/record.ts';
import { isPlaceholder } from '../../workbook/values/placeholder.ts';

/** How many of a field's smallest units make one of what a condition writes: 万元 → 分, percent and points → hundredths. */
const SCALES: { readonly [comparison in Comparison]?: { readonly digits: number } } = {
  money: { digits: 6 },
  rate: { digits: 2 },
  score: { digits: 2 },
};

const scaled = (text: string, digits: number): number => {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?%?$/u.exec(text) ?? [];
  const value = Number(whole) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, '0'));
  return sign === '-' ? -value : value;
};

const isBlank = (value: FieldValue): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'string' && isPlaceholder(value)) ||
  (Array.isArray(value) && value.length === 0);

const dayMeant = (text: string, today: Day): Day => {
  const parsed = text === '今天' ? null : parseDay(text);
  return parsed !== null && 'value' in parsed ? parsed.value : today;
};

/** The condition's value in the field's own kind, so that both compare with `<`. */
const meant = (comparison: Comparison, text: string, today: Day): string | number | boolean => {
  if (comparison === 'flag') return ['是', '√', '1', 'Y'].includes(text.toUpperCase());
  if (comparison === 'day') return dayMeant(text, today);
  if (comparison === 'number') return Number.parseFloat(text);
  const scale = SCALES[comparison];
  return scale === undefined ? text : scaled(text, scale.digits);
};

const partsOf = (value: FieldValue): readonly (string | number | boolean)[] => {
  if (typeof value === 'object' && value !== null) return value;
  return value === null ? [] : [typeof value === 'string' ? value.trim() : value];
};

const isAny = (value: FieldValue, condition: Condition, comparison: Comparison, today: Day): boolean => {
  const wanted = condition.values.map((text) => meant(comparison, text, today));
  return partsOf(value).some((part) => wanted.includes(part));
};

const containsAny = (value: FieldValue, condition: Condition): boolean =>
  partsOf(value).some((part) => condition.values.some((text) => String(part).includes(text)));

const inOrder = (value: FieldValue, condition: Condition, comparison: Comparison, today: Day): boolean => {
  const [part] = partsOf(value);
  const limit = meant(comparison, condition.values[0] ?? '', today);
  if (part === undefined || typeof part !== typeof limit) return false;
  if (condition.operator === '<') return part < limit;
  if (condition.operator === '<=') return part <= limit;
  return condition.operator === '>' ? part > limit : part >= limit;
};

/**
 * Whether a field meets one condition. A blank meets no `=`, `~` or order; it meets `!=` with values, and not `列!=` alone,
 * which asks for something to stand there. Money in the condition is 万元, rates percent, scores points.
 */
export const meets = (value: FieldValue, condition: Condition, today: Day): boolean => {
  const comparison = condition.comparison ?? comparisonOf(condition.column) ?? 'text';
  switch (condition.operator) {
    case '=':
      return isAny(value, condition, comparison, today);
    case '!=':
      return condition.values.length === 0 ? !isBlank(value) : !isAny(value, condition, comparison, today);
    case '~':
      return containsAny(value, condition);
    default:
      return inOrder(value, condition, comparison, today);
  }
};
