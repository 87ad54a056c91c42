import { calledTerm, FUNCTION_NAMES } from './called-term.ts';
import { combined, comparison, negated } from './combine.ts';
import { Cursor } from './cursor.ts';
import { fieldTerm } from './field-term.ts';
import { FormulaFault } from './formula-fault.ts';
import { dayTerm, numberTerm, textTerm, wordTerm } from './literal-term.ts';
import { columnLabels, type Names } from './names.ts';
import type { Reading } from './reading.ts';
import { type Token, tokensOf } from './tokens.ts';
import { both, either, implied, not } from './truth.ts';
import { type Asked, type Term, termKind } from './typed-term.ts';

/** A formula that is understood. */
export type Formula = {
  /** Columns of the record in the order they are named: a finding stands at the first. */
  readonly columns: readonly string[];
  /** Other forms it looks into. */
  readonly forms: readonly string[];
  /** Whether it looks at another year, period or form. */
  readonly beyond: boolean;
  /** Whether it is about each indicator line of a record. */
  readonly byLine: boolean;
  /** What it works out of more than the record's own cells, as it is written: `指标合计(得分)`, `上期(执行数)`. */
  readonly shown: readonly Shown[];
  /** Whether it holds for a record; null where something it needs is blank or not known. */
  readonly holds: (asked: Asked) => boolean | null;
};

/** A part of a formula that is said with its value. */
type Shown = { readonly label: string; readonly term: Term; readonly ofIndicators: boolean };

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];

/** Signs that bind alike, from left to right. */
const chained = (reading: Reading, signs: readonly string[], inner: (reading: Reading) => Term): Term => {
  let left = inner(reading);
  while (reading.cursor.isSign(...signs)) {
    left = combined(reading.cursor.take(), left, inner(reading));
  }
  return left;
};

/** A word that stands like a function, or a function that stands like a column, says what was meant. */
const bareWord = ({ cursor, names }: Reading, token: Token): Term => {
  const { text, said, at } = token;
  if (cursor.isSign('('))
    throw new FormulaFault(
      at,
      `没有“${said}”这个函数；可用：${FUNCTION_NAMES.join('、')}。“如果…就…”写成 条件 则 条件`,
    );
  if (FUNCTION_NAMES.includes(text) && cursor.next.kind === 'name') {
    const meant = names.columns.find(({ label }) => cursor.next.text.endsWith(label))?.label ?? '栏名';
    throw new FormulaFault(at, `“${text}”后面的栏名要写在括号里，例如 ${text}(${meant})`);
  }
  return wordTerm(token);
};

const named = (reading: Reading, token: Token): Term => {
  const { text, at } = token;
  const called = calledTerm(reading, text, at);
  if (called !== null) return called;
  const column = reading.names.columns.find(({ label }) => label === text);
  if (column === undefined) return bareWord(reading, token);
  reading.columns.add(text);
  const kind = termKind(column.kind);
  return { kind, literal: false, at, value: (asked) => fieldTerm(asked.field(text), kind) };
};

const single = (reading: Reading): Term => {
  const { cursor } = reading;
  if (cursor.takeIf('(')) {
    const inner = condition(reading);
    cursor.expect(')');
    return inner;
  }
  if (cursor.next.kind === 'sign' || cursor.next.kind === 'end') throw cursor.unexpected('栏名、数或文字');
  const token = cursor.take();
  if (token.kind === 'number') return numberTerm(token);
  if (token.kind === 'day') return dayTerm(token);
  return token.kind === 'text' ? textTerm(token) : named(reading, token);
};

const signed = (reading: Reading): Term => (reading.cursor.takeIf('-') ? negated(signed(reading)) : single(reading));

const product = (reading: Reading): Term => chained(reading, ['*', '/'], signed);

const sum = (reading: Reading): Term => chained(reading, ['+', '-'], product);

const compare = (reading: Reading): Term => {
  const { cursor } = reading;
  const left = sum(reading);
  if (!cursor.isSign(...COMPARISONS)) return left;
  const sign = cursor.take();
  const right = sum(reading);
  return comparison(sign, left, right, cursor.takeIf('±') ? sum(reading) : null);
};

const negation = (reading: Reading): Term => (reading.cursor.takeIf('非') ? not(negation(reading)) : compare(reading));

const conjunction = (reading: Reading): Term => {
  let left = negation(reading);
  while (reading.cursor.takeIf('且')) left = both(left, negation(reading));
  return left;
};

const disjunction = (reading: Reading): Term => {
  let left = conjunction(reading);
  while (reading.cursor.takeIf('或')) left = either(left, conjunction(reading));
  return left;
};

/** From the loosest to the tightest: 则, 或, 且, 非, comparisons with ±, + -, * /, a sign, brackets. */
const condition = (reading: Reading): Term => {
  const given = disjunction(reading);
  return reading.cursor.takeIf('则') ? implied(given, condition(reading)) : given;
};

const wordsIn = ({ columns, indicators, forms, columnsOf }: Names): readonly string[] => [
  ...columnLabels(columns),
  ...columnLabels(indicators),
  ...FUNCTION_NAMES,
  ...forms,
  ...forms.flatMap((form) => columnLabels(columnsOf(form) ?? [])),
];

/** A formula over the columns of a form (forms.md §5 审核公式). Throws `FormulaFault` with the place in it that can't be read. */
export const parseFormula = (text: string, names: Names): Formula => {
  const cursor = new Cursor(tokensOf(text, [...new Set(wordsIn(names))]));
  const reading: Reading = {
    cursor,
    names,
    columns: new Set(),
    forms: new Set(),
    beyond: false,
    of: 'record',
    byLine: false,
    shown: [],
    amount: sum,
    condition,
  };
  const term = condition(reading);
  if (cursor.next.kind !== 'end') throw cursor.unexpected('运算符或结尾');
  if (term.kind !== 'truth') throw new FormulaFault(1, '公式应是一个条件，要有“=”“<=”这样的比较');
  return {
    columns: [...reading.columns],
    forms: [...reading.forms],
    beyond: reading.beyond,
    byLine: reading.byLine,
    shown: reading.shown.map(({ term, ofIndicators, from, to }) => ({
      term,
      ofIndicators,
      label: text.slice(from - 1, to - 1),
    })),
    holds: (asked) => {
      const value = term.value(asked);
      return typeof value === 'boolean' ? value : null;
    },
  };
};
