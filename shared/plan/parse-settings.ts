import { SETTING_NAMES } from '../form/plan-forms.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { parseDay } from './parse-day.ts';
import type { Fault } from './parse-duty.ts';
import { manyOf, oneOf, type Parsed, plain } from './parsed.ts';
import type { CalendarOverride, LadderStep, Level, Recipient, RuleSetting } from './plan.ts';
import type { CalendarRow, LadderRow, RuleRow, SettingRow } from './plan-rows.ts';

const LEVELS: { readonly [word: string]: Level } = { 蓝: 'blue', 黄: 'yellow', 红: 'red' };
const RECIPIENTS: { readonly [word: string]: Recipient } = { 绩效专管员: 'officer', 负责人: 'head', 财政局: 'finance' };
const SWITCH = { 是: true, '': true, 否: false, 启用: true, 停用: false } as const;
const KINDS = { 休: 'rest', 班: 'work' } as const;

/** One row of a sheet as read, and every cell of it that does not read; a value with faults is not to be used. */
export type ReadRow<Value> = { readonly value: Value; readonly faults: readonly Fault[] };

/** Takes what reads and remembers what does not. */
export const collector = () => {
  const faults: Fault[] = [];
  const take = <Value>(column: string, parsed: Parsed<Value>, otherwise: Value): Value => {
    if ('value' in parsed) return parsed.value;
    faults.push({ column, expected: parsed.expected });
    return otherwise;
  };
  return { faults, take };
};

const parseOffset = (text: string): Parsed<number> =>
  /^[+-]?\d{1,3}$/u.test(plain(text)) ? { value: Number(plain(text)) } : { expected: '工作日数，例如 -3 或 +5' };

const filled = (text: string): Parsed<string> =>
  plain(text) === '' ? { expected: '不能为空' } : { value: plain(text) };

export const parseStep = (row: LadderRow): ReadRow<LadderStep> => {
  const { faults, take } = collector();
  const value: LadderStep = {
    step: take('步骤', filled(row.步骤), ''),
    offset: take('相对截止日(工作日)', parseOffset(row['相对截止日(工作日)']), 0),
    level: take('级别', oneOf(LEVELS, row.级别), 'blue'),
    to: take('收件人', manyOf(RECIPIENTS, row.收件人), []),
    copy: take('抄送', manyOf(RECIPIENTS, row.抄送), []),
  };
  return { value, faults };
};

const PERCENT = /\d\s*(?:%|pp|个?百分点)/iu;

/** A threshold that ships as a percentage has to stay one; — or a blank cell turns that level off. */
const parseThreshold = (rule: string, column: '黄线' | '红线', text: string): Parsed<string> => {
  const shipped = DEFAULT_RULES.find(({ 规则编号 }) => 规则编号 === plain(rule))?.[column] ?? '';
  const said = plain(text);
  const readable = !PERCENT.test(shipped) || PERCENT.test(said) || /^[-—–－]*$/u.test(said);
  return readable ? { value: said } : { expected: `百分数，例如 ${shipped}；不用这一级填 —` };
};

/** Thresholds stay text: each rule reads its own. */
export const parseRule = (row: RuleRow): ReadRow<RuleSetting> => {
  const { faults, take } = collector();
  const id: Parsed<string> = /^W\d\d$/u.test(plain(row.规则编号))
    ? { value: plain(row.规则编号) }
    : { expected: 'W 加两位数字，例如 W05' };
  const value: RuleSetting = {
    rule: take('规则编号', id, ''),
    name: plain(row.规则名称),
    yellow: take('黄线', parseThreshold(row.规则编号, '黄线', row.黄线), ''),
    red: take('红线', parseThreshold(row.规则编号, '红线', row.红线), ''),
    enabled: take<boolean>('启用', oneOf(SWITCH, row.启用), true),
    basis: plain(row.依据),
  };
  return { value, faults };
};

export const parseOverride = (row: CalendarRow): ReadRow<CalendarOverride> => {
  const { faults, take } = collector();
  const value: CalendarOverride = {
    day: take('日期', parseDay(row.日期), ''),
    kind: take<CalendarOverride['kind']>('类型(休/班)', oneOf(KINDS, row['类型(休/班)']), 'rest'),
    note: plain(row.说明),
  };
  return { value, faults };
};

const NAMES: { readonly [word: string]: string } = Object.fromEntries(SETTING_NAMES.map((name) => [name, name]));

/** One row of 系统设置: its name, and whether it is on. */
export const parseSetting = (row: SettingRow): ReadRow<readonly [string, boolean]> => {
  const { faults, take } = collector();
  const name = take('设置项', oneOf(NAMES, row.设置项), '');
  return { value: [name, take<boolean>('取值', oneOf({ 是: true, 否: false }, row.取值), false)], faults };
};
