import type { Day } from '../../day.ts';
import type { Figure } from '../../figure.ts';
import { LAST_DAY } from '../../letter/write/days-left-text.ts';
import { departmentOf } from '../../lower-units.ts';
import { lastPerObject } from '../../memo.ts';
import { nameList } from '../../name-list.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import { requirementOf } from '../../plan/requirement.ts';
import { CHANGE_WORDS, deadlineChange } from '../../standing/duty/deadline-change.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Roster } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { paceText } from '../../warning/duty/pace.ts';
import { isMet, isOwed } from '../../warning/figures/district-figures.ts';
import type { ShownTyping } from '../shown-typing.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import { momentText, STATE_WORDS } from '../words.ts';
import { NOT_OWED, OWED, OWED_COLUMN } from './owed-rows.ts';
import { inOrderOfProgress } from './progress-order.ts';
import { PROGRESS_SHEET, unitRows } from './unit-rows.ts';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位编码', kind: 'code', width: 10, isFolded: true },
  {
    label: '单位',
    kind: 'text',
    width: 18,
    note: '先后：最要紧的单位在前(同今天要办)，本局最后；一个单位里逾期的在前，其次按截止日，办完的在后。只打印一个单位：在左上角的名称框里选 打印_单位名称，再打印选定区域。',
  },
  {
    label: '任务编号',
    kind: 'code',
    width: 10,
    note: '只打印一项任务：按它筛选后打印，打出来的只有筛选出的行，每页都有标题行。',
  },
  { label: '任务', kind: 'long', width: 26 },
  { label: '截止日期', kind: 'day', width: 12, note: '工作要点印的日期；遇休息日移动或延期的，按 执行截止日 办。' },
  { label: '要求', kind: 'text', width: 12 },
  {
    label: '分子',
    kind: 'figure',
    width: 12,
    note: '金额覆盖率的分子、分母、差额单位为万元，其余为个数。',
    isFolded: true,
  },
  { label: '分母', kind: 'figure', width: 12, isFolded: true },
  { label: '完成', kind: 'figure', width: 10, note: '覆盖率类为百分比，其余为个数。' },
  { label: '差额', kind: 'figure', width: 10, note: '离目标还差多少；已达标为 0。' },
  { label: '状态', kind: 'state', width: 10 },
  { label: '级别', kind: 'level', width: 6 },
  { label: '缺口明细', kind: 'long', width: 34, note: '还没有覆盖到的对象。' },
  { label: '可补缺口', kind: 'long', width: 26, note: '补上这些对象就能达标，数量最少的一组。', isFolded: true },
  { label: '最近报送', kind: 'moment', width: 16, isFolded: true },
  {
    label: '剩余工作日',
    kind: 'whole',
    width: 9,
    note: '今天之后到执行的截止日(含)的工作日数；负数为已逾期的工作日数。',
  },
  { label: '延期至', kind: 'day', width: 11, typed: { as: 'day' }, note: '可填：日期。删掉即撤销。' },
  { label: '豁免原因', kind: 'long', width: 14, typed: { as: 'text' }, note: '可填：写了原因即豁免。删掉即撤销。' },
  { label: '备注', kind: 'long', width: 14, typed: { as: 'text' }, note: '可填。' },
  { label: '主管部门', kind: 'text', width: 16, note: '单位名录中的主管部门；可按它筛选。', isFolded: true },
  { label: '说明', kind: 'long', width: 30, isFolded: true },
  { label: '首次达标日', kind: 'day', width: 12, isFolded: true },
  {
    label: '进度推算',
    isFolded: true,
    kind: 'long',
    width: 34,
    note: '覆盖率和数量类：办理期过了多少，照现在的进度到截止日能到多少，预计还差多少。',
  },
  { label: '单位类别', kind: 'text', width: 16, note: '单位名录中的单位类别；可按它筛选。', isFolded: true },
  {
    label: '执行截止日',
    kind: 'day',
    width: 12,
    beside: '截止日期',
    note: '催报和逾期按这一天算：遇休息日已按顺延规则移动，延期的是延期后的日子。',
  },
  {
    label: '截止日变动',
    kind: 'text',
    width: 8,
    beside: '执行截止日',
    note: '执行截止日与印发的不同时：延期、顺延或提前。',
  },
  { label: '专管员', kind: 'text', width: 8 },
  { label: '电话', kind: 'code', width: 14, note: '单位名录里的电话。' },
  {
    label: OWED_COLUMN,
    kind: 'text',
    width: 6,
    isFolded: true,
    note: '总览、周报和通报的数字只数 是 的行；不适用的、已豁免的和阶段窗口不数。',
  },
];

const figure = (value: number | null, format: Figure['format']): Figure | null =>
  value === null ? null : { value, format };

type Shown = readonly [extendedTo: string, waiver: string, remark: string, upper: string];

/** What 工作要点 prints; where only the calendar or each object's own time tells the day, the one in force. */
const dueShown = ({ duty, deadline }: DutyState): Day | null =>
  duty.dueAfter !== null || duty.measure === 'within' ? deadline : duty.due;

/** Met or waived: no days are left to count. */
const isSettled = (state: DutyState): boolean => isMet(state) || state.state === 'waived';

/** Said on the last day of what is still open. */
const lastDayNote = (state: DutyState, day: Day): readonly string[] =>
  state.deadline === day && isOwed(state) && !isSettled(state) ? [LAST_DAY] : [];

/** The same row while the duty stands as it did, so that what was worked out of it stands as well. */
const progressRow = lastPerObject((state: DutyState, day: Day, ...typed: Shown): readonly StatusValue[] => {
  const { unit, duty, measurement } = state;
  const amount = measurement.unit === 'money' ? 'money' : 'count';
  return [
    unit.code,
    unit.name,
    duty.code,
    duty.name,
    dueShown(state),
    requirementOf(duty),
    figure(measurement.numerator, amount),
    figure(measurement.denominator, amount),
    figure(measurement.achieved, duty.target.kind === 'share' ? 'percent' : 'count'),
    figure(measurement.gap, amount),
    STATE_WORDS[state.state],
    LEVEL_WORDS[state.level],
    nameList(measurement.missing),
    nameList(measurement.candidates),
    state.lastHandIn === null ? null : momentText(state.lastHandIn),
    isSettled(state) ? null : state.workingDaysLeft,
    ...typed,
    [...lastDayNote(state, day), ...measurement.notes].join('；'),
    state.metOn,
    paceText(state, day),
    unit.classes.join('、'),
    state.deadline,
    CHANGE_WORDS[deadlineChange(state)],
    unit.officer.name,
    unit.phone,
    isOwed(state) ? OWED : NOT_OWED,
  ];
});

const shownIn = ({ unit, duty, extendedTo, waiver, remark }: DutyState, typing: ShownTyping, roster: Roster): Shown => [
  typing(unit, duty.code, '延期至', extendedTo),
  typing(unit, duty.code, '豁免原因', waiver),
  typing(unit, duty.code, '备注', remark),
  departmentOf(roster, unit),
];

/** One row a unit and duty owed. */
export const progressSheet = (assessment: Assessment, typing: ShownTyping): StatusTable => {
  const { day, roster } = assessment;
  const duties = inOrderOfProgress(assessment);
  return {
    kind: 'table',
    name: PROGRESS_SHEET,
    columns: COLUMNS,
    rows: duties.map((state) => progressRow(state, day, ...shownIn(state, typing, roster))),
    printed: [...unitRows(duties).values()],
    frozenColumns: 3,
    pagesWide: 1,
    tab: '2E75B6',
  };
};
