import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { ListTable } from './list-table.ts';
import { holdsFiguresAlone } from './row-places.ts';

const TOTAL = /^(?:其中)?[:：]?(?:本页|本表|全部|部门|单位)?(?:合计|小计|总计|共计|累计|总和)(?:\(.*\))?[:：]?$/u;
/** `合计：3个`, `共5项`: what is added up is counted as well. */
const COUNTED_TOTAL =
  /^(?:合计|小计|总计|共计)(?:\(.*\))?[:：]?\d[\d,.]*(?:个|项|条|户|家|万?元)?(?:项目|政策|单位|记录)?$|^共\d+(?:个|项|条)(?:项目|政策|单位|记录)?$/u;
/** `信息化类小计`: what is added up stands in front. */
const NAMED_TOTAL = /^.{1,12}(?:小计|合计)(?:\(.*\))?[:：]?$/u;
/** What sums are called besides, on a page that goes on or in a program's print; a name may be like it. */
const OTHER_TOTAL =
  /^(?:(?:合计|小计|总计)数|总[额数]|汇总数?|过次页|[承接]前页|接上页|转下页|(?:sub|grand)?total|sum|[∑Σ])[:：]?$/iu;
const RUNNING_NUMBER = /^\d{1,3}$/u;
/** Code and name come first. */
const NAMES = 2;

/** `信息化小计`, at most behind a running number: what has a code, a year or a class is an object, whatever its name ends in. */
const isNamedTotal = (table: ListTable, filled: readonly Cell[], lead: readonly string[]): boolean => {
  const at = lead.slice(0, NAMES).findIndex((text) => NAMED_TOTAL.test(text));
  if (at < 0 || !holdsFiguresAlone(table, filled)) return false;
  return at === 0 || RUNNING_NUMBER.test(compact(textOf(filled[0])));
};

/** A row that adds up others. `lead`: the texts in front, short ones alone. */
export const isTotal = (table: ListTable, filled: readonly Cell[], lead: readonly string[]): boolean =>
  lead.some((text) => text !== '' && TOTAL.test(text)) ||
  (lead.some((text) => COUNTED_TOTAL.test(text) || OTHER_TOTAL.test(text)) && holdsFiguresAlone(table, filled)) ||
  isNamedTotal(table, filled, lead);
