import type { Day } from '../../shared/day.ts';
import type { LadderRow } from '../../shared/plan/plan-rows.ts';
import { walked } from './calendar.ts';
import type { Asked } from './periods.ts';

/** One row of 提醒规则. */
export type Step = {
  readonly step: string;
  readonly offset: number;
  readonly level: string;
  readonly to: readonly string[];
  readonly copy: readonly string[];
  /** 任务编号, 刚性 or 原则上; none: every duty. */
  readonly only: readonly string[];
  /** 连续次数. */
  readonly times: number;
};

const words = (cell: string): readonly string[] => cell.split('、').filter((word) => word !== '');

export const stepOf = (row: LadderRow): Step => ({
  step: row.步骤,
  offset: Number(row['相对截止日(工作日)']),
  level: row.级别,
  to: words(row.收件人.replaceAll('绩效', '')),
  copy: words(row.抄送.replaceAll('绩效', '')),
  only: words(row.适用任务),
  times: Number(row.连续次数 || '1'),
});

/** The notice's ladder. */
export const LADDER: readonly Step[] = (
  [
    ['提醒1', -15, '蓝', '专管员', ''],
    ['提醒2', -7, '蓝', '专管员', ''],
    ['提醒3', -3, '蓝', '专管员', '负责人'],
    ['提醒4', -1, '蓝', '专管员', '负责人'],
    ['预警1', 1, '黄', '专管员', '负责人'],
    ['预警2', 5, '红', '专管员、负责人', '财政局'],
    ['预警3', 10, '红', '负责人', '财政局'],
    ['预警4', 15, '红', '负责人', '财政局'],
  ] as const
).map(([step, offset, level, to, copy]) => ({
  step,
  offset,
  level,
  to: words(to),
  copy: words(copy),
  only: [],
  times: 1,
}));

const GRAVITY = ['蓝', '黄', '红'];

const graver = (a: Step, b: Step): number =>
  GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) || a.offset - b.offset || a.times - b.times;

/** Steps that a duty can reach at all, the gravest last: what is asked 原则上 never turns red. */
export const stepsOf = (ladder: readonly Step[], { 任务编号, series, 约束 }: Asked): readonly Step[] =>
  ladder
    .filter(({ only }) => only.length === 0 || [任务编号, series, 约束].some((word) => only.includes(word)))
    .filter(({ level }) => !(约束 === '原则上' && level === '红'))
    .toSorted(graver);

/** The day on which a step comes due. */
export const comesOn = ({ offset }: Step, deadline: Day): Day => walked(deadline, offset);
