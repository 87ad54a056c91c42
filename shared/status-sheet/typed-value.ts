import type { Decided } from '../ledger/entry.ts';
import { RULINGS } from '../standing/decided/rulings.ts';
import { URGE } from '../standing/decided/urges.ts';
import type { Cell } from '../workbook/grid.ts';
import { compact } from '../workbook/label.ts';
import { readDay } from '../workbook/values/day.ts';
import { saysWhyReturned, saysWhyWaived } from './says-why.ts';
import { disposalRemedy } from './typed-disposal.ts';
import { MAIL_WORDS } from './words.ts';

/** What a marked cell says, or why it can't be taken over. `shown`: it still says what we wrote there. */
export type TypedValue =
  | { readonly kind: 'taken'; readonly value: string }
  | { readonly kind: 'shown' }
  | { readonly kind: 'untaken'; readonly message: string; readonly remedy: string };

const taken = (value: string): TypedValue => ({ kind: 'taken', value });

const untaken = (message: string, remedy: string): TypedValue => ({ kind: 'untaken', message, remedy });

/** An extension beyond so many years is a slip of the pen. */
const MOST_YEARS = 3;

const DAY_REMEDY = '请写日期，如 2022-09-15；要撤销就删掉内容。';

const typedDay = (cell: Cell, due: Cell | undefined): TypedValue => {
  const { value } = readDay(cell);
  if (value === null) return untaken(`延期至 填的是「${String(cell.value)}」，看不出是哪一天，没有生效。`, DAY_REMEDY);
  const printed = readDay(due).value;
  if (printed !== null && value <= printed)
    return untaken(
      `延期至 填的 ${value} 不晚于截止日期 ${printed}，没有生效。`,
      '请填晚于截止日期的日期；要撤销就删掉内容。',
    );
  if (printed !== null && Number(value.slice(0, 4)) > Number(printed.slice(0, 4)) + MOST_YEARS)
    return untaken(
      `延期至 填的 ${value} 比截止日期 ${printed} 晚了三年以上，多半是写错了，没有生效。`,
      '请核对年份；要一直不办的，请写 豁免原因。',
    );
  return taken(value);
};

/** A word to choose, written by hand: 退回。 is 退回. */
const wordOf = (value: string): string => compact(value).replace(/[。.!]$/u, '');

const typedRuling = (value: string): TypedValue =>
  RULINGS.some((word) => word === wordOf(value))
    ? taken(wordOf(value))
    : untaken(`验收 填的是「${value}」，没有生效。`, `请选 ${RULINGS.join('、')}；要撤销就删掉内容。`);

/** What the sheet shows of a typing it has taken over, e.g. `2022-05-06 已发送`. */
const SHOWN_URGE = new RegExp(`^\\d{4}-\\d{2}-\\d{2} (?:${Object.values(MAIL_WORDS).join('|')})$`, 'u');

const typedUrge = (value: string): TypedValue => {
  if (wordOf(value) === URGE) return taken(URGE);
  if (SHOWN_URGE.test(value)) return { kind: 'shown' };
  return untaken(`催办 填的是「${value}」，没有生效。`, `要今天就发信催办，请填 ${URGE}；不催就删掉内容。`);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters a workbook cannot hold.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Text as it comes back from a workbook it is written to, so that what is published is no new typing. */
const tidy = (text: string): string => text.toWellFormed().replace(/\r\n?/gu, '\n').replace(UNWRITABLE, '').trim();

/** Reasons that decide something: 无 and 不同意 waive no duty, and 无 sends nothing back. */
const DECIDING_REASONS: Readonly<Partial<Record<Decided['column'], (text: string) => boolean>>> = {
  豁免原因: saysWhyWaived,
  退回理由: saysWhyReturned,
};

const typedReason = (column: Decided['column'], text: string): TypedValue =>
  DECIDING_REASONS[column]?.(text) === false
    ? untaken(`${column} 填的是「${text}」，看不出原因，没有生效。`, '请写明原因；不需要的就删掉内容。')
    : taken(text);

/** Put back where a formula that no program has computed, or a picture, stood: what it says nobody can read. */
const UNREAD = '(公式或图片，读不出内容)';

const ERROR_CODE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/u;

/** Put back as a text it is still nothing that a person wrote. */
const isUnread = (text: string): boolean => text === UNREAD || ERROR_CODE.test(text.trim());

/** What is put back into a cell that could not be taken over. */
export const shownOf = ({ kind, value }: Cell): string =>
  kind === 'uncalculated' || (kind === 'error' && !ERROR_CODE.test(String(value))) ? UNREAD : String(value);

const typedDisposal = (text: string, about: string): TypedValue => {
  const remedy = disposalRemedy(about, text);
  return remedy === null ? taken(text) : untaken(`处置 填的是「${text}」，看不出算不算答复，没有生效。`, remedy);
};

/**
 * A marked cell of a column; `due` is the row's 截止日期, which an extension must lie behind, `about` its 预警编号, which may ask
 * something.
 */
export const typedValue = (
  column: Decided['column'],
  cell: Cell | undefined,
  due: Cell | undefined,
  about = '',
): TypedValue => {
  if (cell === undefined) return taken('');
  const shown = shownOf(cell);
  if (compact(shown) === '') return taken('');
  if (isUnread(shown))
    return untaken(
      `${column} 里是公式或图片，读不出内容${shown === UNREAD ? '' : `(${shown})`}，没有生效。`,
      '请直接写内容，不要写公式、放图片；要撤销就删掉内容。',
    );
  if (column === '延期至') return typedDay(cell, due);
  if (column === '验收') return typedRuling(String(cell.value).trim());
  if (column === '催办') return typedUrge(String(cell.value).trim());
  const text = cell.kind === 'date' ? String(cell.value).slice(0, 10) : tidy(String(cell.value));
  return column === '处置' ? typedDisposal(text, about) : typedReason(column, text);
};
