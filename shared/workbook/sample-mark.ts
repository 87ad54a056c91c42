import { compact } from './label.ts';

const WORD = '(?:(?:填报|填写|填表)?(?:示例|样例|范例|例子|例表)|填(?:报|写|表)示范)';

/** Alone in its cell, in brackets at either end of a name, or in front of a colon. */
const MARKED = new RegExp(
  `^例$|^[([【]?${WORD}\\d*[)\\]】]?$|^[([【]${WORD}\\d*[)\\]】]|[([【]${WORD}\\d*[)\\]】]$|^${WORD}\\d*[:：]`,
  'u',
);

const HOLDS_WORD = new RegExp(WORD, 'u');

/** A cell that marks its row as a sample: `示例`, `（示例）一号路整治`, `样例：…`. */
export const marksSample = (text: string): boolean => MARKED.test(compact(text));

/** A sheet by whose name everything on it is a sample: `填报示例`, `项目清单(样例)`. */
export const namesSample = (sheet: string): boolean => HOLDS_WORD.test(compact(sheet));
