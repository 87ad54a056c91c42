import { perShortText } from '../../memo.ts';
import { compact } from '../../workbook/label.ts';

const whole = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`, 'u');

const MARKS = /[,。.;、!:]+/gu;

const partsOf = (text: string): readonly string[] =>
  compact(text)
    .split(MARKS)
    .filter((part) => part !== '');

/** Blanks stand inside words and between them. */
const spaced = (text: string): string => text.trim().replace(/\s+/gu, '。');

const CONFIRMS = whole(
  '(?:情况|财政局|我局)?(?:已|经)*(?:核[实对])?确认(?:无误|属实|计入)?',
  '(?:财政局|我局)?(?:已|经)*(?:核[实对]|审核)?后?(?:情况|数据)?[均确]?属实',
  '(?:同意|可以?|请|予以|准予|按新版)?计入',
);

/** Alone it may as well mean that somebody was asked. */
const VERIFIED = whole('(?:情况|财政局|我局)?(?:已|经)*核[实对](?:无误)?');

/** What people write for 确认: that, 属实, 计入, with any marks about them; 属实 is the manual's own word for when to confirm. */
export const isConfirmed = perShortText((text: string): boolean =>
  [text, spaced(text)]
    .map(partsOf)
    .some(
      (parts) =>
        parts.some((part) => CONFIRMS.test(part)) && parts.every((part) => CONFIRMS.test(part) || VERIFIED.test(part)),
    ),
);

const SAME = whole('(?:确认)?是?同一个?项目', '(?:确认)?是?同一个');
const OTHER = whole('不是(?:同一个?(?:项目)?)?', '(?:不同|非同一)个?项目');

/** What an answer says of two names that are alike; null where it says neither. */
export const namesAnswer = perShortText((text: string): 'same' | 'other' | null => {
  const said = partsOf(text).join('');
  if (SAME.test(said)) return 'same';
  return OTHER.test(said) ? 'other' : null;
});
