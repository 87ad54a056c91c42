import { FORM_NAMES, type FormName } from '../form/form-name.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import type { Comparison } from './comparison.ts';
import type { Condition, Scope } from './duty.ts';
import { comparisonOf, ownComparison } from './filter-columns.ts';
import { parseDay } from './parse-day.ts';
import { type Parsed, plain } from './parsed.ts';

const SHAPE = /^([^=!~<>]+?)\s*(!=|<=|>=|=|~|<|>)\s*(.*)$/u;
const NUMERIC: ReadonlySet<Comparison> = new Set(['money', 'rate', 'score', 'number']);
const EXAMPLE = '列=值|值、列!=、列~文字、列>=数 这样的条件，多个之间用 ; 隔开';

const signs = (text: string): string => plain(text).replace(/≠/gu, '!=').replace(/≤/gu, '<=').replace(/≥/gu, '>=');

const faultOfOrder = (comparison: Comparison, values: readonly string[]): string | null => {
  const [value = ''] = values;
  if (values.length !== 1) return '比大小的条件只能写一个值';
  if (comparison === 'day') return value === '今天' || 'value' in parseDay(value) ? null : '日期或 今天';
  if (NUMERIC.has(comparison)) return /^-?\d+(\.\d+)?%?$/u.test(value) ? null : '一个数';
  return '比大小只用于金额、比率、得分、日期和年数';
};

const faultOfValues = (operator: string, comparison: Comparison, values: readonly string[]): string | null => {
  if (operator.startsWith('<') || operator.startsWith('>')) return faultOfOrder(comparison, values);
  return values.length > 0 || operator === '!=' ? null : `${EXAMPLE}；只有 != 后面可以不写值`;
};

const parseCondition = (text: string, forms: readonly OwnColumns[]): Parsed<Condition> => {
  const [, column = '', operator = '', rest = ''] = SHAPE.exec(text) ?? [];
  const own = ownComparison(column, forms);
  const comparison = own ?? comparisonOf(column);
  if (operator === '') return { expected: EXAMPLE };
  if (comparison === undefined) return { expected: `一个已知的列名（没有名为“${column}”的列）` };
  const values = rest
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
  const fault = faultOfValues(operator, comparison, values);
  if (fault !== null) return { expected: `${column}${operator} 之后应为${fault}` };
  const condition: Condition = { column, operator: operator as Condition['operator'], values };
  return { value: own === undefined ? condition : { ...condition, comparison: own } };
};

/**
 * `列=值|值;列!=` as conditions, all of which must hold. Blank text has none; an unknown column or an unreadable value is refused.
 * `own`: forms of the district's own whose columns may be named as well, before the contract's.
 */
export const parseConditions = (text: string, own: readonly OwnColumns[] = []): Parsed<readonly Condition[]> => {
  const parts = signs(text)
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const conditions: Condition[] = [];
  for (const part of parts) {
    const parsed = parseCondition(part, own);
    if ('expected' in parsed) return parsed;
    conditions.push(parsed.value);
  }
  return { value: conditions };
};

/** 对象范围: conditions on 项目清单, or on another form where its title and a colon stand in front. */
export const parseScope = (text: string, own: readonly OwnColumns[] = []): Parsed<Scope> => {
  const said = signs(text);
  const colon = said.indexOf(':');
  const prefix = colon < 0 ? null : said.slice(0, colon).trim();
  const known: readonly FormName[] = [...FORM_NAMES, ...own.map(({ name }) => name)];
  const form = known.find((name) => name === prefix);
  if (prefix !== null && form === undefined)
    return { expected: `冒号前应为已知的表单名称（没有名为“${prefix}”的表单）` };
  const parsed = parseConditions(
    said.slice(colon + 1),
    own.filter(({ name }) => name === form),
  );
  return 'expected' in parsed ? parsed : { value: { form: form ?? null, conditions: parsed.value } };
};
