import { compact } from './label.ts';

const WORD = '(?:(?:填报|填写|填表)?(?:示例|样例|范例|例子|例表)|填(?:报|写|表)示范)';

/** `示例`, `示例1`, `示例数据，请删除`, as it stands in brackets. */
const BRACKETED = `[([【]${WORD}(?:行|数据|内容|记录|项目)?\\d*(?:[,;、:-][^)\\]】]*)?[)\\]】]`;

/** Alone in its cell, in brackets at either end of a name, or in front of a colon; `例` stands for the word. */
const MARKED = new RegExp(
  `^例\\d{0,2}$|^例如|^[([【](?:例|例如|如)[)\\]】]|[([【]例\\d{0,2}[)\\]】]$|^(?:例|如)[:：]|^${WORD}\\d*$|^${BRACKETED}|${BRACKETED}$|^${WORD}\\d*[:：]`,
  'u',
);

const OF_THIS = '(?:(?:此|本|该|这)(?:一?行|一?条|项|处)?)?(?:数据|内容|记录)?(?:仅|只)?(?:为|是|系|供|作为?)?';
const WHEN = '(?:正式)?(?:填报|填写|填表|报送|上报|提交)(?:时|前|后)';
const LEAVE = '(?:请|须|需|应|务必)?(?:自行|予以)?(?:删|勿|不计|不用|不要|不得|不纳入|忽略|仅供)';

/**
 * `示例，填报时请删除`, `此行为填写示例`, `填报时请删除本行`: a sentence by which a row says of itself that it shows how. 示例项目 alone is a
 * project others are to learn from, and a sample only where it is to be left out.
 */
const SENTENCE = new RegExp(
  `^[*※]?${OF_THIS}(?:填报|填写|填表)?(?:参考)?(?:${WORD}|举例)(?:(?:行|数据|内容|记录)?\\d*(?:$|[,;。.!:]|[-—(]?(?:${WHEN})?${LEAVE})|项目\\d*[-—(,;。:]?(?:${WHEN})?${LEAVE})|^(?:请|须)?(?:在|于)?${WHEN}(?:请|须|应|务必)?删除?(?:[此本该]?[行条例])?[。!]?$`,
  'u',
);

const IN_SENTENCE = /例|删/u;

/** A cell, such as a remark, that says of its row that it is a sample; `参照示例填写` says nothing of the kind. */
export const saysSample = (text: string): boolean => IN_SENTENCE.test(text) && SENTENCE.test(compact(text));

const ROWS = '(\\d{1,2}|[一二两三四五六七八九十])[行条个项例]';
/** `以下两行为示例，填报时请删除`, `填报示例如下`, `示例：`: a line over samples. */
const ANNOUNCES = [
  new RegExp(
    `^[([【*※]?(?:以下|下面|下列|下方|下述)(?:的)?(?:${ROWS}|[行列]?)(?:内容|数据|记录)?(?:均|仅|只)?(?:为|是|系|供)?.{0,6}(?:${WORD}|参考)`,
    'u',
  ),
  new RegExp(`^[([【]?${WORD}(?:\\(${ROWS}\\))?(?:如下|见下[行表]?)[:。)\\]】]*$`, 'u'),
  new RegExp(`^[([【]?(?:${WORD}|例如?|举例)[)\\]】]?[:：]$`, 'u'),
];
/** The word and nothing else, at most with a note in brackets: `（示例）`, `填写样例(供参考)`. */
const WORD_ALONE = new RegExp(
  `^[([【*※]?${WORD}(?:行|数据|内容|记录)?[)\\]】]?(?:\\((?:仅供|供|请|填报|填写)[^()]{0,12}\\))?$`,
  'u',
);

/** Whether a text, alone in its row, stands over a sample. `text`: compact. */
export const isSampleWord = (text: string): boolean => WORD_ALONE.test(text);

const DIGITS = '零一二三四五六七八九十';

const countIn = (written: string | undefined): number => {
  if (written === undefined) return 1;
  return Number(written) || (written === '两' ? 2 : DIGITS.indexOf(written));
};

/** How many rows below it a line announces as samples, one where it gives no number; null where it announces none. `text`: compact. */
export const announcesSamples = (text: string): number | null => {
  const found = ANNOUNCES.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found === undefined ? null : countIn(found[1]);
};

/** `sample`, `格式`, `例1` where a code belongs. */
const SAMPLE_CODE = /^(?:例\d{0,2}|(?:sample|example|demo)[-_]?\d*|(?:参考)?(?:格式|样式)|参考)$/iu;

/** A code by which a row says of itself that it shows how to fill in. `text`: compact. */
export const codesSample = (text: string): boolean => SAMPLE_CODE.test(text);

const HOLDS_WORD = new RegExp(WORD, 'u');

/** A cell that marks its row as a sample: `示例`, `（示例）一号路整治`, `样例：…`. */
export const marksSample = (text: string): boolean => MARKED.test(compact(text));

/** A sheet by whose name everything on it is a sample: `填报示例`, `项目清单(样例)`. */
export const namesSample = (sheet: string): boolean => HOLDS_WORD.test(compact(sheet));

const TEMPLATE = '(?:样表|样张|模板|模版|范本)';
const TEMPLATE_NAME = new RegExp(
  `^(?:填报|填写|填表|空白|参考)?${TEMPLATE}\\d*$|^例\\d*$|^空白?表$|^(?:填报|填写|参考)?(?:格式|样式)$|^参考$|^(?:samples?|examples?)\\d*$|[([【]${TEMPLATE}[)\\]】]$|^填(?:报|写|表)说明$|^示范$`,
  'iu',
);

const REPLACED = '(?:旧版?|旧表|作废|废弃|停用|备份|历史版本)';
const REPLACED_NAME = new RegExp(`^${REPLACED}\\d*$|[([【]${REPLACED}\\d*[)\\]】]$|[-_]${REPLACED}\\d*$`, 'u');

/** A sheet that shows how the form looks, if another one is filled in: `样表`, `自评表(模板)`, `填报说明`; 评分模板 is a sheet of 工作要点. */
export const namesTemplate = (sheet: string): boolean => TEMPLATE_NAME.test(compact(sheet));

/** A sheet that by its name was replaced or is kept besides: `旧版`, `项目清单(作废)`, `备份2`; 旧改项目清单 is about something old. */
export const namesReplaced = (sheet: string): boolean => REPLACED_NAME.test(compact(sheet));

/** A sheet that is about a form and not one to fill in: `填报示例`, `填表说明`, `填报要求`. */
export const explainsForms = (sheet: string): boolean =>
  namesSample(sheet) ||
  /^(?:填(?:报|写|表)|编制|表样)?(?:说明|须知|要求|指南|字典|数据字典|下拉选项)\d*$/u.test(compact(sheet));
