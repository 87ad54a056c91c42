import { allBelow, departmentOf, upperOf } from '../../lower-units.ts';
import { nameList } from '../../name-list.ts';
import type { Duty } from '../../plan/duty.ts';
import { commonDeadline, deadlineChange } from '../../standing/duty/deadline-change.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Roster, Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import { STATE_WORDS } from '../words.ts';
import { inOrderOfProgress } from './progress-order.ts';
import { linkTo, unitRows } from './unit-rows.ts';

export const MATRIX_SHEET = '单位矩阵';

/** Codes that fit beside each other on one page across. */
const DUTIES_A_PAGE = 27;

/** Names that a note can hold. */
const MOST_NAMES = 6;

const wordOf = (state: DutyState): string | null =>
  state.state === 'not-applicable' ? null : STATE_WORDS[state.state];

/** The day in force for most, and who has another one. */
const dueText = (duty: Duty, states: readonly DutyState[]): string => {
  const common = commonDeadline(states) ?? duty.due;
  const moved = common === duty.due ? '' : `（印发的是 ${duty.due}）`;
  const extended = states
    .filter((state) => deadlineChange(state) === 'extended')
    .map(({ unit, deadline }) => `${unit.name} ${deadline}`);
  return `截止 ${common}${moved}${extended.length === 0 ? '' : `；延期：${nameList(extended, MOST_NAMES)}`}`;
};

const dutyColumn = (duty: Duty, states: readonly DutyState[]): StatusColumn => ({
  label: duty.code,
  kind: 'state',
  width: 9,
  note: `${duty.name}，${dueText(duty, states)}`,
});

/** As in the roster, but that a lower unit stands behind its upper one. */
const byLevels = (roster: Roster): readonly Unit[] =>
  roster.units.filter((unit) => upperOf(roster, unit) === null).flatMap((unit) => [unit, ...allBelow(roster, unit)]);

const UPPER: StatusColumn = {
  label: '主管部门',
  kind: 'text',
  width: 18,
  note: '可按它筛选，只看一个部门和它的下属单位。',
};

/**
 * Units down, duties across, one state per cell; blank where a unit does not owe the duty. Where units stand in two levels the
 * last column says under whom.
 */
export const matrixSheet = (assessment: Assessment): StatusTable => {
  const { plan, roster, duties } = assessment;
  const owed = Map.groupBy(duties, ({ duty }) => duty.code);
  const shown = plan.duties.filter(({ code }) => owed.has(code));
  const place = new Map(shown.map(({ code }, index) => [code, index + 1]));
  const rows = new Map<string, StatusValue[]>();
  for (const { code, name } of byLevels(roster)) rows.set(code, [name, ...shown.map(() => null)]);
  for (const state of duties) {
    const row = rows.get(state.unit.code) ?? [state.unit.name, ...shown.map(() => null)];
    rows.set(state.unit.code, row);
    const at = place.get(state.duty.code);
    if (at !== undefined) row[at] = wordOf(state);
  }
  const progress = unitRows(inOrderOfProgress(assessment));
  const hasLevels = roster.units.some(({ upper }) => upper !== '');
  const departments = new Map(roster.units.map((unit) => [unit.code, departmentOf(roster, unit)]));
  return {
    kind: 'table',
    name: MATRIX_SHEET,
    columns: [
      { label: '单位', kind: 'text', width: 22, isLink: true, note: '点开就是它的任务进度。' },
      ...shown.map((duty) => dutyColumn(duty, owed.get(duty.code) ?? [])),
      ...(hasLevels ? [UPPER] : []),
    ],
    rows: [...rows].map(([code, row]) => (hasLevels ? [...row, departments.get(code) ?? null] : row)),
    links: [...rows.keys()].flatMap((code, at) => linkTo(progress.get(code)?.from, 0, at)),
    frozenColumns: 1,
    pagesWide: Math.max(1, Math.ceil(shown.length / DUTIES_A_PAGE)),
    tab: '2E75B6',
  };
};
