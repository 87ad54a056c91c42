import type { WeekChange } from '../../warning/figures/week-change.ts';
import type { Block } from '../status-book.ts';

/** 本周新增与消除: what came up in the last seven days, and what was done away with. */
export const weekBlock = ({ met, overdue, warnings }: WeekChange): Block => ({
  title: '本周新增与消除(最近7天)',
  columns: [
    { label: '事项', kind: 'text', parts: 7 },
    { label: '新增', kind: 'whole', parts: 3 },
    { label: '消除', kind: 'whole', parts: 3 },
  ],
  rows: [
    ['逾期任务(新逾期 / 已补上)', overdue.opened, overdue.closed],
    ['数据预警(新出现 / 已消除)', warnings.opened, warnings.closed],
    ['完成的任务', met, null],
  ],
  note: '',
});
