import { coreOf, labelOf, notesOf } from '../../workbook/label.ts';

const ORDINAL = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}(?:、|\.(?!\d)))/u;
const MONTHS = /(?:截至|截止)?(?:(?:\d{4}年)?(?:\d{1,2}月?[-~—–至到])?(\d{1,2})月(?:份|底|末)?)(?:累计|实际)?/u;
const POINTS = /(\d+(?:\.\d+)?)分$/u;

/** A label on a card: its words as they are compared, and what is said beside them. */
export type CardLabel = {
  /** The words to look up, the fullest first: with brackets, without, with `X月` for a span of months. */
  readonly keys: readonly string[];
  /** Points in hundredths, as in `产出指标(50分)`; null where none are said. */
  readonly points: number | null;
  /** Last month of a span, as in `1-7月执行数`; null where none is said. */
  readonly month: number | null;
};

const pointsIn = (label: string): number | null => {
  const found = [...notesOf(label), label].map((part) => POINTS.exec(part)?.[1]).find((part) => part !== undefined);
  return found === undefined ? null : Math.round(Number(found) * 100);
};

/** The month a text ends at, 1–12; null where it names none. */
export const monthIn = (text: string): number | null => {
  const month = Number(MONTHS.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : null;
};

const readLabel = (text: string): CardLabel => {
  const label = labelOf(labelOf(text).replace(ORDINAL, ''));
  const core = coreOf(label);
  const plain = core.replace(POINTS, '').replace(/%$/u, '');
  const month = monthIn(label);
  const spans = month === null ? [] : [plain.replace(MONTHS, 'X月')];
  return {
    keys: [...new Set([label, core, plain, ...spans])].filter((key) => key !== ''),
    points: pointsIn(label),
    month,
  };
};

/** Labels repeat on every card of a season; more different texts than this are not labels. */
const MOST_KNOWN = 5000;
const LONGEST = 60;
const known = new Map<string, CardLabel>();

/** Reads a text as a label: `' 全年预算数（A）：'` → keys `全年预算数(A)`, `全年预算数`. */
export const cardLabelOf = (text: string): CardLabel => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const label = readLabel(text);
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= LONGEST) known.set(text, label);
  return label;
};
