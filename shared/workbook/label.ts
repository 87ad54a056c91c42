import { withoutInvisible } from '../invisible-signs.ts';
import { perShortText } from '../memo.ts';

const BLANKS = /\s+/gu;
const NOTE = /\(([^()]*)\)|\[([^[\]]*)\]/gu;

/** Nothing in it that compacting changes: most cells are so. */
const COMPACT = /^[\u4e00-\u9fff\w.,()%[\]+-]*$/u;

/** Text with full-width forms made half-width and every blank, line break and invisible sign taken out. */
export const compact = (text: string): string =>
  COMPACT.test(text) ? text : withoutInvisible(text).normalize('NFKC').replace(BLANKS, '');

/**
 * A label as it is compared: compact, without a leading `*`, a leading `其中:` or a trailing colon. Brackets stay, half-width.
 * `' 全年预算数（A）：'` → `全年预算数(A)`.
 */
export const labelOf = perShortText((text: string): string =>
  compact(text)
    .replace(/^[*★☆]+|[*★☆]+$/gu, '')
    .replace(/^其中:/u, '')
    .replace(/[:;,。]+$/u, ''),
);

/** The label without anything bracketed: `全年预算数(A)` → `全年预算数`. A label that is all bracket stays as it is. */
export const coreOf = perShortText(
  (label: string): string => label.replace(NOTE, '').replace(/[:;,。]+$/u, '') || label,
);

/** What stands in a label's brackets, in order: `项目资金(万元)` → `['万元']`. */
export const notesOf = (label: string): readonly string[] =>
  /[([]/u.test(label) ? [...label.matchAll(NOTE)].map(([, round, square]) => round ?? square ?? '') : [];
