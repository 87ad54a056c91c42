import { smallNumber } from '../../chinese-number.ts';
import { FORM_NAMES, type FormName } from '../../form/form-name.ts';
import type { UnitClass } from '../../unit.ts';
import type { DataYears, Duty } from '../duty.ts';
import { MEASURE_SHAPES, measureShape } from '../measures/all-measures.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import type { Period } from '../period.ts';
import type { DutyRow } from '../plan-rows.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { unusedCells } from '../read/unused-cells.ts';
import { classesOf, SHIPPED_WORDS } from '../shipped/shipped-words.ts';
import { parseUnitChoice } from '../unit-choice.ts';
import { collector } from './collector.ts';
import { parseScope } from './condition.ts';
import { parseDataYears } from './data-years.ts';
import type { Fault } from './fault.ts';
import { NOTHING_ASKED, parseQualifying } from './parse-qualifying.ts';
import { parseTarget } from './parse-target.ts';
import { parseWindow } from './parse-window.ts';
import { manyOf, oneOf, type Parsed, plain } from './parsed.ts';
import { RULE_SHAPES } from './rule-shapes.ts';

const MEASURES: { readonly [word: string]: MeasureShape } = Object.fromEntries(
  MEASURE_SHAPES.map((shape) => [shape.word, shape]),
);

const ROLLS = { 顺延: 'next', '': 'next', 提前: 'previous', 无: 'none' } as const;
const BINDINGS = { 刚性: 'strict', '': 'strict', 原则上: 'in-principle' } as const;
const REACHES = { 本单位: 'own', '': 'own', 含下属: 'with-lower' } as const;
const SWITCH = { 是: true, '': true, 否: false, 启用: true, 停用: false } as const;

const asWords = (words: readonly string[]): { readonly [word: string]: string } =>
  Object.fromEntries(words.map((word) => [word, word]));

const parseClasses = (text: string, classes: readonly UnitClass[]): Parsed<readonly UnitClass[] | 'district'> => {
  if (plain(text) === '全区') return { value: 'district' };
  const many = manyOf(asWords(classes), text);
  if ('value' in many && many.value.length > 0) return many;
  return { expected: `${classes.join('、')}（可用、连接），或 全区；别的类别请先写进“词表”` };
};

const OFFERED: readonly FormName[] = FORM_NAMES.filter((form) => form !== '工作要点' && form !== '单位名录');
const FORMS: { readonly [word: string]: FormName } = Object.fromEntries(OFFERED.map((form) => [form, form]));
const WORK_LOG: FormName = '工作记录';

const parseForms = (
  { takes, word }: MeasureShape,
  text: string,
  own: readonly FormName[],
): Parsed<readonly FormName[]> => {
  if (takes === 'rule' || takes === 'files' || takes === 'nothing') return { value: [] };
  if (takes === 'work-log')
    return plain(text) === '' || plain(text) === WORK_LOG
      ? { value: [WORK_LOG] }
      : { expected: `${WORK_LOG}（“${word}”只看工作记录；要看别的表请换一种计量方式）` };
  const many = manyOf({ ...FORMS, ...Object.fromEntries(own.map((form) => [plain(form), form])) }, text);
  if ('value' in many && many.value.length > 0) return many;
  return { expected: `已知的表单名称，多个之间用 | 隔开：${[...OFFERED, ...own].join('、')}` };
};

/** Measures that look at no form's data year may leave it blank: the plan year is meant. */
const parseYears = ({ takes }: MeasureShape, text: string, reading: ReadingPlan): Parsed<DataYears> =>
  plain(text) === '' && takes !== 'forms' ? { value: [0] } : parseDataYears(text, reading);

const parseRule = ({ takes }: MeasureShape, text: string): Parsed<string | null> => {
  if (takes !== 'rule') return { value: null };
  return plain(text) in RULE_SHAPES
    ? { value: plain(text) }
    : { expected: `一个规则编号：${Object.keys(RULE_SHAPES).join('、')}` };
};

