import { FORM_NAMES, type FormName } from '../../form/form-name.ts';
import { columnsOfForm } from '../../form/forms.ts';
import type { OwnColumns } from '../../form/own/own-form.ts';
import { UNIT_CLASS } from '../../form/own-words.ts';
import { FormulaFault } from '../../formula/formula-fault.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import { type AuditFormula, namesFor, PLACEHOLDER } from '../audit-formula.ts';
import { filterFormula } from '../filter-formula.ts';
import type { AuditFormulaRow } from '../plan-rows.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { collector, type ReadRow } from './collector.ts';
import { parseConditions } from './condition.ts';
import { oneOf, type Parsed, plain } from './parsed.ts';

const CONTRACT = FORM_NAMES.filter((form) => form !== '工作要点' && form !== '单位名录');

const formsWith = (own: readonly OwnColumns[]): { readonly [word: string]: FormName } =>
  Object.fromEntries([...CONTRACT, ...own.map(({ name }) => name)].map((form) => [form, form]));

const LEVELS = { 错误: 'error', 需说明: 'explain', 提示: 'hint' } as const;
const SWITCH = { 是: true, '': true, 否: false, 启用: true, 停用: false } as const;

const HOW = '能读懂的公式，例如 全年执行数 <= 全年预算数';

/** The text where it reads as a formula over the form; else what stands in the way, with its place, as it was typed. */
const readable = (text: string, form: FormName, own: readonly OwnColumns[]): Parsed<string> => {
  try {
    parseFormula(text, namesFor(form, own));
    return { value: plain(text) };
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    return { expected: `${HOW}；这里${error.message}` };
  }
};

const NAMES_CLASS = /^\s*(?:单位类别|适用类别|适用单位|单位)\s*(?:!?=|~|≠)/u;
const BY_CLASS = '表里各栏的筛选条件，例如 全年预算数>=100；这里不能写单位类别：审核公式查的是记录，对所有单位一样';

/** 街镇, or 单位类别=街镇, as 适用类别 of other sheets is written: what a record says knows nothing of its unit's class. */
const asksForClass = (text: string, { words }: ReadingPlan): boolean => {
  const classes = new Set(words.filter(({ column }) => column === UNIT_CLASS).map(({ word }) => word));
  const said = plain(text)
    .split(/[、,;|\s]+/u)
    .filter(Boolean);
  return NAMES_CLASS.test(text) || (said.length > 0 && said.every((one) => classes.has(one)));
};

const parseApplies = (text: string, form: FormName, reading: ReadingPlan): Parsed<string> => {
  if (asksForClass(text, reading)) return { expected: BY_CLASS };
  const conditions = parseConditions(text, [form], reading);
  if ('expected' in conditions) return conditions;
  const formula = filterFormula(conditions.value);
  return formula === '' ? { value: '' } : readable(formula, form, reading.own);
};

/** What is accepted never depends on the order in which files arrive: what looks further than the form blocks nothing. */
const parseLevel = (
  text: string,
  formula: string,
  form: FormName,
  own: readonly OwnColumns[],
): Parsed<AuditFormula['level']> => {
  const level = oneOf(LEVELS, text);
  if ('expected' in level || level.value !== 'error' || 'expected' in readable(formula, form, own)) return level;
  if (!parseFormula(formula, namesFor(form, own)).beyond) return level;
  return { expected: '需说明 或 提示：公式用到上年、上期或别的表，能否计入不能取决于哪份表先报到' };
};

/** Its own: findings of the product's checks and rules are told by theirs. */
const parseNumber = (text: string): Parsed<string> => {
  if (plain(text) === '') return { expected: '不能为空' };
  return /^[QW]\d+$/iu.test(plain(text))
    ? { expected: '本区自己的编号，例如 F01（Q、W 加数字是系统自带的校验规则和预警规则）' }
    : { value: plain(text) };
};

/** 提示语, whose `{栏名}` are columns of the form or what the formula works out. */
const parseMessage = (text: string, formula: string, form: FormName, own: readonly OwnColumns[]): Parsed<string> => {
  const named = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const shown = formula === '' ? [] : parseFormula(formula, namesFor(form, own)).shown.map(({ label }) => label);
  const known = new Set([...columnsOfForm(form, own).map(({ label }) => label), ...shown]);
  const [unknown] = named.filter((name) => !known.has(name));
  return unknown === undefined
    ? { value: text.trim() }
    : { expected: `花括号里写“${form}”的栏名（没有“${unknown}”）：${[...known].join('、')}` };
};

/** The district's own forms that a formula over `form` speaks of. */
const ownIn = (text: string, form: FormName, own: readonly OwnColumns[]): readonly OwnColumns[] =>
  own.filter(({ name }) => name === form || text.includes(name)).map(({ name, columns }) => ({ name, columns }));

/**
 * One row of 审核公式 and every cell of it that does not read; null where it is switched off. It may be about the district's own forms or
 * look at them as well.
 */
export const parseAuditFormula = (row: AuditFormulaRow, reading: ReadingPlan): ReadRow<AuditFormula | null> => {
  const { faults, take } = collector();
  const { own } = reading;
  const form = take<FormName>('表单', oneOf(formsWith(own), row.表单), '项目清单');
  const text = row.公式.trim();
  const spoken = ownIn(text, form, own);
  const value: AuditFormula = {
    id: take('编号', parseNumber(row.编号), ''),
    form,
    applies: faults.length > 0 ? '' : take('适用', parseApplies(row.适用, form, reading), ''),
    formula: faults.length > 0 ? '' : take('公式', readable(text, form, own), ''),
    level: take<AuditFormula['level']>('级别', parseLevel(row.级别, text, form, own), 'hint'),
    message: faults.length > 0 ? '' : take('提示语', parseMessage(row.提示语, text, form, own), ''),
    remedy: row.怎样改.trim(),
    ...(spoken.length === 0 ? {} : { own: spoken }),
  };
  const enabled = take<boolean>('启用', oneOf(SWITCH, row.启用), true);
  return { value: enabled ? value : null, faults };
};
