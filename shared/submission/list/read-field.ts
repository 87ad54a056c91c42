import type { Column } from '../../form/column.ts';
import { everydayWord } from '../../form/lexicon/everyday-words.ts';
import type { Cell } from '../../workbook/grid.ts';
import { readCount } from '../../workbook/values/count.ts';
import { readDay } from '../../workbook/values/day.ts';
import { readFlag } from '../../workbook/values/flag.ts';
import { type MoneyUnit, readMoney } from '../../workbook/values/money.ts';
import { readMonth } from '../../workbook/values/month.ts';
import { readRate } from '../../workbook/values/rate.ts';
import { readScore } from '../../workbook/values/score.ts';
import { readCode, readText } from '../../workbook/values/text.ts';
import type { ValueRead } from '../../workbook/values/value-read.ts';
import { openWords, readWord, readWords } from '../../workbook/values/word.ts';
import { readYear } from '../../workbook/values/year.ts';
import type { FieldValue } from '../record.ts';

export type FieldSurroundings = {
  readonly unit: MoneyUnit;
  readonly date1904: boolean;
  /** What a rate should be according to the row's amounts. */
  readonly near: number | null;
};

const LAST_OF_MONTH = /结束|完成|截止|到期/u;

/** What a district's own word stands for. */
const meant = <Value extends string | readonly string[]>(
  read: ValueRead<Value>,
  { sameAs }: Column,
): ValueRead<FieldValue> => {
  const { value } = read;
  if (sameAs === undefined || sameAs.size === 0 || value === null) return read;
  if (typeof value === 'string') return { ...read, value: sameAs.get(value) ?? value };
  return { ...read, value: [...new Set(value.map((word) => sameAs.get(word) ?? word))] };
};

/** One cell read as its column says. */
export const readField = (
  column: Column,
  cell: Cell | undefined,
  { unit, date1904, near }: FieldSurroundings,
): ValueRead<FieldValue> => {
  if (cell?.kind === 'text' && column.asWritten?.test(String(cell.value)) === true) return readText(cell);
  switch (column.kind) {
    case 'money':
      return readMoney(cell, unit);
    case 'rate':
      return cell?.kind === 'uncalculated' ? { value: near, problem: null } : readRate(cell, near);
    case 'score':
      return readScore(cell);
    case 'day':
      return readDay(cell, { month: LAST_OF_MONTH.test(column.label) ? 'last' : 'first', date1904 });
    case 'flag':
      return readFlag(cell);
    case 'word':
      return meant(readWord(cell, column.vocabulary ?? [], everydayWord), column);
    case 'words':
      return column.vocabulary === undefined
        ? openWords(cell)
        : meant(readWords(cell, column.vocabulary, everydayWord), column);
    case 'year':
      return readYear(cell);
    case 'count':
      return readCount(cell);
    case 'month':
      return readMonth(cell);
    case 'code':
      return readCode(cell);
    default:
      return readText(cell);
  }
};
