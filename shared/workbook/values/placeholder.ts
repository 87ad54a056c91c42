import { perShortText } from '../../memo.ts';
import { compact } from '../label.ts';

const WORDS = [
  '(?:[x×✕╳]{2,}|[○〇□口]{2,}|某{2,})%?',
  '(?:尚|还|有)?待(?:填写?|填报|补充?|补填|补报|定|完善|明确|录入|更新)',
  '(?:尚|还)?未(?:填写?|填报|录入)',
  '空白?|未知|不详|从?略|同[上前左右]',
  '(?:填报|填写|填表)?(?:示例|样例|范例|例子)|测试(?:数据|内容)?|test|tbd|todo|n/?a|null',
  '(?:请|在此|此处)+(?:填写|填报|填入|输入|录入).{0,12}',
  '(?:填写|填入|输入)(?:内容|文字|目标|指标|原因|理由|措施)?',
];

/** What stands where something is to be written: marks alone, 待填, XXX, 略, 同上, 示例. */
const STANDS_IN = new RegExp(
  `^(?:[-—–―_*~/\\\\.。·…、,;:?!#+=]+|[([【〔《"']?(?:${WORDS.join('|')})\\d*[)\\]】〕》"'。.]?)$`,
  'iu',
);

/** Whether a text only holds the place of what is to be written there. 无 says something and is no such text. */
export const isPlaceholder = perShortText((text: string): boolean => STANDS_IN.test(compact(text)));

/** Whether nothing of somebody's own stands there: blank, 无, or what holds the place. */
export const isNoReason = (text: string): boolean =>
  ['', '无', '没有', '暂无'].includes(compact(text)) || isPlaceholder(text);
