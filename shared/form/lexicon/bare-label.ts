import { perShortText } from '../../memo.ts';
import { coreOf, labelOf } from '../../workbook/label.ts';

const ORDINAL = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}(?:、|\.(?!\d)|．))/u;
const MONTHS = /(?:截至|截止)?(?:(?:\d{4}年)?(?:\d{1,2}月?[-~—–至到])?(\d{1,2})月(?:份|底|末)?)(?:累计|实际)?/u;
const POINTS = /\d+(?:\.\d+)?分$/u;
const YEAR = /^(?:19|20)\d{2}年?度?(?=.)/u;
/** `A`, `B/A`, `×100%` at the end: how a column is worked out. */
const FORMULA = /(?:[×x*]?100)?%$|[A-Z](?:[/÷][A-Z])?$/u;

/** The last month of a span a text names, 1–12; null where it names none. */
export const monthIn = (text: string): number | null => {
  const month = Number(MONTHS.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : null;
};

/**
 * The words of a label alone: half-width, without blanks, line breaks, order number, remarks in brackets, units, points, years
 * and `(A)`; a span of months reads `X月`. `'1.全年预算数（A）\n（万元）：'` → `全年预算数`. '' where nothing is left.
 */
export const bareLabel = perShortText((text: string): string => {
  const core = coreOf(labelOf(labelOf(text).replace(ORDINAL, '')));
  const plain = core.replace(POINTS, '').replace(FORMULA, '');
  const spans = monthIn(plain) === null ? plain : plain.replace(MONTHS, 'X月');
  return spans.replace(YEAR, '');
});
