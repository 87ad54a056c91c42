import { nameList } from '../../name-list.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance, type Roster } from '../../unit.ts';
import { gravityOf, longestOverdue, type UnitToChase } from '../../warning/figures/units-to-chase.ts';
import { gapText } from './measurement-text.ts';
import type { TodayItem } from './today-item.ts';
import { firstOfMany, type LastMail, officerOf } from './whom-to-phone.ts';

const MOST_NAMES = 5;

/** What is missing of the first thing to do: how much, or why nobody can tell. */
const lackText = (state: DutyState): string => {
  if (state.state === 'cannot-tell') return state.measurement.notes[0]?.replace(/。$/u, '') ?? '';
  const gap = gapText(state);
  return gap === '' ? '' : `还差${gap}`;
};

const dutyText = ({ duty }: DutyState): string => `${duty.code} ${duty.name}`;

const countText = ({ overdue, untold }: UnitToChase): string =>
  [
    ...(overdue.length === 0 ? [] : [`${overdue.length}项逾期`]),
    ...(untold.length === 0 ? [] : [`${untold.length}项到期仍无法核对`]),
  ].join('、');

const chaseText = (chased: UnitToChase): string => {
  const [gravest] = chased.late;
  if (gravest === undefined) return '';
  const lack = lackText(gravest);
  return [
    `${countText(chased)}${chased.late.length === 1 ? '：' : '，先办 '}${dutyText(gravest)}${lack === '' ? '' : `（${lack}）`}`,
    ...(chased.redWarnings === 0 ? [] : [`数据预警红${chased.redWarnings}条`]),
  ].join('；');
};

/** A unit with all it is late with. */
export const lateUnitItem = (chased: UnitToChase, lastMail: LastMail): TodayItem => ({
  who: chased.unit.name,
  what: chaseText(chased),
  late: longestOverdue(chased.late),
  ...officerOf(chased.unit, lastMail),
  about: { kind: 'unit', unit: chased.unit.name },
});

/** A duty and the units late with it, the gravest unit first. */
type LateDuty = { readonly states: readonly DutyState[]; readonly gravity: number };

const sameDuty = (chased: readonly UnitToChase[]): readonly LateDuty[] => {
  const states = chased.flatMap(({ late }) => late);
  return [...Map.groupBy(states, ({ duty }) => duty.code).values()]
    .map((of) => ({ states: of, gravity: of.reduce((sum, state) => sum + gravityOf(state), 0) }))
    .toSorted((a, b) => b.gravity - a.gravity || b.states.length - a.states.length);
};

const lateDutyText = (states: readonly DutyState[]): string => {
  const [first] = states;
  if (first === undefined) return '';
  const untold = states.filter(({ state }) => state === 'cannot-tell').length;
  const names = nameList(
    states.map(({ unit }) => unit.name),
    MOST_NAMES,
    '个单位',
  );
  const what = untold === states.length ? '到期仍无法核对' : '逾期';
  const some = untold === 0 || untold === states.length ? '' : `（其中${untold}个无法核对）`;
  return `${dutyText(first)} ${what}${some}：${names}`;
};

/**
 * Where more units are late than a list has room for, they are late with the same things: a row a duty, with the units that are late
 * with it and whom of them to phone first. `all`: also those whose rows stand elsewhere.
 */
export const lateDutyItems = (
  chased: readonly UnitToChase[],
  all: readonly UnitToChase[],
  roster: Roster,
  lastMail: LastMail,
): readonly TodayItem[] => {
  const named = new Set<string>();
  const shared = new Set(
    all.filter(({ unit }) => isFinance(unit)).flatMap(({ late }) => late.map(({ duty }) => duty.code)),
  );
  return sameDuty(chased).map(({ states }) => {
    const [first] = states as [DutyState, ...DutyState[]];
    const units = states.map(({ unit }) => unit);
    return {
      who: units.length === 1 ? first.unit.name : `${units.length}个单位`,
      what: lateDutyText(states),
      late: longestOverdue(states),
      ...firstOfMany(roster, units, lastMail, named),
      about: {
        kind: 'late-duty',
        duty: dutyText(first),
        units: shared.has(first.duty.code) ? units.map(({ name }) => name) : [],
      },
    };
  });
};
