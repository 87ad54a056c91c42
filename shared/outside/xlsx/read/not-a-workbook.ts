import type { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { unreadable } from '../unreadable.ts';

/** A file of another program: what it is in Chinese, and what to do with it. */
export const notAWorkbook = (what: string, remedy: string): UnreadableWorkbook =>
  unreadable('not-a-workbook', what, `这是${/^\w/u.test(what) ? ' ' : ''}${what}，不是 Excel 工作簿；${remedy}`);
