import { percentFigure } from '../../figure.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import { commonDeadline } from '../../standing/duty/deadline-change.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import { isFinance, type Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isDuty, isMet, isOverdue, isOwed, levelOfUnits } from '../../warning/figures/district-figures.ts';
import type { DueAhead } from '../../warning/figures/due-ahead.ts';
import { redToMend, unitsToChase } from '../../warning/figures/units-to-chase.ts';
import type { Turn } from '../../warning/turn.ts';
import type { Block, BlockColumn, Lead, StatusValue } from '../status-book.ts';
import { CANNOT_FORECAST, STATE_WORDS } from '../words.ts';
import { OPEN_STATES, owedRows } from './owed-rows.ts';

const MOST_ROWS = 20;

const SHARED: readonly BlockColumn[] = [
  { label: '占比', kind: 'figure', parts: 2 },
  { label: '', kind: 'bar', parts: 6 },
];

/** Rows of 任务进度 by some of their columns. */
const inProgress = (pick: Lead['pick']): Lead => ({ sheet: '任务进度', pick });

const tally = <Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const withPercent = (word: string, part: number, whole: number): readonly StatusValue[] => {
  const percent = percentFigure(part, whole);
  return [word, part, percent, percent];
};

/** How the tiles' figures and the rows hang together, e.g. `应办 302，不含不适用 85；已完成 183 = 按期 177 + 逾期完成 6。` */
const baseNote = (owed: readonly DutyState[], counts: ReadonlyMap<State, number>): string => {
  const of = (state: State): number => counts.get(state) ?? 0;
  const without = (['waived', 'not-applicable'] as const)
    .filter((state) => of(state) > 0)
    .map((state) => `${STATE_WORDS[state]} ${of(state)}`);
  const base = `占比以应办 ${owed.length} 项为底${without.length === 0 ? '' : `，不含 ${without.join('、')}`}`;
  return `${base}；完成共 ${owed.filter(isMet).length} 项 = 已完成 ${of('done')} + 逾期完成 ${of('done-late')}。`;
};

/** Duties by state, as shares of those owed; windows are left out. */
export const stateBlock = (duties: readonly DutyState[]): Block => {
  const counted = duties.filter(isDuty);
  const owed = counted.filter(isOwed);
  const counts = tally(counted.map(({ state }) => state));
  const owedStates = new Set(owed.map(({ state }) => state));
  const isInBase = (state: State): boolean => owedStates.has(state) || (counts.get(state) ?? 0) === 0;
  return {
    title: '任务按状态',
    columns: [{ label: '状态', kind: 'state', parts: 3 }, { label: '任务数', kind: 'whole', parts: 2 }, ...SHARED],
    rows: (Object.keys(STATE_WORDS) as State[]).map((state) =>
      isInBase(state)
        ? withPercent(STATE_WORDS[state], counts.get(state) ?? 0, owed.length)
        : [STATE_WORDS[state], counts.get(state) ?? 0, null, null],
    ),
    leads: (Object.entries(STATE_WORDS) as [State, string][]).map(([state, word]) =>
      isInBase(state) ? owedRows({ 状态: [word] }) : inProgress({ 状态: [word] }),
    ),
    note: baseNote(owed, counts),
  };
};

/** Units by their most serious level. */
export const levelBlock = (assessment: Assessment): Block => {
  const levels = [...levelOfUnits(assessment).values()];
  const counts = tally(levels);
  return {
    title: '单位按级别(取本单位任务和预警中最重的一级)',
    columns: [{ label: '级别', kind: 'level', parts: 3 }, { label: '单位数', kind: 'whole', parts: 2 }, ...SHARED],
    rows: (['red', 'yellow', 'blue', 'none'] as const).map((level) =>
      withPercent(LEVEL_WORDS[level], counts.get(level) ?? 0, levels.length),
    ),
    note: '要由财政局办理的预警(如目录、名录缺项)算财政局的。',
  };
};

const cutNote = (all: number, where: string): string =>
  all > MOST_ROWS ? `共${all}项，这里列出前${MOST_ROWS}项，其余见 ${where}。` : '';

type Urgent = {
  readonly unit: Unit;
  readonly red: number;
  readonly overdue: number;
  readonly alarms: number;
};

const urgentUnits = ({ roster, duties, warnings }: Assessment): readonly Urgent[] => {
  const dutiesOf = Map.groupBy(duties, ({ unit }) => unit.code);
  const alarms = redToMend(warnings);
  return roster.units
    .map((unit) => {
      const own = dutiesOf.get(unit.code) ?? [];
      const count = (is: (state: DutyState) => boolean): number => own.filter(is).length;
      return {
        unit,
        red: count(({ level }) => level === 'red'),
        overdue: count(isOverdue),
        alarms: alarms.get(unit.code) ?? 0,
      };
    })
    .filter(({ red, overdue, alarms: own }) => red + overdue + own > 0);
};

