import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';

/** `栏次`, `甲`, `A`, `1`, `(2)`, `③`, `5=4/3`, `G=F/E`: what a form numbers its columns with. */
const RULER_NAME = /^(?:栏次|行次|列次|栏目序号)$/u;
const RULER_MARK = /^(?:[甲乙丙丁戊己庚辛]|[A-Z]|\(?\d{1,2}\)?|\(?(?:\d{1,2}|[A-Z])\)?=.{1,30})$/u;
const FEWEST_NUMBERS = 3;

/** A number put into a column of days shows as a day of 1900: some number, whichever. */
const SOME = Number.NaN;
const FIRST_DAYS = /^1(?:899-12|900-0[12])/u;

const isSome = (cell: Cell): boolean => cell.kind === 'date' && FIRST_DAYS.test(textOf(cell));

const isMark = (cell: Cell): boolean => isSome(cell) || RULER_MARK.test(compact(textOf(cell)));

const numberIn = (cell: Cell): number | null => {
  if (isSome(cell)) return SOME;
  const found = /^\(?(\d{1,2})\)?(?:=|$)/u.exec(compact(textOf(cell)));
  return found === null ? null : Number(found[1]);
};

const letterIn = (cell: Cell): string | null => /^\(?([A-Z])\)?(?:=|$)/u.exec(compact(textOf(cell)))?.[1] ?? null;

const isRising = (numbers: readonly number[]): boolean => {
  const starts = new Set(numbers.map((number, at) => number - at).filter((start) => !Number.isNaN(start)));
  return starts.size === 1;
};

/** A row of column numbers under a header, called 栏次 or not. */
export const isRulerRow = (filled: readonly Cell[]): boolean => {
  const named = RULER_NAME.test(compact(textOf(filled[0])));
  if (!filled.every((cell, at) => (named && at === 0) || isMark(cell))) return false;
  const numbers = filled.map(numberIn).filter((number) => number !== null);
  const letters = new Set(filled.map(letterIn).filter((letter) => letter !== null));
  return named || letters.size >= FEWEST_NUMBERS || (numbers.length >= FEWEST_NUMBERS && isRising(numbers));
};

/** What a form prints under a label to say how it is filled in. */
const INSTRUCTION =
  /^[(【[]?(?:必填|选填|可选|自动|无需填|不用填|不填|系统|请|按|同|与.{1,12}一致|如[:：,、]?|例如?[:：]|格式|下拉|单选|多选|文本|文字|数字|数值|日期|整数|小数|百分比|保留|精确|填|从|选择)|填写|填报|选择|不得为空|^不(?:超过|少于|多于|大于|小于)|^全称$|^yyyy|^取自|^公式|^自动|^见附件|录入$|生成$|^数据来源[:：]|保留.{1,4}小数|单位[:：]|(?:元|万元|%)为单位/iu;
const FEWEST_CELLS = 3;
const MOST_OTHERS = 0.4;

/** `必填` over the columns that must be filled, and nothing over the others. */
const MUST = /^[*(【[]*(?:必填|选填|必须填写?|可不填)项?[)】\]*]*$/u;

/** A row of instructions between a header and its first record: texts alone, most of them telling what to write. */
export const isInstructionRow = (filled: readonly Cell[]): boolean => {
  if (filled.every((cell) => MUST.test(compact(textOf(cell))))) return true;
  if (filled.length < FEWEST_CELLS || filled.some(({ kind }) => kind !== 'text')) return false;
  const others = filled.filter((cell) => !INSTRUCTION.test(compact(textOf(cell)))).length;
  return others <= filled.length * MOST_OTHERS;
};
