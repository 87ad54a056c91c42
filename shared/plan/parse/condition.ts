import { FORM_NAMES, type FormName } from '../../form/form-name.ts';
import type { Comparison } from '../comparison.ts';
import type { Condition, Filter, Scope } from '../duty.ts';
import { comparisonOf, type FilterColumn, filterColumns, formsWith } from '../filter-columns.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { filterPart, filterValue } from './filter-value.ts';
import { type Parsed, plain } from './parsed.ts';

const SHAPE = /^([^=!~<>]+?)\s*(!=|<=|>=|=|~|<|>)\s*(.*)$/u;
const ORDERED: ReadonlySet<Comparison> = new Set(['money', 'rate', 'score', 'number', 'day']);
const EXAMPLE =
  '列=值|值、列!=、列~文字、列>=数 这样的条件，多个之间用 ; 隔开（都要满足），或用 或 连接（满足一个即可）';

const signs = (text: string): string => plain(text).replace(/≠/gu, '!=').replace(/≤/gu, '<=').replace(/≥/gu, '>=');

/** Signs of another condition inside a value: two were written where one can be read. */
const OPERATOR = /[=<>~!]/u;
const JOINED = /[、,]|\s且\s/u;
/** What people join words by; a free text may hold any of them (维修或改造, 和平路). */
const JOINTS = /[、,/和或与及且\s]+/u;

/** 或 in what can't be a value is told apart from the 或 between conditions, which needs a column and a sign on both sides. */
const spokenFault = (value: string, { comparison, allowed }: FilterColumn): string | null => {
  if (allowed?.includes(value)) return null;
  const words = value.split(JOINTS).filter(Boolean);
  if (allowed !== null && words.length > 1 && words.every((word) => allowed.includes(word)))
    return `一个值（几个值之间用 | 隔开，写成 ${words.join('|')}）`;
  if (!value.includes('或') || (comparison === 'text' && allowed === null)) return null;
  return '一个值（同一列的几个值之间用 | 隔开；满足一个就行的两个条件写成 列=值 或 列=值，或 的前后各空一格，后一个也要写列名）';
};

/** A value that holds more than one is told how several are written; null where it is one. */
const joinedFault = (value: string, column: FilterColumn): string | null => {
  if (OPERATOR.test(value)) {
    return '一个值（值里又有 = < > ~ !：几个条件都要满足用 ; 隔开；| 只隔开同一列的几个值）';
  }
  const spoken = spokenFault(value, column);
  if (spoken !== null) return spoken;
  // A figure may be grouped by commas.
  if (column.comparison === 'money' || !JOINED.test(value)) return null;
  const several = value.split(/[、,]|\s且\s/u).map((one) => one.trim());
  return `一个值（几个值之间用 | 隔开，写成 ${several.filter(Boolean).join('|')}）`;
};

const faultOfShape = (operator: string, column: FilterColumn, values: readonly string[]): string | null => {
  const isOrder = operator.startsWith('<') || operator.startsWith('>');
  if (isOrder && !ORDERED.has(column.comparison)) return '比大小只用于金额、比率、得分、日期和年数';
  if (isOrder && values.length !== 1) return '比大小的条件只能写一个值';
  return values.length > 0 || operator === '!=' ? null : `${EXAMPLE}；只有 != 后面可以不写值`;
};

/** Words that a record says in one word can't be asked about apart: all of them, or that word. */
const mergedFault = ({ allowed, sameAs }: FilterColumn, said: readonly string[]): string | null => {
  for (const word of said) {
    const recorded = sameAs.get(word);
    const alike = (allowed ?? []).filter((other) => sameAs.get(other) === recorded);
    if (recorded === undefined || said.includes(recorded) || alike.every((other) => said.includes(other))) continue;
    return `${recorded} 或 ${alike.join('|')}（词表里${alike.join('、')}都视同“${recorded}”，记录里分不开；要分开的，请去掉它们的视同）`;
  }
  return null;
};

const valuesIn = (text: string): readonly string[] =>
  text
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);

