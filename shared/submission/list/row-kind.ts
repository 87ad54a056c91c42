import { isLabelOf } from '../../form/match-header.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { isBlank, textOf } from '../../workbook/sheet-view.ts';
import type { ListTable } from './list-table.ts';
import { isUntouchedRow } from './untouched-row.ts';

/** What a row below the header is. Only `record` rows become records. */
export type RowKind = 'record' | 'total' | 'nil' | 'note' | 'header' | 'empty';

const TOTAL = /^(?:其中)?[:：]?(?:本页|本表|全部|部门|单位)?(?:合计|小计|总计|共计|累计|总和)(?:\(.*\))?[:：]?$/u;
const NIL =
  /^(?:本(?:期|年|年度|单位|部门|季度)?)?(?:零报告|无|无此项|无此类项目|无相关(?:项目|内容|事项|情况)|没有)(?:\(零报告\))?[。.]?$/u;
const NIL_PHRASES = new Set(['零报告', '本期无', '本年无', '本年度无', '本单位无', '本部门无']);
const NOTE = /^(?:注|备注|说明|填表说明|填报说明|附注)(?:\d*[:：.、]|$)/u;
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|复核人?|单位负责人|部门负责人|联系人|经办人|填表日期|填报日期)[:：]/u;
const SECTION = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])/u;
const UNUSED = /^(?:[.…]+|\d+|[×xX]{2,}|样例|示例)$/u;

const FEW = 2;

const isNil = (texts: readonly string[]): boolean =>
  texts.length <= FEW &&
  texts.some((text) => NIL_PHRASES.has(text) || (text.length > 1 && NIL.test(text)) || text === '零报告');

const isNote = (first: string, filled: number): boolean =>
  SIGNATURE.test(first) || (filled <= FEW && NOTE.test(first)) || (filled === 1 && SECTION.test(first));

const isHeaderAgain = (table: ListTable, cells: readonly Cell[]): boolean => {
  const labels = cells.filter((cell) => cell.kind === 'text' && isLabelOf(table.form, textOf(cell))).length;
  return labels >= 3 && labels * 2 > cells.length;
};

/** `cells`: the row's filled cells, in order. */
export const kindOfRow = (table: ListTable, cells: readonly Cell[]): RowKind => {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (first === undefined) return 'empty';
  const lead = filled.slice(0, 4).map((cell) => compact(textOf(cell)));
  if (lead.some((text, at) => TOTAL.test(text) && filled[at]?.kind === 'text')) return 'total';
  if (isNil(lead.slice(0, FEW + 1)) && filled.length <= FEW + 1) return 'nil';
  if (isNote(lead[0] ?? '', filled.length)) return 'note';
  if (filled.every((cell) => UNUSED.test(compact(textOf(cell)))) && filled.length <= FEW) return 'empty';
  if (isUntouchedRow(table, filled)) return 'empty';
  return isHeaderAgain(table, filled) ? 'header' : 'record';
};
