import type { Check } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const DONE = ['已完成', '已销项'];

/** 整改状态 and 实际完成日期 tell two stories. */
export const rectificationUndated: Check<ListRow> = {
  id: 'Q33',
  title: '整改状态与完成日期不一致',
  level: 'hint',
  what: '已完成、已销项要有实际完成日期；未启动、整改中不应有。',
  why: '整改回头看按期限和完成日期核对。',
  source: '闵财评〔2022〕1号(整改回头看、销项)',
  columns: ['整改状态'],
  find: (row) => {
    if (row.table.form.name !== '整改台账' || row.problems.size > 0) return [];
    const state = row.record.fields['整改状态'];
    const done = row.record.fields['实际完成日期'] ?? null;
    if (typeof state !== 'string' || DONE.includes(state) === (done !== null)) return [];
    const missing = done === null;
    return [
      faultInRow(rectificationUndated, row, '实际完成日期', {
        expected: missing ? '实际完成的日期' : '留空，或状态改为已完成',
        message: `${rowName(row.row, row.record.name)}的“整改状态”是“${state}”，“实际完成日期”却${missing ? '没有填写' : `填了${done}`}。`,
        remedy: missing ? '请补填实际完成日期。' : '请核对整改状态和实际完成日期。',
      }),
    ];
  },
};
