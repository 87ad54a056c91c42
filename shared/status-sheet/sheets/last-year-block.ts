import { count, type Figure } from '../../figure.ts';
import type { DayFigures } from '../../warning/figures/past-figures.ts';
import type { Block, StatusValue } from '../status-book.ts';

const difference = (now: Figure | null, then: Figure | null): Figure | null =>
  now === null || then === null ? null : { ...now, value: now.value - then.value };

const line = (word: string, now: Figure | null, then: Figure | null): readonly StatusValue[] => [
  word,
  now,
  then,
  difference(now, then),
];

/** 上年同期: this year's figures beside those of the same day last year, by the plan that was in force then. */
export const lastYearBlock = (now: DayFigures, then: DayFigures): Block => ({
  title: `与上年同期相比(上年是 ${then.day})`,
  columns: [
    { label: '指标', kind: 'text', parts: 4 },
    { label: '今年', kind: 'figure', parts: 3 },
    { label: '上年同期', kind: 'figure', parts: 3 },
    { label: '增减', kind: 'figure', parts: 3 },
  ],
  rows: [
    line('应办任务', count(now.owed), count(then.owed)),
    line('已完成', count(now.met), count(then.met)),
    line('逾期', count(now.overdue), count(then.overdue)),
    line('红色(任务和预警)', count(now.red), count(then.red)),
    line('按期率', now.onTime, then.onTime),
    line('覆盖达标率', now.coverage, then.coverage),
  ],
  note: '上年同期按当年的工作要点、单位名录和那一天以前的报送计算；比率的增减是百分点。',
});
