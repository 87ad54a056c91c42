import { isBlank } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { shownIn } from '../../workbook/values/cell-text.ts';
import { type MoneyUnit, readMoney } from '../../workbook/values/money.ts';
import { isPlaceholder } from '../../workbook/values/placeholder.ts';
import { readRate } from '../../workbook/values/rate.ts';
import { readScore } from '../../workbook/values/score.ts';
import type { ValueRead } from '../../workbook/values/value-read.ts';

/** One value on a card and where it stands; of a blank one, where it should stand. */
export type Entry = {
  readonly text: string;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly source: Cell | undefined;
};

/**
 * `text`: filled, and no number · `error`: `#REF!` and the like · `uncalculated`: a formula nobody has computed yet.
 * `value` is 0 unless the state is `value`.
 */
export type Amount = Entry & {
  readonly state: 'blank' | 'value' | 'text' | 'error' | 'uncalculated';
  readonly value: number;
};

const BLANK_MARK = /^[-—–―/\\、.。·无]*$/u;

/** A place with nothing in it. */
export const blankEntry = (row: number, column: number): Entry => ({
  text: '',
  cell: addressOf(row, column),
  row,
  column,
  source: undefined,
});

/** What a filled cell says. */
export const entryOf = (source: Cell): Entry => ({
  text: shownIn(source),
  cell: addressOf(source.row, source.column),
  row: source.row,
  column: source.column,
  source,
});

/** The value seen at a place, merged areas seen as one. */
export const entryAt = (view: SheetView, row: number, column: number): Entry => {
  const source = view.seenAt(row, column);
  return source === undefined || isBlank(source) ? blankEntry(row, column) : entryOf(source);
};

/** A part of a cell's text taken for a value of its own, as in `资金总额：120`. */
export const withText = (entry: Entry, text: string): Entry => ({
  ...entry,
  text,
  source:
    entry.source === undefined
      ? undefined
      : { ...entry.source, kind: 'text', value: text, formula: false, percent: false },
});

const INSTRUCTION =
  /^(?:填写须知|填表须知|填表说明|填报说明|填写说明|填报要求|填写要求)|^\(?(?:请|此处|此栏)(?:填写|写明|说明|注明)|^(?:限|不超过)\d+字|^说明:\d|^上年:|(?:需|须|应)(?:单独|逐项)?(?:说明|写明)(?:原因|理由)|\((?:限)?\d+字(?:以内|以下)?\)/u;

/** What a form prints into a cell to say how it is filled in, or what stood there last year, is nobody's answer. */
export const answered = (entry: Entry): Entry =>
  INSTRUCTION.test(compact(entry.text)) ? { ...entry, text: '', source: undefined } : entry;

/** A digit or a Chinese word other than 无 says something: most entries, told at a glance. */
const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x4e00 && code <= 0x9fff && code !== NONE);

const NONE = '无'.charCodeAt(0);

/** A `—`, `/` or 无 says as little as a blank. */
export const isFilled = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && (isWord(entry.text.charCodeAt(0)) || !BLANK_MARK.test(compact(entry.text)));

/** Words of somebody's own: more than 无, and no 待填, XXX or 同上 that holds the place for them. */
export const isWritten = (entry: Entry | undefined): entry is Entry => isFilled(entry) && !isPlaceholder(entry.text);

/** A reason written, or said to be that of the line above. */
export const isReason = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && (compact(entry.text) === '同上' || isWritten(entry));

const amountOf = (entry: Entry, read: ValueRead<number>): Amount => {
  if (read.value !== null) return { ...entry, state: 'value', value: read.value };
  const states = {
    'error-cell': 'error',
    uncalculated: 'uncalculated',
    'not-readable': 'text',
    'not-allowed': 'text',
    rounded: 'text',
  } as const;
  const state = read.problem === null || !isFilled(entry) ? 'blank' : states[read.problem.kind];
  return { ...entry, state, value: 0 };
};

/** Money in 分. */
export const moneyOf = (entry: Entry, unit: MoneyUnit): Amount => amountOf(entry, readMoney(entry.source, unit));

/** Points and weights in hundredths. */
export const pointsOf = (entry: Entry): Amount => amountOf(entry, readScore(entry.source));

/** A rate in hundredths of a percent; `near`, the rate worked out, decides what a bare 0.86 means. */
export const rateAmountOf = (entry: Entry, near: number | null): Amount =>
  amountOf(entry, readRate(entry.source, near));
