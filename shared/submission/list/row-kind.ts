import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import type { Cell, Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isFootRow } from './foot-row.ts';
import { headingIn } from './group-row.ts';
import type { ListTable } from './list-table.ts';
import { isLoneName } from './lone-name.ts';
import type { MergedDown } from './merged-down.ts';
import { lacksCode, leavesOpen, type Merging, meansEveryName } from './open-row.ts';
import { isInstructionRow, isRulerRow } from './printed-row.ts';
import { holdsFiguresAlone, isCode, rowPlacesOf, unnumbered } from './row-places.ts';
import { isZero, saysNothing } from './said-cells.ts';
import { isSampleRow } from './sample-row.ts';
import { samplesAnnounced } from './sample-run.ts';
import { isTotal } from './total-row.ts';
import { isTypeRow } from './type-row.ts';
import { isUntouchedRow } from './untouched-row.ts';
import { unusedLine } from './unused-line.ts';

/** What a row below the header is. Only `record` rows become records. */
export type RowKind =
  | 'record'
  | 'total'
  | 'nil'
  | 'note'
  | 'header'
  | 'empty'
  | 'sample'
  | 'printed'
  /** Says what the columns hold, as their kinds alone tell. */
  | 'types'
  | 'group'
  /** A group or a part, unless it is an object of which the rest was not written. */
  | 'heading'
  /** A name alone: the heading of what follows, if a record does. */
  | 'lone'
  /** A name and amounts alone: what they come to tells whether it heads, adds up or is an object half written. */
  | 'sum'
  /** Dragged down over lines that nobody uses. */
  | 'unused'
  /** Below a line that announces samples. */
  | 'shown';

/** Where a row stands. */
export type RowPosition = Merging & {
  /** Right under a header. */
  readonly isFirst: boolean;
  /** Its name or its code is merged down into it. */
  readonly isNamedAbove: boolean;
  /** The cells of the last record. */
  readonly above: readonly Cell[];
  /** All cells of the row, those right of the form's columns too, such as remarks the form has no column for. */
  readonly whole: readonly Cell[];
};

type Before = Pick<RowPosition, 'isFirst' | 'above'>;

/** Where a row of a table stands, once `merged` has been told of it. */
export const positionOf = ({ number, cells }: Row, merged: MergedDown, before: Before): RowPosition => ({
  ...before,
  isNamedAbove: merged.isNamedAbove(number),
  isWide: merged.isWide(number),
  isMergedInto: (column) => merged.at(number, column) !== undefined,
  whole: cells,
});

const RUNNING_NUMBER = /^\d{1,3}$/u;
const NIL =
  /^(?:本(?:期|年度?|单位|部门|季度)?)*(?:零报告|无|无此项|无此类项目|无相关(?:项目|内容|事项|情况)|没有)(?:\(零报告\))?[。.]?$|\(零报告\)[。.]?$/u;
/** `本年度无整改事项`, `我单位未开展`, `不涉及`: whose it is, or when, and that there is nothing; `本单位无线网络项目` is something. */
const NOTHING =
  /^(?:(?:[我本](?:单位|部门|局|委|办|街道|镇|期|年度?|季度)|20\d{2}年度?|今年|本年度?)+(?:暂|尚)?(?:无(?![线障人害纸偿缝])(?:需)?|没有|未)(?:开展|发生|涉及|安排|.{0,8}(?:事项|项目|情况|内容|支出|问题|任务|评价|整改))|不涉及|(?:暂|尚)?未(?:开展|发生|涉及)|无[,、;]零报告)[。.]?$/u;
