import type { Day } from '../day.ts';
import type { ColumnKind } from '../form/column.ts';
import type { Fields, FieldValue } from '../submission/record.ts';
import type { Rational } from './rational.ts';

/** What a term of a formula is; `plain` is a number without a unit, which takes that of its neighbour. */
export type TermKind =
  | 'money'
  | 'percent'
  | 'points'
  | 'number'
  | 'plain'
  | 'day'
  | 'text'
  | 'words'
  | 'flag'
  | 'truth';

/** Money in 万元, percentages as fractions, points in points, days by their number; null: blank, or not to be known. */
export type TermValue = Rational | string | boolean | readonly string[] | null;

/** An indicator line of a card by its columns. */
export type IndicatorFields = Fields;

/** What a formula asks while it is worked out for one record. */
export type Asked = {
  readonly today: Day;
  /** A field of the record. */
  field(column: string): FieldValue | undefined;
  /** The field in every record handed in with it. */
  all(column: string): readonly (FieldValue | undefined)[];
  /** How many records were handed in with it. */
  count(): number;
  /** The field of the same object in the year, or the period, before. */
  before(column: string, back: 'year' | 'period'): FieldValue | undefined;
  /** The field of the same object in another form of the unit. */
  elsewhere(form: string, column: string): FieldValue | undefined;
  /** The record's indicator lines; none where it is no card. */
  indicators(): readonly IndicatorFields[];
  /** The one the formula is asked about, where it is about each line. */
  readonly indicator?: IndicatorFields;
};

/** A part of a formula that is understood: what it is, and how it is worked out. */
export type Term = {
  readonly kind: TermKind;
  /** A number or word as it was written; it has no value of its own kind yet. */
  readonly literal: boolean;
  readonly at: number;
  /** Written without quotes: a text, or a column there is none of. */
  readonly word?: string;
  readonly value: (asked: Asked) => TermValue;
};

const KINDS: Record<ColumnKind, TermKind> = {
  text: 'text',
  code: 'text',
  word: 'text',
  words: 'words',
  money: 'money',
  rate: 'percent',
  score: 'points',
  day: 'day',
  flag: 'flag',
  year: 'number',
  count: 'number',
  month: 'number',
};

export const termKind = (kind: ColumnKind): TermKind => KINDS[kind];

const KIND_WORDS: Record<TermKind, string> = {
  money: '金额',
  percent: '百分比',
  points: '分数',
  number: '数',
  plain: '数',
  day: '日期',
  text: '文字',
  words: '文字',
  flag: '是/否',
  truth: '条件',
};

export const kindWord = (kind: TermKind): string => KIND_WORDS[kind];

const NUMERIC: ReadonlySet<TermKind> = new Set(['money', 'percent', 'points', 'number', 'plain']);

export const isNumeric = (kind: TermKind): boolean => NUMERIC.has(kind);

export const isRational = (value: TermValue): value is Rational =>
  typeof value === 'object' && value !== null && 'parts' in value;
