import type { Column } from '../../form/column.ts';
import { everydayWord } from '../../form/lexicon/everyday-words.ts';
import type { Cell } from '../../workbook/grid.ts';
import { readCode } from '../../workbook/values/code.ts';
import { readCount } from '../../workbook/values/count.ts';
import { readDay } from '../../workbook/values/day.ts';
import { readFlag } from '../../workbook/values/flag.ts';
import { type MoneyUnit, readMoney } from '../../workbook/values/money.ts';
import { readMonth } from '../../workbook/values/month.ts';
import { readRate } from '../../workbook/values/rate.ts';
import { readScore } from '../../workbook/values/score.ts';
import { readText } from '../../workbook/values/text.ts';
import type { ValueRead } from '../../workbook/values/value-read.ts';
import { openWords, readWord, readWords } from '../../workbook/values/word.ts';
import { readYear } from '../../workbook/values/year.ts';
import type { FieldValue } from '../record.ts';

/** Reads the cells of one column. `near`: what a rate should be according to the row's amounts. */
export type FieldReader = (cell: Cell | undefined, near: number | null) => ValueRead<FieldValue>;

const DEADLINE = /^计划|结束|截止|到期/u;
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

const wordReader = (column: Column): FieldReader => {
  const { kind, vocabulary } = column;
  if (kind === 'word') return (cell) => meant(readWord(cell, vocabulary ?? [], everydayWord), column);
  if (vocabulary === undefined) return openWords;
  return (cell) => meant(readWords(cell, vocabulary, everydayWord), column);
};

const readerOf = (column: Column, unit: MoneyUnit, date1904: boolean): FieldReader => {
  switch (column.kind) {
    case 'money':
      return (cell) => readMoney(cell, unit);
    case 'rate':
      return (cell, near) => (cell?.kind === 'uncalculated' ? { value: near, problem: null } : readRate(cell, near));
    case 'score':
      return readScore;
    case 'day': {
      const how = {
        month: LAST_OF_MONTH.test(column.label) ? 'last' : 'first',
        date1904,
        deadline: DEADLINE.test(column.label),
      } as const;
      return (cell) => readDay(cell, how);
    }
    case 'flag':
      return readFlag;
    case 'word':
    case 'words':
      return wordReader(column);
    case 'year':
      return readYear;
    case 'count':
      return readCount;
    case 'month':
      return readMonth;
    case 'code':
      return readCode;
    default:
      return readText;
  }
};

/** How the cells of a column are read, worked out once for all rows of a table. */
export const fieldReader = (column: Column, unit: MoneyUnit, date1904: boolean): FieldReader => {
  const read = readerOf(column, unit, date1904);
  if (column.asWritten !== true) return read;
  return (cell, near) => {
    const found = read(cell, near);
    return cell?.kind === 'text' && found.problem?.kind === 'not-readable' ? readText(cell) : found;
  };
};
