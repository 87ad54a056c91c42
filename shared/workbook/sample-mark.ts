import { compact } from './label.ts';

const WORD = '(?:(?:填报|填写|填表)?(?:示例|样例|范例|例子|例表)|填(?:报|写|表)示范)';

/** Alone in its cell, in brackets at either end of a name, or in front of a colon; `例` stands for the word. */
const MARKED = new RegExp(
  `^例$|^例如|^[([【](?:例|例如|如)[)\\]】]|^(?:例|如)[:：]|^[([【]?${WORD}\\d*[)\\]】]?$|^[([【]${WORD}\\d*[)\\]】]|[([【]${WORD}\\d*[)\\]】]$|^${WORD}\\d*[:：]`,
  'u',
);

const OF_THIS = '(?:(?:此|本|该|这)(?:一?行|一?条|项|处)?)?(?:数据|内容|记录)?(?:仅|只)?(?:为|是|系|供|作为?)?';
const WHEN = '(?:正式)?(?:填报|填写|填表|报送|上报|提交)(?:时|前|后)';
const LEAVE = '(?:请|须|需|应|务必)?(?:自行|予以)?(?:删|勿|不计|不用|不要|不得|不纳入|忽略|仅供)';

/** `示例，填报时请删除`, `此行为填写示例`, `填报时请删除本行`: a sentence by which a row says of itself that it shows how. */
const SENTENCE = new RegExp(
  `^[*※]?${OF_THIS}(?:填报|填写|填表)?(?:参考)?(?:${WORD}|举例)(?:行|数据|内容|记录|项目)?\\d*(?:$|[,;。.!:]|[-—(]?(?:${WHEN})?${LEAVE})|^(?:请|须)?(?:在|于)?${WHEN}(?:请|须|应|务必)?删除?(?:[此本该]?[行条例])?[。!]?$`,
  'u',
);

const IN_SENTENCE = /例|删/u;

/** A cell, such as a remark, that says of its row that it is a sample; `参照示例填写` says nothing of the kind. */
export const saysSample = (text: string): boolean => IN_SENTENCE.test(text) && SENTENCE.test(compact(text));

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
