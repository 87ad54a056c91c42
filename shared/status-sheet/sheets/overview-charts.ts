import { addDays, mondayOf } from '../../day.ts';
import { cellNumber, type Figure } from '../../figure.ts';
import { upperOf } from '../../lower-units.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isMet, isOwed } from '../../warning/figures/district-figures.ts';
import type { DayFigures } from '../../warning/figures/past-figures.ts';
import type { Chart } from '../chart.ts';
import type { StatusFacts } from '../status-facts.ts';
import { handedInChart } from './handed-in.ts';
import { warningWeeks } from './warning-weeks.ts';

const GREEN = '70AD47';
const OLIVE = 'A9B84B';
const BLUE = '5B9BD5';
const RED = 'D9534F';
const GREY = 'B0B7C3';

/** Weeks shown before and after this one. */
const [BEFORE, AFTER] = [4, 15];

/** More bars than these are no picture any more: upper units or classes stand for their units. */
const MOST_BARS = 20;

/** How much falls due in each week, and how much of it is met; null where nothing does, as when a year is closed. */
const dueChart = ({ day, duties }: Assessment): Chart | null => {
  const first = addDays(mondayOf(day), -7 * BEFORE);
  const weeks = Array.from({ length: BEFORE + 1 + AFTER }, (_, at) => addDays(first, 7 * at));
  const byDeadline = Map.groupBy(duties.filter(isOwed), ({ deadline }) => deadline);
  const byWeek = Map.groupBy(byDeadline, ([deadline]) => (deadline === null ? null : mondayOf(deadline)));
  const countOf = (is: (state: DutyState) => boolean): readonly number[] =>
    weeks.map((week) => (byWeek.get(week) ?? []).reduce((sum, [, of]) => sum + of.filter(is).length, 0));
  const met = countOf(isMet);
  const open = countOf((state) => !isMet(state));
  if ([...met, ...open].every((count) => count === 0)) return null;
  return {
    title: '按周到期的任务(周一的日期)',
    kind: 'columns',
    heads: weeks.map((week) => week.slice(5)),
    series: [
      { name: '已完成', values: met, colour: GREEN },
      { name: '未完成', values: open, colour: RED },
    ],
    isPercent: false,
  };
};

/** Units, or whom they stand under where they are many. */
const groupOf = ({ roster }: Assessment): ((state: DutyState) => string) => {
  if (roster.units.length <= MOST_BARS) return ({ unit }) => unit.name;
  const hasUppers = roster.units.filter((unit) => upperOf(roster, unit) !== null).length > roster.units.length / 2;
  return hasUppers
    ? ({ unit }) => upperOf(roster, unit)?.name ?? unit.name
    : ({ unit }) => unit.classes[0] ?? unit.name;
};

const STATES = [
  { name: '已完成', states: ['done'], colour: GREEN },
  { name: '逾期完成', states: ['done-late'], colour: OLIVE },
  { name: '办理中', states: ['not-started', 'in-progress', 'extended'], colour: BLUE },
  { name: '逾期', states: ['overdue'], colour: RED },
  { name: '无法核对', states: ['cannot-tell'], colour: GREY },
] as const;

/** States of the duties owed, by unit; who is behind most on top. */
export const stateChart = (assessment: Assessment): Chart => {
  const owed = assessment.duties.filter((state) => isOwed(state) && !isFinance(state.unit));
  const overdue = (states: readonly DutyState[]): number => states.filter(({ state }) => state === 'overdue').length;
  const groups = [...Map.groupBy(owed, groupOf(assessment))]
    .toSorted(([, a], [, b]) => overdue(b) / b.length - overdue(a) / a.length)
    .slice(0, MOST_BARS);
  return {
    title: assessment.roster.units.length <= MOST_BARS ? '各单位任务状态' : '各类单位任务状态',
    kind: 'bars',
    heads: groups.map(([name]) => name),
    series: STATES.map(({ name, states, colour }) => ({
      name,
      values: groups.map(([, of]) => of.filter(({ state }) => (states as readonly string[]).includes(state)).length),
      colour,
    })),
    isPercent: false,
  };
};

const fraction = (figure: Figure | null): number | null => (figure === null ? null : cellNumber(figure));

/** On-time rate and coverage, week by week. */
const courseChart = (course: readonly DayFigures[]): Chart => ({
  title: '按期率和覆盖达标率(逐周)',
  kind: 'lines',
  heads: course.map(({ day }) => day.slice(5)),
  series: [
    { name: '按期率', values: course.map(({ onTime }) => fraction(onTime)), colour: BLUE },
    { name: '覆盖达标率', values: course.map(({ coverage }) => fraction(coverage)), colour: GREEN },
  ],
  isPercent: true,
});

/** The pictures of 总览. */
export const overviewCharts = ({ assessment, course = [], closedWarnings = [] }: StatusFacts): readonly Chart[] =>
  assessment.duties.length === 0
    ? []
    : [
        dueChart(assessment),
        stateChart(assessment),
        course.length < 2 ? null : courseChart(course),
        warningWeeks(assessment, closedWarnings),
        handedInChart(assessment),
      ].filter((chart) => chart !== null);
