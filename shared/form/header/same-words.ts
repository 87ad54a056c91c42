import { compact, notesOf } from '../../workbook/label.ts';
import { bareLabel, monthIn } from '../lexicon/bare-label.ts';

/** What brackets say that makes no other column of it: a unit, a letter, how it is filled in. */
const NEUTRAL_NOTE =
  /^(?:(?:金额)?单位:?)?(?:人民币)?(?:亿元|万元|千元|元|%)$|^[A-Z]$|^(?:全称|必填|选填|必填项|文本|数字|数值|调整后)$/u;
const OF_THE_YEAR = /^(?:全年度|全年|本年度|本年|当年度|当年|年度)(?=.{2})/u;
const AMOUNT = /(?<=预算|执行|支出|批复|决算)(?:数|额|金额)$/u;
const FRONT = /^项目(?=名称|编码|代码|编号|类别)/u;
const YEAR = /(?:19|20)\d{2}/u;
const PART = /其中|内含/u;

/** The words of a header that tell its column from others: `年初预算数(万元)`, `年初预算`, `年初预算金额` → `年初预算`. */
const wordsOf = (text: string): string =>
  bareLabel(text)
    .replace(/全称$/u, '名称')
    .replace(/名称名称$/u, '名称')
    .replace(AMOUNT, '')
    .replace(OF_THE_YEAR, '')
    .replace(FRONT, '');

/** What sets a header apart from another of the same words: its year, its month, that it is a part, what its brackets say. */
const marksOf = (text: string): string => {
  const plain = compact(text);
  const notes = notesOf(plain).filter((note) => !NEUTRAL_NOTE.test(note) && !YEAR.test(note));
  return [YEAR.exec(plain)?.[0] ?? '', monthIn(plain) ?? '', PART.test(plain), ...notes].join();
};

/** Two headers speak of the same year, months, whole or part. */
export const hasSameMarks = (one: string, other: string): boolean => marksOf(one) === marksOf(other);

/** Two headers say the same in other dress: a unit, a line break, 数 or 金额 more or less, 全年 before it, 全称 for 名称. */
export const saysTheSame = (one: string, other: string): boolean =>
  wordsOf(one) === wordsOf(other) && hasSameMarks(one, other);