/** Units that are overdue or red, the gravest first, with whom to phone; the finance office last. */
export const urgentBlock = (assessment: Assessment): Block => {
  const gravity = new Map(unitsToChase(assessment).map((one) => [one.unit.code, one.gravity]));
  const of = ({ unit }: Urgent): number => gravity.get(unit.code) ?? 0;
  const worst = urgentUnits(assessment).toSorted(
    (a, b) =>
      Number(isFinance(a.unit)) - Number(isFinance(b.unit)) || of(b) - of(a) || b.red - a.red || b.alarms - a.alarms,
  );
  const shown = worst.slice(0, MOST_ROWS);
  return {
    title: '先要催办的单位',
    columns: [
      { label: '单位', kind: 'text', parts: 4 },
      { label: '联系人', kind: 'text', parts: 2 },
      { label: '电话', kind: 'code', parts: 3 },
      { label: '逾期', kind: 'whole', parts: 1 },
      { label: '任务红', kind: 'whole', parts: 1 },
      { label: '数据预警红', kind: 'whole', parts: 2 },
    ],
    rows: shown.map(({ unit, red, overdue, alarms }) => [
      unit.name,
      unit.officer.name,
      unit.phone,
      overdue,
      red,
      alarms,
    ]),
    leads: shown.map(({ unit }) => inProgress({ 单位: [unit.name] })),
    note: worst.length === 0 ? '没有红色级别或逾期的单位。' : cutNote(worst.length, '催报单、任务进度(按级别筛选)'),
  };
};

const TURN_WORDS = { yellow: '黄', red: '红' } as const;

/** What turns yellow or red within 30 days; null where the calendar does not reach so far. */
export const turnBlock = (level: Turn['level'], turns: readonly Turn[] | null): Block => ({
  title: `30天内将转${TURN_WORDS[level]}(按现在的报送情况推算)`,
  columns: [
    { label: `转${TURN_WORDS[level]}日`, kind: 'day', parts: 2 },
    { label: '单位', kind: 'text', parts: 4 },
    { label: '任务编号', kind: 'code', parts: 2 },
    { label: '任务', kind: 'text', parts: 5 },
  ],
  rows: (turns ?? []).slice(0, MOST_ROWS).map(({ on, unit, duty }) => [on, unit.name, duty.code, duty.name]),
  leads: (turns ?? [])
    .slice(0, MOST_ROWS)
    .map(({ unit, duty }) => inProgress({ 单位: [unit.name], 任务编号: [duty.code] })),
  note: turns === null ? CANNOT_FORECAST : turns.length === 0 ? '没有。' : cutNote(turns.length, '任务进度'),
});

/** What falls due within 60 days and is not met yet: by day and duty, with how many units still owe it. */
export const dueBlock = (dues: readonly DueAhead[]): Block => ({
  title: '接下来到期(60天内，还没有完成的)',
  columns: [
    { label: '截止日期', kind: 'day', parts: 2 },
    { label: '任务编号', kind: 'code', parts: 2 },
    { label: '任务', kind: 'text', parts: 12 },
    { label: '未完成单位', kind: 'whole', parts: 2 },
  ],
  rows: dues.slice(0, MOST_ROWS).map(({ on, duty, units }) => [on, duty.code, duty.name, units]),
  leads: dues
    .slice(0, MOST_ROWS)
    .map(({ on, duty }) => owedRows({ 任务编号: [duty.code], 执行截止日: [on], 状态: OPEN_STATES })),
  note: dues.length === 0 ? '没有。' : cutNote(dues.length, '任务进度(按执行截止日筛选)'),
});

const dutyRow = (states: readonly DutyState[]): readonly StatusValue[] => {
  const owed = states.filter(isOwed);
  const met = owed.filter(isMet).length;
  const percent = percentFigure(met, owed.length);
  const overdue = owed.filter(isOverdue).length;
  const duty = states[0]?.duty;
  return [duty?.code ?? '', duty?.name ?? '', commonDeadline(states), owed.length, met, overdue, percent, percent];
};

/** How far the district is with every duty, in the plan's order. */
export const dutyBlock = ({ plan, duties }: Assessment): Block => {
  const byDuty = Map.groupBy(duties.filter(isDuty), ({ duty }) => duty.code);
  const shown = plan.duties.filter(({ code }) => byDuty.has(code));
  return {
    title: '各项任务完成情况(单位数)',
    columns: [
      { label: '任务编号', kind: 'code', parts: 2 },
      { label: '任务', kind: 'text', parts: 7 },
      { label: '截止日期', kind: 'day', parts: 2 },
      { label: '应办', kind: 'whole', parts: 1 },
      { label: '完成', kind: 'whole', parts: 1 },
      { label: '逾期', kind: 'whole', parts: 1 },
      { label: '完成率', kind: 'figure', parts: 2 },
      { label: '', kind: 'bar', parts: 2 },
    ],
    rows: shown.map(({ code }) => dutyRow(byDuty.get(code) ?? [])),
    leads: shown.map(({ code }) => owedRows({ 任务编号: [code] })),
    note: '',
  };
};