/** `本单位无资产` in a form about 资产: what there is none of stands in the form's name. */
const NONE_OF = /^(?:[我本](?:单位|部门|局|委|办|街道|镇|期|年度?)|今年)+(?:暂|尚)?(?:无|没有)(.{2,8}?)[。.]?$/u;
const NIL_PHRASES = new Set(['零报告', '本期无', '本年无', '本年度无', '本单位无', '本部门无']);
const NOTE = /^[([【]?(?:注|备注|说明|填表说明|填报说明|附注|填[报写表]要求|要求|(?:温馨)?提示)(?:\d*[:：.、]|$)/u;
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|复核人?|单位负责人|部门负责人|联系人|经办人|联系电话|填表日期|填报日期|(?:填报|报送|编报|填表)(?:单位|部门)|单位(?:名称)?\((?:盖章|公章|签章)\))(?:\([^)]*\))?[:：]/u;
const SECTION = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])/u;
/** A numbered line or a whole sentence: what follows below a 注, alone in its row. */
const PROSE = /^(?:\(?\d{1,2}[).、．]|[①-⑳])\s*\D|[。;]$/u;
/** What fills a line that holds nothing: dots, strokes, a number, and what closes a table. */
const UNUSED =
  /^(?:[.…]+|\d+|[×xX]{2,}|[-—–_/\\]+|样例|示例|无|[-—–*(]*(?:此行|本行|此页|本页|此处)?(?:以下(?:空白|无正文|无内容|无)|无正文)[-—–*)]*|续(?:表|上表|上页|下页)|第\d+页(?:,?共\d+页)?|(?:打印|导出)(?:日期|时间)[:：].*)$/u;

const FEW = 2;

const isNil = (texts: readonly string[]): boolean =>
  texts.length <= FEW + 1 &&
  texts.some(
    (text) => NIL_PHRASES.has(text) || (text.length > 1 && NIL.test(text)) || NOTHING.test(text) || text === '零报告',
  );

const saysNoneOf = ({ form }: ListTable, [first = '', ...others]: readonly string[]): boolean => {
  const what = others.length === 0 ? NONE_OF.exec(first)?.[1] : undefined;
  return what !== undefined && form.name.includes(what);
};

const isNote = (first: string, filled: number): boolean =>
  SIGNATURE.test(first) ||
  (filled <= FEW && NOTE.test(first)) ||
  (filled === 1 && (SECTION.test(first) || PROSE.test(first)));

/** One of the header's rows once more: most of it, or the whole of a row that says little. */
const isHeaderAgain = ({ headerLines }: ListTable, cells: readonly Cell[]): boolean =>
  headerLines.some((texts) => {
    const labels = cells.filter((cell) => texts.get(cell.column) === cell.value).length;
    return labels > 1 && ((labels >= 3 && labels * 2 > cells.length) || labels === Math.max(texts.size, cells.length));
  });

/** Longer texts state no total and no nil return. */
const SHORT = 16;
const LEAD = 4;

const compactText = (cell: Cell): string => compact(textOf(cell));

const shortText = (cell: Cell): string => (String(cell.value).length > SHORT ? '' : compactText(cell));

const STROKE = /^[-—–―_/\\.…*]+$/u;

/** A line struck out from end to end, at most behind its number, or one or two signs that close the table. */
const isUnused = (filled: readonly Cell[]): boolean =>
  (filled.length <= FEW && filled.every((cell) => UNUSED.test(compactText(cell)))) ||
  filled.every((cell, at) => STROKE.test(compactText(cell)) || (at === 0 && RUNNING_NUMBER.test(compactText(cell))));

/** A closed word in its own column is somebody's answer, also where it sounds like an instruction (`按表样`). */
const holdsOwnWord = ({ form, places }: ListTable, filled: readonly Cell[]): boolean =>
  form.columns.some(({ label, vocabulary = [] }) => {
    const cell = filled.find(({ column }) => column === places.get(label));
    return cell !== undefined && vocabulary.some((word) => compact(word) === compactText(cell));
  });

const isPrepared = (cell: Cell): boolean => cell.formula && saysNothing(cell);

