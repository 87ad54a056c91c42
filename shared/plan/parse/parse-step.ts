import type { Duty } from '../duty.ts';
import type { LadderStep, Level, StepFor } from '../plan.ts';
import type { LadderRow } from '../plan-rows.ts';
import { collector, type ReadRow } from './collector.ts';
import { oneOf, type Parsed, plain } from './parsed.ts';
import { parseRecipients } from './recipient-words.ts';

const LEVELS: { readonly [word: string]: Level } = { 蓝: 'blue', 黄: 'yellow', 红: 'red' };
const BINDINGS: { readonly [word: string]: Duty['binding'] } = { 刚性: 'strict', 原则上: 'in-principle' };
const MOST_TIMES = 12;

const parseOffset = (text: string): Parsed<number> => {
  const said = plain(text).replace(/个?(?:工作日|天|日)$/u, '');
  return /^[+-]?\d{1,3}$/u.test(said) ? { value: Number(said) } : { expected: '工作日数，例如 -3 或 +5' };
};

const filled = (text: string): Parsed<string> =>
  plain(text) === '' ? { expected: '不能为空' } : { value: plain(text) };

/** `O-25、O-26`, `刚性`; blank for every duty. */
const parseDuties = (text: string, known: readonly string[]): Parsed<StepFor> => {
  const words = plain(text)
    .split(/[、,;|\s]+/u)
    .filter((word) => word !== '' && word !== '全部');
  const codes = words.filter((word) => !(word in BINDINGS));
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) {
    return {
      expected: `“任务”表里的任务编号（没有“${unknown.join('、')}”）、刚性 或 原则上，几个用、连接；所有任务就空着`,
    };
  }
  return { value: { codes, bindings: words.flatMap((word) => BINDINGS[word] ?? []) } };
};

/** `3`, `3次`, `连续三次` is left to the eye: a number, blank for each time. */
const parseTimes = (text: string): Parsed<number> => {
  const said = plain(text).replace(/[次期]$/u, '') || '1';
  const times = /^\d{1,2}(?:\.0+)?$/u.test(said) ? Number.parseInt(said, 10) : 0;
  return times >= 1 && times <= MOST_TIMES
    ? { value: times }
    : { expected: `次数，1 至 ${MOST_TIMES}；每次都发就空着` };
};

/** What a row of 提醒规则 is held against: further readers of the roster (null where no roster is known), and the duties there are. */
export type KnownToLadder = { readonly readers: ReadonlySet<string> | null; readonly duties: readonly string[] };

/** One row of 提醒规则 and every cell of it that does not read. */
export const parseStep = (row: LadderRow, { readers, duties }: KnownToLadder): ReadRow<LadderStep> => {
  const { faults, take } = collector();
  const value: LadderStep = {
    step: take('步骤', filled(row.步骤), ''),
    duties: take<StepFor>('适用任务', parseDuties(row.适用任务, duties), { codes: [], bindings: [] }),
    times: take('连续次数', parseTimes(row.连续次数), 1),
    offset: take('相对截止日(工作日)', parseOffset(row['相对截止日(工作日)']), 0),
    level: take('级别', oneOf(LEVELS, row.级别), 'blue'),
    to: take('收件人', parseRecipients(row.收件人, readers), []),
    copy: take('抄送', parseRecipients(row.抄送, readers), []),
  };
  return { value, faults };
};