const unknownColumn = (column: string, columns: ReadonlyMap<string, FilterColumn>): string => {
  const others = formsWith(column);
  const why = others.length === 0 ? `没有名为“${column}”的列` : `“${column}”是${others.join('、')}的列`;
  return `一个已知的列名（${why}），这里可用的列：${[...columns.keys()].join('、')}`;
};

const parseCondition = (
  text: string,
  columns: ReadonlyMap<string, FilterColumn>,
  reading: ReadingPlan,
): Parsed<Condition> => {
  const [, label = '', operator = '', rest = ''] = SHAPE.exec(text) ?? [];
  if (operator === '') return { expected: EXAMPLE };
  const column = columns.get(label);
  if (column === undefined) return { expected: unknownColumn(label, columns) };
  const said = valuesIn(rest);
  const fault =
    said.map((one) => joinedFault(one, column)).find((one) => one !== null) ??
    faultOfShape(operator, column, said) ??
    (operator === '~' ? null : mergedFault(column, said));
  if (typeof fault === 'string') return { expected: `${label}${operator} 之后应为${fault}` };
  const values: string[] = [];
  for (const one of said) {
    const value = (operator === '~' ? filterPart : filterValue)(one, column, reading);
    if ('expected' in value) return { expected: `${label}${operator} 之后应为${value.expected}` };
    values.push(value.value);
  }
  const own = comparisonOf(label) === column.comparison ? {} : { comparison: column.comparison };
  return {
    value: { column: label, operator: operator as Condition['operator'], values: [...new Set(values)], ...own },
  };
};

/** 或 between blanks, or right before another condition: 维修或改造 is one value. */
const OR = /\s+或者?\s+|或者?(?=[^=!~<>;|或]+?(?:!=|<=|>=|=|~|<|>))/u;

/** Conditions joined by `;`, all of which must hold. */
const parseAll = (
  text: string,
  columns: ReadonlyMap<string, FilterColumn>,
  reading: ReadingPlan,
): Parsed<readonly Condition[]> => {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const conditions: Condition[] = [];
  for (const part of parts) {
    const parsed = parseCondition(part, columns, reading);
    if ('expected' in parsed) return parsed;
    conditions.push(parsed.value);
  }
  return conditions.length > 0 ? { value: conditions } : { expected: EXAMPLE };
};

/**
 * `列=值|值;列!= 或 列=值` as a filter on rows of these forms. Blank text takes every row; an unknown column, one of another form and a
 * value its column does not know are refused with what is possible.
 */
export const parseConditions = (text: string, forms: readonly FormName[], reading: ReadingPlan): Parsed<Filter> =>
  parseFilter(text, filterColumns(forms, reading), reading);

/** The same on whatever has these columns. */
export const parseFilter = (
  text: string,
  columns: ReadonlyMap<string, FilterColumn>,
  reading: ReadingPlan,
): Parsed<Filter> => {
  const said = signs(text);
  if (/^[;\s]*$/u.test(said)) return { value: [] };
  const filter: (readonly Condition[])[] = [];
  for (const part of said.split(OR)) {
    const parsed = parseAll(part, columns, reading);
    if ('expected' in parsed) return parsed;
    filter.push(parsed.value);
  }
  return { value: filter };
};

/** 对象范围: conditions on 项目清单, or on another form where its title and a colon stand in front. */
export const parseScope = (text: string, reading: ReadingPlan): Parsed<Scope> => {
  const said = signs(text);
  const [, prefix = null, conditions = said] = /^([^=!~<>;]+?)\s*:(.*)$/u.exec(said) ?? [];
  const names = [
    ...FORM_NAMES.filter((name) => name !== '工作要点' && name !== '单位名录'),
    ...reading.own.map(({ name }) => name),
  ];
  const form: FormName | undefined = names.find((name) => plain(name) === prefix);
  if (prefix !== null && form === undefined)
    return { expected: `冒号前应为已知的表单名称（没有名为“${prefix}”的表单）：${names.join('、')}` };
  const parsed = parseConditions(conditions, form === undefined ? [] : [form], reading);
  return 'expected' in parsed ? parsed : { value: { form: form ?? null, conditions: parsed.value } };
};
