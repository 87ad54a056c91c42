import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { ListTable } from './list-table.ts';
import { fieldReader } from './read-field.ts';
import { isFigureColumn, rowPlacesOf } from './row-places.ts';
import { saysNothing } from './said-cells.ts';

const SIGNED = '(?:签字|签名|签章|盖章|审签|审批|审核|意见)';
const WHOSE = '(?:单位|部门|项目|财务|分管|主管|填报|绩效)?(?:主要)?';
const PERSON = `${WHOSE}(?:(?:负责人|领导|经办人?|联系人|填表人|填报人|制表人?|编制人|审核人?|复核人?|专管员)${SIGNED}*|(?:部门|单位|科室|财政局?)?${SIGNED}+)`;
const WHEN = '(?:填报|报送|填表|制表|上报|审核|编制|签字|打印)?(?:日期|时间)';
/** What a foot asks for, with or without a colon. */
const LABEL = new RegExp(`^(?:${PERSON}|${WHEN}|联系(?:电话|方式)|电话|手机|传真)(?:\\([^)]*\\))?[:：]?$`, 'u');
const SEAL =
  /^(?:\((?:单位)?(?:公章|盖章|签章|签字|印章|章)(?:处)?\)|(?:单位)?(?:公章|盖章)处?)$|.\((?:单位)?(?:公章|盖章|签章|印章)(?:处)?\)$/u;
const ASKS = /[:：]$/u;
const DATE =
  /^\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])(?:\d{1,2}日?)?$|^[\d○〇零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日$|^年月日$/u;

/** A record of most forms says more. */
const MOST_CELLS = 6;

const isDate = (cell: Cell): boolean =>
  cell.kind === 'date' || (cell.kind === 'text' && DATE.test(compact(textOf(cell))));

/** A figure, a year or a word of the form's, in its own column: no foot has that. */
const isValue = (table: ListTable, cell: Cell): boolean => {
  const column = rowPlacesOf(table).kinds.get(cell.column);
  if (column === undefined || column.kind === 'text' || column.kind === 'code' || isDate(cell)) return false;
  if (isFigureColumn(column) && cell.kind === 'number' && column.label !== '序号') return true;
  const { value, problem } = fieldReader(column, table.unitOf(column.label), table.date1904)(cell, null);
  return value !== null && problem === null;
};

/** A day alone, as below a signature. */
export const isDateAlone = (table: ListTable, filled: readonly Cell[]): boolean =>
  filled.length === 1 && filled.every(isDate) && !isDayOfRecord(table, filled[0] as Cell);

const isDayOfRecord = (table: ListTable, { column }: Cell): boolean =>
  rowPlacesOf(table).kinds.get(column)?.kind === 'day';

const PHONE = /(?:电话|手机|传真|联系方式)(?:\([^)]*\))?[:：]?$/u;

/** Cells that are no phone number: one stands in whatever column. */
const withoutPhones = (said: readonly Cell[]): readonly Cell[] =>
  said.filter((_, at) => at === 0 || !PHONE.test(compact(textOf(said[at - 1]))));

/**
 * Where a form is signed: `（盖章）`, `区教育局（公章）`, `报送日期` with a day, `分管领导审签：` with what he wrote. Told by what leads the row, as
 * long as nothing in it is a figure, a year or a word of the form's: a project whatever its name has one.
 */
export const isFootRow = (table: ListTable, filled: readonly Cell[]): boolean => {
  if (filled.length > MOST_CELLS) return false;
  const said = filled.filter((cell) => !saysNothing(cell));
  const [first] = said;
  if (first?.kind !== 'text') return said.length > 0 && isDateAlone(table, said);
  const lead = compact(textOf(first));
  const isAsked = LABEL.test(lead) || (said.length > 1 && ASKS.test(lead));
  if (!isAsked && !said.some((cell) => SEAL.test(compact(textOf(cell)))) && !isDateAlone(table, said)) return false;
  return !withoutPhones(said).some((cell) => isValue(table, cell));
};
