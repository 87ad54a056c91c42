import { FORM_NAMES, type FormName } from '../form/form-name.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import type { UnitClass } from '../unit.ts';
import { parseConditions, parseScope } from './condition.ts';
import { parseDataYears } from './data-years.ts';
import { DEFAULT_WORDS } from './default-words.ts';
import type { DataYears, Duty, Measure, Target } from './duty.ts';
import { parseDay, parseOptionalDay } from './parse-day.ts';
import { classesIn } from './parse-words.ts';
import { manyOf, oneOf, type Parsed, plain, wholeNumber } from './parsed.ts';
import type { DutyRow } from './plan-rows.ts';

/** One cell of a row that does not read, and in Chinese what should stand there. */
export type Fault<Column extends string = string> = { readonly column: Column; readonly expected: string };

const MEASURES: { readonly [word: string]: Measure } = {
  报送: 'handed-in',
  数量: 'count',
  '覆盖率-数量': 'coverage-count',
  '覆盖率-金额': 'coverage-amount',
  包含: 'contains',
  登记: 'registered',
  无违反: 'no-violation',
  系统: 'system',
  阶段: 'stage',
};

const ROLLS = { 顺延: 'next', '': 'next', 提前: 'previous', 无: 'none' } as const;
const BINDINGS = { 刚性: 'strict', '': 'strict', 原则上: 'in-principle' } as const;
const REACHES = { 本单位: 'own', '': 'own', 含下属: 'with-lower' } as const;
const SWITCH = { 是: true, '': true, 否: false, 启用: true, 停用: false } as const;
const FORMS: { readonly [word: string]: FormName } = Object.fromEntries(FORM_NAMES.map((form) => [form, form]));
const PERCENTS: ReadonlySet<Measure> = new Set(['coverage-count', 'coverage-amount', 'contains']);
const WITHOUT_FORM: ReadonlySet<Measure> = new Set(['no-violation', 'system', 'stage']);

const asWords = (words: readonly string[]): { readonly [word: string]: string } =>
  Object.fromEntries(words.map((word) => [word, word]));

const parseClasses = (text: string, classes: readonly UnitClass[]): Parsed<readonly UnitClass[] | 'district'> => {
  if (plain(text) === '全区') return { value: 'district' };
  const many = manyOf(asWords(classes), text);
  if ('value' in many && many.value.length > 0) return many;
  return { expected: `${classes.join('、')}（可用、连接），或 全区；别的类别请先写进“词表”` };
};

const parseForms = (measure: Measure, text: string, own: readonly FormName[]): Parsed<readonly FormName[]> => {
  if (WITHOUT_FORM.has(measure)) return { value: [] };
  const many = manyOf({ ...FORMS, ...Object.fromEntries(own.map((form) => [plain(form), form])) }, text);
  return 'value' in many && many.value.length > 0 ? many : { expected: '已知的表单名称，多个之间用 | 隔开' };
};

/** A workbook that stores 100 % as a number shows it as 1: up to 1 a bare number is a fraction, above it a percentage. */
const parsePercent = (text: string): Parsed<Target> => {
  const [, whole, fraction = '', sign] = /^(\d{1,3})(?:\.(\d{1,4}))?(%?)$/u.exec(plain(text)) ?? [];
  if (whole === undefined) return { expected: '一个百分比，例如 100%' };
  const tenThousandths = Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
  const value = sign === '%' || tenThousandths > 10_000 ? Math.floor(tenThousandths / 100) : tenThousandths;
  return value <= 10_000 ? { value: { kind: 'share', value } } : { expected: '不超过 100% 的百分比' };
};

const parseTarget = (measure: Measure, text: string): Parsed<Target> => {
  if (PERCENTS.has(measure)) return parsePercent(text);
  const number = wholeNumber(text, measure === 'stage' ? 0 : null);
  return 'expected' in number ? number : { value: { kind: 'number', value: number.value } };
};

/** Measures that look at no form's data year may leave it blank: the plan year is meant. */
const parseYears = (measure: Measure, text: string): Parsed<DataYears> =>
  plain(text) === '' && (WITHOUT_FORM.has(measure) || measure === 'registered') ? { value: [0] } : parseDataYears(text);

const parseRule = (measure: Measure, text: string): Parsed<string | null> => {
  if (measure !== 'no-violation') return { value: null };
  return /^W\d\d$/u.test(plain(text)) ? { value: plain(text) } : { expected: '一个规则编号，例如 W09' };
};

const filled = (text: string): Parsed<string> =>
  plain(text) === '' ? { expected: '不能为空' } : { value: plain(text) };

/**
 * One row of 任务 as a duty, and every cell of it that does not read; a duty with faults is not to be used. `own` are the
 * district's own forms, which a duty may ask for as well.
 */
export const parseDuty = (
  row: DutyRow,
  own: readonly OwnColumns[] = [],
  classes: readonly UnitClass[] = classesIn(DEFAULT_WORDS),
): { readonly duty: Duty; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const take = <Value>(column: keyof DutyRow, parsed: Parsed<Value>, otherwise: Value): Value => {
    if ('value' in parsed) return parsed.value;
    faults.push({ column, expected: parsed.expected });
    return otherwise;
  };
  const names = own.map(({ name }) => name);
  const measure = take('计量方式', oneOf(MEASURES, row.计量方式), 'stage');
  const forms = take('取数表单', parseForms(measure, row.取数表单, names), []);
  const asked = own.filter(({ name }) => forms.includes(name));
  const duty: Duty = {
    code: take('任务编号', filled(row.任务编号), ''),
    name: take('任务名称', filled(row.任务名称), ''),
    basis: plain(row.依据),
    classes: take<Duty['classes']>('适用类别', parseClasses(row.适用类别, classes), []),
    reach: take<Duty['reach']>('统计口径', oneOf(REACHES, row.统计口径), 'own'),
    forms,
    rule: take('取数表单', parseRule(measure, row.取数表单), null),
    years: take('数据年度', parseYears(measure, row.数据年度), []),
    measure,
    scope: take('对象范围', parseScope(row.对象范围, own), { form: null, conditions: [] }),
    qualifies: take('达标条件', parseConditions(row.达标条件, asked), []),
    target: take('目标值', parseTarget(measure, row.目标值), { kind: 'number', value: 0 }),
    opens: take('开始日期', parseOptionalDay(row.开始日期), null),
    due: take('截止日期', parseDay(row.截止日期), ''),
    roll: take<Duty['roll']>('顺延规则', oneOf(ROLLS, row.顺延规则), 'next'),
    noRepeatYears: take('不重复年限', wholeNumber(row.不重复年限, 0), 0),
    binding: take<Duty['binding']>('约束', oneOf(BINDINGS, row.约束), 'strict'),
    enabled: take<boolean>('启用', oneOf(SWITCH, row.启用), true),
  };
  return { duty, faults };
};
