import { compact } from './label.ts';

const WORD = '(?:(?:填报|填写|填表)?(?:示例|样例|范例|例子|例表)|填(?:报|写|表)示范)';

/** Alone in its cell, in brackets at either end of a name, or in front of a colon; `例` stands for the word. */
const MARKED = new RegExp(
  `^例$|^例如|^[([【](?:例|例如|如)[)\\]】]|^(?:例|如)[:：]|^[([【]?${WORD}\\d*[)\\]】]?$|^[([【]${WORD}\\d*[)\\]】]|[([【]${WORD}\\d*[)\\]】]$|^${WORD}\\d*[:：]`,
  'u',
);

const HOLDS_WORD = new RegExp(WORD, 'u');

/** A cell that marks its row as a sample: `示例`, `（示例）一号路整治`, `样例：…`. */
export const marksSample = (text: string): boolean => MARKED.test(compact(text));

/** A sheet by whose name everything on it is a sample: `填报示例`, `项目清单(样例)`. */
export const namesSample = (sheet: string): boolean => HOLDS_WORD.test(compact(sheet));

const TEMPLATE = '(?:样表|样张|模板|模版|范本)';
const TEMPLATE_NAME = new RegExp(
  `^(?:填报|填写|填表|空白)?${TEMPLATE}\\d*$|[([【]${TEMPLATE}[)\\]】]$|^填(?:报|写|表)说明$|^示范$`,
  'u',
);

/** A sheet that shows how the form looks, if another one is filled in: `样表`, `自评表(模板)`, `填报说明`; 评分模板 is a sheet of 工作要点. */
export const namesTemplate = (sheet: string): boolean => TEMPLATE_NAME.test(compact(sheet));
