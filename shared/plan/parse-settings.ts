import type { Day } from '../day.ts';
import { SETTING_NAMES } from '../form/plan-forms.ts';
import { collector, type ReadRow } from './collector.ts';
import { parseDay } from './parse-day.ts';
import { oneOf, type Parsed, plain } from './parsed.ts';
import type { CalendarOverride, LadderStep, Level, PlanSettings } from './plan.ts';
import type { CalendarRow, LadderRow, SettingRow } from './plan-rows.ts';
import { parseRecipients } from './recipient-words.ts';

const LEVELS: { readonly [word: string]: Level } = { 蓝: 'blue', 黄: 'yellow', 红: 'red' };
const KINDS = { 休: 'rest', 班: 'work' } as const;

const parseOffset = (text: string): Parsed<number> =>
  /^[+-]?\d{1,3}$/u.test(plain(text)) ? { value: Number(plain(text)) } : { expected: '工作日数，例如 -3 或 +5' };

const filled = (text: string): Parsed<string> =>
  plain(text) === '' ? { expected: '不能为空' } : { value: plain(text) };

/** `readers`: headings of the roster's further readers; null where no roster is known. */
export const parseStep = (row: LadderRow, readers: ReadonlySet<string> | null): ReadRow<LadderStep> => {
  const { faults, take } = collector();
  const value: LadderStep = {
    step: take('步骤', filled(row.步骤), ''),
    offset: take('相对截止日(工作日)', parseOffset(row['相对截止日(工作日)']), 0),
    level: take('级别', oneOf(LEVELS, row.级别), 'blue'),
    to: take('收件人', parseRecipients(row.收件人, readers), []),
    copy: take('抄送', parseRecipients(row.抄送, readers), []),
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

const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;

/** `example.gov.cn、@jx.example.gov.cn`, in lower case and without `@`; blank for none. */
const parseDomains = (text: string): Parsed<readonly string[]> => {
  const domains = plain(text)
    .toLowerCase()
    .split(/[、，,；;\s]+/u)
    .map((one) => one.replace(/^(?:\*?\.|\*?@)/u, ''))
    .filter(Boolean);
  return domains.every((one) => DOMAIN.test(one))
    ? { value: domains }
    : { expected: '邮箱的域名，例如 example.gov.cn；几个用、连接；不限制就不填' };
};

const parseSwitch = (text: string): Parsed<boolean> => oneOf({ 是: true, 否: false }, text);

/** One row of 系统设置: what it sets. */
export const parseSetting = (row: SettingRow): ReadRow<Partial<PlanSettings>> => {
  const { faults, take } = collector();
  const name = take('设置项', oneOf(NAMES, row.设置项), '');
  if (name === '收件域名') return { value: { mailDomains: take('取值', parseDomains(row.取值), []) }, faults };
  if (name === '封存日期') return { value: { closesOn: take<Day | null>('取值', parseDay(row.取值), null) }, faults };
  const on = take<boolean>('取值', parseSwitch(row.取值), false);
  if (name === '启用') return { value: { inForce: on }, faults };
  return { value: name === '' ? {} : { formsAtOpening: on }, faults };
};
