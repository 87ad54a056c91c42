import { compact } from '../workbook/label.ts';
import { isNoReason } from '../workbook/values/placeholder.ts';
import { ASKED_INSTEAD, HEADINGS, NOT_RETURNED, REFUSAL, TAKEN_BACK, TURNED_DOWN, WAITING } from './no-reason-words.ts';

const MARKS = /[,，。.;；:：!！?？、()（）【】[\]“”"'‘’…—\-/|]+/gu;

const parted = (text: string, marks: RegExp): readonly string[] =>
  text
    .split(marks)
    .map(compact)
    .filter((part) => part !== '');

/** Its parts between marks, and between blanks as well: blanks stand inside words and between sentences. */
const waysToPart = (text: string): readonly (readonly string[])[] => {
  const marked = text.replace(MARKS, '。');
  return [parted(marked, /。/u), parted(marked, /[\s。]+/u)];
};

/** A part longer than this is made up of no such words; nor is a whole page of them tried. */
const MOST_SIGNS = 40;

const isOf = (part: string, kinds: readonly RegExp[]): boolean =>
  isNoReason(part) || (part.length <= MOST_SIGNS && kinds.some((kind) => kind.test(part)));

/** Read part by part, one that says why is enough: 撤销，并入区教育局. */
const isAllOf = (parts: readonly string[], kinds: readonly RegExp[]): boolean =>
  parts.every((part) => isOf(part, kinds));

const refuses = (part: string): boolean => part.length <= MOST_SIGNS && REFUSAL.test(part);

const WAIVES_NOTHING = [REFUSAL, TURNED_DOWN, WAITING, TAKEN_BACK, HEADINGS, ASKED_INSTEAD];

/**
 * Whether a text is a reason to waive a duty. Words of refusal, of taking back and of waiting are none, nor are headings and
 * single signs; within a reason they stand: 项目已撤销，区政府批复〔2026〕3号. A refusal of the waiver itself is one whatever
 * stands beside it: 材料不全，不予豁免.
 */
export const saysWhyWaived = (text: string): boolean =>
  !isNoReason(text) &&
  /\p{L}/u.test(text) &&
  waysToPart(text).every((parts) => !parts.some(refuses) && !isAllOf(parts, WAIVES_NOTHING));

const RETURNS_NOTHING = [NOT_RETURNED, WAITING, TAKEN_BACK, HEADINGS];

/** Whether a text tells a unit why its form is sent back: what is asked of it or what is lacking does, 不同意 alone does not. */
export const saysWhyReturned = (text: string): boolean =>
  !isNoReason(text) && /\p{L}/u.test(text) && waysToPart(text).every((parts) => !isAllOf(parts, RETURNS_NOTHING));
