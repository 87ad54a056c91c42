import { smallNumber } from '../../chinese-number.ts';
import { addDays, type Day, dayFrom, daysBetween } from '../../day.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell, isUnfilled, shownIn } from './cell-text.ts';
import { spokenYear } from './spoken-year.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '日期，如 2022-04-30、2022/4/30 或 2022年4月30日';

/** Days Excel counts before day 0 of its two date systems; serial 60 (a 29 February 1900 that never was) lies far below any real date here. */
const EPOCH_1900 = '1899-12-30';
const EPOCH_1904 = '1904-01-01';
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];

export type DayReading = {
  /** A month without a day (`2026年1月`) is its first or its last day, as the column asks. */
  readonly month: 'first' | 'last';
  readonly date1904: boolean;
  /** It is a day something must be done by: `3月底前` and `6月30日前` name it. */
  readonly deadline?: boolean;
};

const FIRST: DayReading = { month: 'first', date1904: false };

const ofMonth = (year: number, month: number, which: 'first' | 'last'): Day | null => {
  const first = dayFrom(year, month, 1);
  if (first === null || which === 'first') return first;
  const next = month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
  return next === null ? null : addDays(next, -1);
};

const FULL = /^(\d{4}|\d{2})(?:[-/.。、年])(\d{1,2})(?:[-/.。、月])(\d{1,2})[日号]?(?:T?\d{1,2}[:时].*)?$/u;
const MONTH = /^(\d{4}|\d{2})(?:[-/.。年])(\d{1,2})(?:月份?)?([底末])?$/u;
const RUN = /^(\d{4})(\d{2})(\d{2})$/u;

const SPELLED = /^([〇○零一二三四五六七八九]{4}|\d{4})年([一二三四五六七八九十]{1,3}|\d{1,2})(月.*)$/u;
const SPELLED_DAY = /^月([一二三四五六七八九十]{1,3})([日号])$/u;

/** `二〇二六年三月十一日` → `2026年3月11日`; what is not spelled out stays. */
const inFigures = (text: string): string => {
  const [, year = '', month = '', behind = ''] = SPELLED.exec(text) ?? [];
  if (year === '') return text;
  const [, day, sign] = SPELLED_DAY.exec(behind) ?? [];
  const rest = day === undefined ? behind : `月${smallNumber(day) ?? day}${sign}`;
  return `${spokenYear(`${year}年`) ?? year}年${smallNumber(month) ?? month}${rest}`;
};

/** 2026.12 typed into a cell that takes it for a number; 2026.1 may have been 2026.10 and is neither. */
const MONTH_AS_NUMBER = /^(?:19|20)\d\d\.(?:0[1-9]|[2-9]|1[12])$/u;

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A day typed as text in any of the styles units use; null where it is none. */
export const dayIn = (typed: string, which: 'first' | 'last' = 'first'): Day | null => {
  const text = inFigures(compact(typed));
  const full = FULL.exec(text) ?? RUN.exec(text);
  if (full !== null) return dayFrom(fullYear(full[1] ?? ''), Number(full[2]), Number(full[3]));
  const month = MONTH.exec(text);
  if (month === null) return null;
  return ofMonth(fullYear(month[1] ?? ''), Number(month[2]), month[3] === undefined ? which : 'last');
};

const BEFORE = /(?<=[日号底末])(?:之|以)?前(?:完成)?$/u;

const dayOfText = (text: string, { month, deadline }: DayReading): Day | null =>
  dayIn(deadline === true ? compact(text).replace(BEFORE, '') : text, month);

const ofSerial = (serial: number, date1904: boolean): Day | null => {
  const whole = Math.floor(serial);
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return null;
  return addDays(date1904 ? EPOCH_1904 : EPOCH_1900, whole);
};

const dayOfCell = (cell: Cell, how: DayReading): Day | null => {
  if (cell.kind === 'date') return String(cell.value).slice(0, 10);
  if (cell.kind === 'text') return dayOfText(String(cell.value), how);
  if (cell.kind !== 'number') return null;
  const shown = shownIn(cell);
  const isDay = RUN.test(shown) || MONTH_AS_NUMBER.test(shown) || cell.looks !== undefined;
  return ofSerial(Number(cell.value), how.date1904) ?? (isDay ? dayIn(shown, how.month) : null);
};

/** A calendar day from a date cell, a typed date, or a serial number whose date format was lost. */
export const readDay = (cell: Cell | undefined, how: DayReading = FIRST): ValueRead<Day> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const day = dayOfCell(cell, how);
  return day === null ? notRead('not-readable', EXPECTED) : readAs(day);
};

/** The serial number a date cell was made from: a year typed into a column formatted as a date looks like a day in 1905. */
export const serialOf = (day: Day): number => daysBetween(EPOCH_1900, day);
