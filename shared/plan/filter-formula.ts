import type { Comparison } from './comparison.ts';
import type { Condition, Filter } from './duty.ts';
import { comparisonOf } from './filter-columns.ts';

const AS_WRITTEN: ReadonlySet<Comparison> = new Set(['money', 'rate', 'score', 'number', 'day', 'flag']);

const written = (comparison: Comparison, text: string): string => (AS_WRITTEN.has(comparison) ? text : `"${text}"`);

const one = ({ column, operator, values, comparison = comparisonOf(column) ?? 'text' }: Condition): string => {
  const value = (text: string): string => written(comparison, text);
  const field = `[${column}]`;
  if (operator === '!=' && values.length === 0) return `非 为空(${field})`;
  if (operator === '!=') return values.map((text) => `${field} <> ${value(text)}`).join(' 且 ');
  if (operator === '~') return values.map((text) => `包含(${field}, "${text}")`).join(' 或 ');
  return values.map((text) => `${field} ${operator} ${value(text)}`).join(' 或 ');
};

/** A filter (`列=值|值;列>=数`) in the words of a formula; '' where there is none. */
export const filterFormula = (filter: Filter): string => {
  const alternatives = filter.map((all) => all.map((condition) => `(${one(condition)})`).join(' 且 '));
  return alternatives.length > 1 ? alternatives.map((all) => `(${all})`).join(' 或 ') : (alternatives[0] ?? '');
};