/** Beside what is printed the form's own formulas find nothing to work with. */
const printedIn = (table: ListTable, cells: readonly Cell[], { isFirst }: RowPosition): RowKind | null => {
  const filled = cells.filter((cell) => !isPrepared(cell));
  if (isRulerRow(filled)) return 'printed';
  if (!isFirst || holdsOwnWord(table, filled)) return null;
  if (isInstructionRow(filled)) return 'printed';
  return isTypeRow(table, filled) ? 'types' : null;
};

/** What leads a row: a sum, a nil return, a note; null for anything else. */
const ledBy = (table: ListTable, filled: readonly Cell[]): RowKind | null => {
  const lead = filled.slice(0, LEAD).map((cell) => (cell.kind === 'text' ? shortText(cell) : ''));
  if (isTotal(table, filled, lead)) return 'total';
  if (filled.length <= FEW + 1 && (isNil(lead) || saysNoneOf(table, lead))) return 'nil';
  return isNote(compactText(filled[0] as Cell), filled.length) || isFootRow(table, filled) ? 'note' : null;
};

/** A row of a name and amounts alone, that leaves open what a record has to say. */
const isNamedSum = (table: ListTable, said: readonly Cell[], place: RowPosition): boolean => {
  if (!holdsFiguresAlone(table, said)) return false;
  const { kinds, name } = rowPlacesOf(table);
  const isAmount = (cell: Cell): boolean => kinds.get(cell.column)?.kind === 'money' && !isZero(cell);
  return said[0]?.kind === 'text' && said[0].column <= name && said.some(isAmount) && leavesOpen(table, said, place);
};

/** A word where a code belongs, no name: a heading that begins in the first column. */
const isWordForCode = (table: ListTable, said: readonly Cell[]): boolean => {
  const { code, name } = rowPlacesOf(table);
  return said[0]?.column === code && !said.some(({ column }) => column === name);
};

/** A row that heads others, or only names something; null where it states a fact. A stroke states none. */
const headingKind = (table: ListTable, filled: readonly Cell[], place: RowPosition): RowKind | null => {
  // Most rows are told to be records by this alone.
  if (!holdsFiguresAlone(table, filled) && !lacksCode(table, filled)) return null;
  const said = filled.filter((cell) => !saysNothing(cell));
  const heading = headingIn(table, said, place);
  if (heading !== null) return heading === 'sure' ? 'group' : 'heading';
  if (isLoneName(table, said, place)) return 'lone';
  const named = unnumbered(said, rowPlacesOf(table));
  if (named.some((cell) => isCode(cell, rowPlacesOf(table))) || !isNamedSum(table, named, place)) return null;
  return isWordForCode(table, named) ? 'heading' : 'sum';
};

/** A line that holds nothing anybody wrote for it. */
const nothingIn = (table: ListTable, filled: readonly Cell[], place: RowPosition): 'empty' | 'unused' | null => {
  if (isUnused(filled) || isUntouchedRow(table, filled)) return 'empty';
  const unused = place.isNamedAbove ? null : unusedLine(table, filled, place.above);
  return unused === 'unused' && meansEveryName(table) ? null : unused;
};

/** `cells`: the row's filled cells, in order. */
export const kindOfRow = (table: ListTable, cells: readonly Cell[], place: RowPosition): RowKind => {
  const filled = cells.some(isBlank) ? cells.filter((cell) => !isBlank(cell)) : cells;
  if (filled.length === 0) return 'empty';
  const led = ledBy(table, filled);
  if (led !== null) return led;
  if (samplesAnnounced(filled) !== null) return 'sample';
  const nothing = nothingIn(table, filled, place);
  if (nothing !== null) return nothing;
  const printed = printedIn(table, filled, place);
  if (printed !== null) return printed;
  if (isSampleRow(table, filled, place.whole)) return 'sample';
  if (isHeaderAgain(table, filled)) return 'header';
  return headingKind(table, filled, place) ?? 'record';
};
