import { type Day, yearOf } from '../../day.ts';
import { SETTING_NAMES } from '../../form/list/plan-forms.ts';
import type { CalendarOverride, PlanSettings } from '../plan.ts';
import type { CalendarRow, SettingRow } from '../plan-rows.ts';
import { type ReadingPlan, YEARS_AHEAD } from '../read/reading-plan.ts';
import { collector, type ReadRow } from './collector.ts';
import { parseDay } from './parse-day.ts';
import { oneOf, type Parsed, plain } from './parsed.ts';

const KINDS = { 休: 'rest', 班: 'work' } as const;

/** A day further ahead is a slip of the hand (2062 for 2026), and the day that was meant would not be one of rest. */
const parseDate = (text: string, { year }: Pick<ReadingPlan, 'year'>): Parsed<Day> => {
  const day = parseDay(text);
  if ('expected' in day || year === null || yearOf(day.value) <= year + YEARS_AHEAD) return day;
  return { expected: `${year + YEARS_AHEAD} 年底以前的日期` };
};

export const parseOverride = (row: CalendarRow, reading: Pick<ReadingPlan, 'year'>): ReadRow<CalendarOverride> => {
  const { faults, take } = collector();
  const value: CalendarOverride = {
    day: take('日期', parseDate(row.日期, reading), ''),
    kind: take<CalendarOverride['kind']>('类型(休/班)', oneOf(KINDS, row['类型(休/班)']), 'rest'),
    note: plain(row.说明),
  };
  return { value, faults };
};

const NAMES: { readonly [word: string]: string } = Object.fromEntries(SETTING_NAMES.map((name) => [name, name]));

const DOMAIN =
  /^[\p{Ll}\p{Lo}\d](?:[\p{Ll}\p{Lo}\d-]*[\p{Ll}\p{Lo}\d])?(?:\.[\p{Ll}\p{Lo}\d](?:[\p{Ll}\p{Lo}\d-]*[\p{Ll}\p{Lo}\d])?)+$/u;

/** `example.gov.cn、@jx.example.gov.cn`, in lower case and without `@`; blank for none. */
const parseDomains = (text: string): Parsed<readonly string[]> => {
  const domains = plain(text)
    .toLowerCase()
    .split(/[、，,；;\s]+/u)
    .map((one) => one.replace(/^(?:\*?\.|\*?@)|\.$/gu, ''))
    .filter(Boolean);
  return domains.every((one) => DOMAIN.test(one))
    ? { value: domains }
    : { expected: '邮箱的域名，例如 example.gov.cn；几个用、连接；不限制就不填' };
};

const parseSwitch = (text: string): Parsed<boolean> => oneOf({ 是: true, 否: false }, text);

/** 封存日期: a year closed before it is over would send nothing and count nothing from then on. */
const parseClosing = (text: string, { year }: Pick<ReadingPlan, 'year'>): Parsed<Day | null> => {
  const day = parseDay(text);
  if ('expected' in day || year === null || day.value > `${year}-12-31`) return day;
  return { expected: `${year} 年以后的日期，例如 ${year + 1}-06-30（到那一天 ${year} 年就不再发信、不再计入）` };
};

/** One row of 系统设置: what it sets. */
export const parseSetting = (row: SettingRow, reading: Pick<ReadingPlan, 'year'>): ReadRow<Partial<PlanSettings>> => {
  const { faults, take } = collector();
  const name = take('设置项', oneOf(NAMES, row.设置项), '');
  if (name === '收件域名') return { value: { mailDomains: take('取值', parseDomains(row.取值), []) }, faults };
  if (name === '封存日期')
    return { value: { closesOn: take<Day | null>('取值', parseClosing(row.取值, reading), null) }, faults };
  const on = take<boolean>('取值', parseSwitch(row.取值), false);
  if (name === '启用') return { value: { inForce: on }, faults };
  if (name === '标注副本') return { value: { markedCopies: on }, faults };
  if (name === '开窗通知') return { value: { mailAtOpening: on }, faults };
  return { value: name === '' ? {} : { formsAtOpening: on }, faults };
};