const MOST_YEARS = 10;

/** `3`, `3年`, `近三年`; blank for none. */
const parseYearsBack = (text: string): Parsed<number> => {
  const years = smallNumber(plain(text).replace(/^近/u, '').replace(/年$/u, '').replace(/\.0+$/u, '') || '0');
  return years !== null && years <= MOST_YEARS ? { value: years } : { expected: `年数，0 至 ${MOST_YEARS}，例如 3` };
};

const filled = (text: string): Parsed<string> =>
  plain(text) === '' ? { expected: '不能为空' } : { value: plain(text) };

const BLANK: ReadingPlan = { year: null, words: SHIPPED_WORDS, own: [] };

const NO_SCOPE: Duty['scope'] = { form: null, conditions: [] };

/**
 * One row of 任务 as a duty, and every cell of it that does not read; a duty with faults is not to be used. `repeated`: the one of the
 * periods of 每月 and its like that is meant.
 */
export const parseDuty = (
  row: DutyRow,
  reading: ReadingPlan = BLANK,
  repeated: Period | null = null,
): { readonly duty: Duty; readonly faults: readonly Fault[] } => {
  const { faults, take } = collector();
  const shape = take<MeasureShape | null>('计量方式', oneOf(MEASURES, row.计量方式), null);
  /** What hangs on the measure or the form can't be told right or wrong where that does not read. */
  const given = <Value>(known: boolean, column: keyof DutyRow, parsed: () => Parsed<Value>, otherwise: Value): Value =>
    known ? take(column, parsed(), otherwise) : otherwise;
  const measured = shape ?? measureShape('stage');
  const own = reading.own.map(({ name }) => name);
  const forms = given(shape !== null, '取数表单', () => parseForms(measured, row.取数表单, own), []);
  const isAsked = shape !== null && (forms.length > 0 || shape.takes !== 'forms');
  const looksAt = (filter: '对象范围' | '达标条件'): boolean => shape?.filters.includes(filter) ?? true;
  const years = given(shape !== null, '数据年度', () => parseYears(measured, row.数据年度, reading), []);
  const scope = given(looksAt('对象范围'), '对象范围', () => parseScope(row.对象范围, reading), NO_SCOPE);
  const code = take('任务编号', filled(row.任务编号), '');
  const duty: Duty = {
    code,
    series: code,
    name: take('任务名称', filled(row.任务名称), ''),
    basis: plain(row.依据),
    classes: take<Duty['classes']>('适用类别', parseClasses(row.适用类别, classesOf(reading.words)), []),
    units: take('适用单位', parseUnitChoice(row.适用单位, reading.units ?? null), null),
    reach: take<Duty['reach']>('统计口径', oneOf(REACHES, row.统计口径), 'own'),
    forms,
    rule: given(shape !== null, '取数表单', () => parseRule(measured, row.取数表单), null),
    years,
    ...parseWindow(row, { years, repeated, reading }, take),
    measure: measured.measure,
    scope,
    ...given(
      isAsked && looksAt('达标条件'),
      '达标条件',
      () => parseQualifying(measured, row, { forms, scope: scope.form }, reading),
      NOTHING_ASKED,
    ),
    target: given(shape !== null, '目标值', () => parseTarget(measured, row.目标值), { kind: 'number', value: 0 }),
    roll: take<Duty['roll']>('顺延规则', oneOf(ROLLS, row.顺延规则), 'next'),
    noRepeatYears: take('不重复年限', parseYearsBack(row.不重复年限), 0),
    binding: take<Duty['binding']>('约束', oneOf(BINDINGS, row.约束), 'strict'),
    enabled: take<boolean>('启用', oneOf(SWITCH, row.启用), true),
  };
  return { duty, faults: [...faults, ...(shape === null ? [] : unusedCells(row, shape))] };
};
