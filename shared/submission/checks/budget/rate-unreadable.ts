import type { Check } from '../../check.ts';
import type { ListRow } from '../../list/list-table.ts';
import { unreadableCells } from '../../list/unreadable-cell.ts';

/** An execution rate that is no rate. */
export const rateUnreadable: Check<ListRow> = {
  id: 'Q06',
  title: '执行率读不懂',
  level: 'hint',
  what: '执行率写 86.18%、86.18 或 0.8618。',
  why: '双监控需要执行率。',
  source: '表样规定的填写格式',
  find: (row) => unreadableCells(rateUnreadable, row, 'rate'),
};
