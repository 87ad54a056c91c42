import { FormulaFault } from './formula-fault.ts';
import {
  absoluteOf,
  beforeOf,
  blankOf,
  containedIn,
  countOf,
  elsewhereOf,
  lengthOf,
  type NamedColumn,
  roundedOf,
  sumTerm,
  todayOf,
} from './functions.ts';
import { countOfIndicators, eachIndicator, sumOfIndicators } from './indicator-terms.ts';
import { listedLabels, takeColumn } from './names.ts';
import type { Reading } from './reading.ts';
import type { Term } from './typed-term.ts';

type Call = (reading: Reading, at: number) => Term;

/** A function of one column of the formula's own form. */
const ofColumn =
  (make: (column: NamedColumn) => Term): Call =>
  (reading) => {
    const column = takeColumn(reading.cursor, reading.names.columns, '这张表');
    reading.columns.add(column.label);
    return make(column);
  };

const before =
  (back: 'year' | 'period'): Call =>
  (reading, at) => {
    reading.beyond = true;
    return ofColumn((column) => beforeOf(column, back))(reading, at);
  };

const elsewhere: Call = (reading) => {
  const { cursor, names } = reading;
  const { text: form, at } = cursor.take();
  const columns = names.columnsOf(form);
  if (columns === null) throw new FormulaFault(at, `没有“${form}”这张表；可用：${listedLabels(names.forms)}`);
  cursor.expect(',');
  reading.beyond = true;
  reading.forms.add(form);
  return elsewhereOf(form, takeColumn(cursor, columns, `“${form}”`));
};

const containing: Call = (reading) => {
  const column = takeColumn(reading.cursor, reading.names.columns, '这张表');
  reading.columns.add(column.label);
  reading.cursor.expect(',');
  return containedIn(column, reading.cursor.take());
};

const rounding: Call = (reading) => {
  const inner = reading.amount(reading);
  return roundedOf(inner, reading.cursor.takeIf(',') ? reading.amount(reading) : null);
};

/** A function whose value stands in no cell of the record: it is said where the formula does not hold. */
const said =
  (call: Call, ofIndicators = false): Call =>
  (reading, at) => {
    const term = call(reading, at);
    reading.shown.push({ term, ofIndicators, from: at, to: reading.cursor.next.at + 1 });
    return term;
  };

const ofIndicators = (call: Call): Call => said(call, true);

/** The functions of forms.md §5. A new one is its line here. */
const CALLS: { readonly [name: string]: Call } = {
  合计: said(ofColumn(sumTerm)),
  个数: said((_, at) => countOf(at)),
  绝对值: (reading) => absoluteOf(reading.amount(reading)),
  四舍五入: rounding,
  为空: ofColumn(blankOf),
  长度: ofColumn(lengthOf),
  包含: containing,
  今天: (_, at) => todayOf(at),
  上年: said(before('year')),
  上期: said(before('period')),
  表: said(elsewhere),
  指标: ofIndicators(eachIndicator),
  指标个数: ofIndicators(countOfIndicators),
  指标合计: ofIndicators(sumOfIndicators),
};

/** What may be asked of one indicator line. */
const ON_INDICATORS: ReadonlySet<string> = new Set(['绝对值', '四舍五入', '为空', '长度', '包含', '今天']);

export const FUNCTION_NAMES: readonly string[] = Object.keys(CALLS);

/** The call of a function whose name was just taken; null where the name is none, or stands without its brackets. */
export const calledTerm = (reading: Reading, name: string, at: number): Term | null => {
  const { cursor } = reading;
  if (name === '今天' && !cursor.isSign('(')) return todayOf(at);
  const call = CALLS[name];
  if (call === undefined || !cursor.takeIf('(')) return null;
  if (reading.of === 'indicator' && !ON_INDICATORS.has(name))
    throw new FormulaFault(at, `“${name}”不能用在指标的条件里；条件里直接写栏名，例如 一级指标 = 产出指标`);
  const made = call(reading, at);
  cursor.expect(')');
  return made;
};
