import { addDays, type Day } from '../../day.ts';
import { nameList } from '../../name-list.ts';
import type { Duty } from '../../plan/duty.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isMet, isOwed } from '../../warning/figures/district-figures.ts';
import type { Chart } from '../chart.ts';
import type { Block } from '../status-book.ts';
import { OPEN_STATES, owedRows } from './owed-rows.ts';

/** A duty that is due or soon will be, with the units that have met it and those that have not. */
type HandedIn = {
  readonly duty: Duty;
  readonly met: readonly string[];
  readonly open: readonly string[];
  /** Deadlines of those open, where others of the duty fall due later; '' for one that no calendar tells. */
  readonly due: readonly (Day | '')[];
};

/** What falls due in so many days is looked at with what already is. */
const AHEAD = 30;

const [MOST_ROWS, MOST_BARS, MOST_NAMES] = [20, 12, 12];

const unitsOf = (states: readonly DutyState[]): readonly string[] => states.map(({ unit }) => unit.name);

/** Duties not met by all, those that most units owe first. */
const handedIn = ({ day, duties }: Assessment): readonly HandedIn[] => {
  const last = addDays(day, AHEAD);
  const isLooked = ({ deadline, duty }: DutyState): boolean => (deadline ?? duty.due) <= last;
  const owed = duties.filter(isOwed);
  const looked = owed.filter(isLooked);
  const later = new Set(owed.filter((state) => !isLooked(state)).map(({ duty }) => duty.code));
  return [...Map.groupBy(looked, ({ duty }) => duty.code).values()]
    .flatMap((states): HandedIn[] => {
      const duty = states[0]?.duty;
      const open = states.filter((state) => !isMet(state));
      const due = later.has(duty?.code ?? '') ? [...new Set(open.map(({ deadline }) => deadline ?? ''))] : [];
      const met = unitsOf(states.filter(isMet));
      return duty === undefined || open.length === 0 ? [] : [{ duty, met, open: unitsOf(open), due }];
    })
    .toSorted((a, b) => b.open.length - a.open.length || (a.duty.due < b.duty.due ? -1 : 1));
};

/** 已交 8 / 未交 4, a bar a duty, with the names at hand; null where everybody has done everything. */
export const handedInChart = (assessment: Assessment): Chart | null => {
  const shown = handedIn(assessment).slice(0, MOST_BARS);
  if (shown.length === 0) return null;
  return {
    title: '已交和未交的单位(已到期和30天内到期的任务)',
    kind: 'bars',
    heads: shown.map(({ duty }) => `${duty.code} ${duty.name}`),
    series: [
      {
        name: '已交',
        values: shown.map(({ met }) => met.length),
        names: shown.map(({ met }) => met),
        colour: '70AD47',
      },
      {
        name: '未交',
        values: shown.map(({ open }) => open.length),
        names: shown.map(({ open }) => open),
        colour: 'D9534F',
      },
    ],
    isPercent: false,
  };
};

/** The same with the names of who has not. */
export const handedInBlock = (assessment: Assessment): Block => {
  const all = handedIn(assessment);
  const shown = all.slice(0, MOST_ROWS);
  return {
    title: '已交和未交(已到期和30天内到期，还有单位没交的)',
    columns: [
      { label: '任务编号', kind: 'code', parts: 2 },
      { label: '任务', kind: 'text', parts: 6 },
      { label: '已交', kind: 'whole', parts: 1 },
      { label: '未交', kind: 'whole', parts: 1 },
      { label: '未交的单位', kind: 'text', parts: 8 },
    ],
    rows: shown.map(({ duty, met, open }) => [
      duty.code,
      duty.name,
      met.length,
      open.length,
      nameList(open, MOST_NAMES, '个单位'),
    ]),
    leads: shown.map(({ duty, due }) =>
      owedRows({
        任务编号: [duty.code],
        ...(due.length === 0 ? {} : { 执行截止日: due }),
        状态: ['逾期', ...OPEN_STATES],
      }),
    ),
    note:
      all.length === 0
        ? '没有。'
        : all.length > MOST_ROWS
          ? `共${all.length}项，这里列出未交最多的${MOST_ROWS}项。`
          : '',
  };
};
