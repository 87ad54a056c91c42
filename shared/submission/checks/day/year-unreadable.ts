import type { Check } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

/** A year that is none. */
export const yearUnreadable: Check<ListRow> = {
  id: 'Q02',
  title: '年度读不懂',
  level: 'error',
  what: '年度写四位数字，如 2022 或 2022年度。',
  why: '不知道是哪一年的数据就归不到任务上。',
  source: '表样规定的填写格式',
  find: (row) => unreadableCells(yearUnreadable, row, 'year'),
};
