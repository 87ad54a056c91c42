import type { Check } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

/** A cell that should say yes or no, or how many, and says something else. */
export const valueUnreadable: Check<ListRow> = {
  id: 'Q01',
  title: '填写内容读不懂',
  level: 'error',
  what: '是否类列填 是/否(√、1/0、Y/N 也可以)；个数填整数。',
  why: '统计范围按这些列筛选。',
  source: '表样规定的填写格式',
  find: (row) => unreadableCells(valueUnreadable, row, 'flag', 'count', 'month'),
};
