import { addDays, dayOf } from '../../day.ts';
import { nameList } from '../../name-list.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isFinance, type Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isMet, isOwed } from '../../warning/figures/district-figures.ts';
import { unitsToChase } from '../../warning/figures/units-to-chase.ts';
import { lastMailTo } from '../plan/last-mail.ts';
import type { MailEntry } from '../plan/mail-ledger.ts';
import { daysLeftText } from './days-left-text.ts';
import { lateDutyItems, lateUnitItem } from './late-items.ts';
import { OWN, type TodayItem } from './today-item.ts';
import { firstOfMany, type LastMail, officerOf } from './whom-to-phone.ts';

const MOST_ITEMS = 10;
const MOST_NAMES = 5;

/** A deadline so many working days off can still be kept by a call. */
const NEAR = 3;
const MOST_NEAR = 2;

const namesOf = (units: readonly Unit[]): string =>
  nameList([...new Set(units.map(({ name }) => name))], MOST_NAMES, '个单位');

const isNear = (state: DutyState): boolean =>
  isOwed(state) &&
  !isMet(state) &&
  state.state !== 'overdue' &&
  state.workingDaysLeft !== null &&
  state.workingDaysLeft >= 0 &&
  state.workingDaysLeft <= NEAR;

/** A duty that falls due soon: whose it is, and whom to phone. */
const nearItem = (states: readonly DutyState[], { roster, day }: Assessment, lastMail: LastMail): TodayItem => {
  const [first] = states as [DutyState, ...DutyState[]];
  const { unit, duty } = first;
  const what = `${duty.code} ${duty.name} ${daysLeftText(first, day)}，还没有完成`;
  const due = [...new Set(states.flatMap(({ deadline }) => deadline ?? []))];
  const about = { kind: 'duty', duty: duty.code, due } as const;
  const units = states.map((state) => state.unit);
  const isOwn = units.every(isFinance);
  if (isOwn || units.length === 1)
    return { who: isOwn ? OWN : unit.name, what, late: null, ...officerOf(unit, lastMail), about };
  return {
    who: `${units.length}个单位`,
    what: `${what}：${namesOf(units)}`,
    late: null,
    ...firstOfMany(roster, units, lastMail),
    about,
  };
};

/** What falls due soon, of the units or of the finance office itself. */
const nearItems = (assessment: Assessment, isOwn: boolean, lastMail: LastMail): readonly TodayItem[] =>
  [...Map.groupBy(assessment.duties.filter(isNear), ({ duty }) => duty.code).values()]
    .filter((states) => states.every(({ unit }) => isFinance(unit)) === isOwn)
    .toSorted((a, b) => (a[0]?.workingDaysLeft ?? 0) - (b[0]?.workingDaysLeft ?? 0) || b.length - a.length)
    .slice(0, MOST_NEAR)
    .map((states) => nearItem(states, assessment, lastMail));

/** Versions that lost so much that they wait for a word. One that was confirmed, or lost little, counts and waits for nobody. */
const confirmItems = ({ warnings, roster }: Assessment, lastMail: LastMail): readonly TodayItem[] => {
  const waiting = warnings.filter(({ withheld }) => withheld === true);
  if (waiting.length === 0) return [];
  const units = waiting.map(({ unit }) => unit);
  return [
    {
      who: OWN,
      what: `${waiting.length}份报送比上一版明显减少，暂不计入，核实后在 预警清单 的 处置 里填 确认：${namesOf(units)}`,
      late: null,
      ...firstOfMany(roster, units, lastMail),
      about: { kind: 'confirm', warnings: waiting.map(({ id }) => id) },
    },
  ];
};

const mailItems = (
  { day, roster }: Assessment,
  mails: readonly MailEntry[],
  lastMail: LastMail,
): readonly TodayItem[] => {
  const since = addDays(day, -7);
  const failed = mails.filter(
    ({ state, at }) => (state === 'refused' || state === 'unclear') && dayOf(at) > since && dayOf(at) <= day,
  );
  const letters = new Set(failed.map(({ mail }) => mail)).size;
  if (letters === 0) return [];
  const folders = [...new Set(failed.map(({ unit }) => unit))];
  const units = folders.flatMap((folder) => roster.units.find((unit) => unit.folder === folder) ?? []);
  return [
    {
      who: OWN,
      what: `${letters}封邮件没有发出或结果不明，核对邮箱后电话告知：${nameList(folders, MOST_NAMES, '个单位')}`,
      late: null,
      ...firstOfMany(roster, units, lastMail),
      about: { kind: 'mails' },
    },
  ];
};

/** The finance office's own late duties: in its own house somebody must act as well. */
const ownLateItems = (assessment: Assessment, lastMail: LastMail): readonly TodayItem[] =>
  unitsToChase(assessment)
    .filter(({ unit }) => isFinance(unit))
    .map((one) => ({ ...lateUnitItem(one, lastMail), who: OWN }));

/** A row a unit where there is room for all, else a row a duty. */
const lateItems = (assessment: Assessment, room: number, lastMail: LastMail): readonly TodayItem[] => {
  const all = unitsToChase(assessment);
  const others = all.filter(({ unit }) => !isFinance(unit));
  return others.length <= room
    ? others.map((one) => lateUnitItem(one, lastMail))
    : lateDutyItems(others, all, assessment.roster, lastMail).slice(0, room);
};

/**
 * 今天要办, at most ten: whom to phone first, by gravity; what falls due in three working days; what waits for the finance
 * office itself, its own late duties last.
 */
export const todayList = (assessment: Assessment, mails: readonly MailEntry[]): readonly TodayItem[] => {
  const lastMail = lastMailTo(mails.filter(({ plannedOn }) => plannedOn <= assessment.day));
  const own = [
    ...confirmItems(assessment, lastMail),
    ...mailItems(assessment, mails, lastMail),
    ...ownLateItems(assessment, lastMail),
    ...nearItems(assessment, true, lastMail),
  ];
  const near = nearItems(assessment, false, lastMail);
  return [...lateItems(assessment, MOST_ITEMS - near.length - own.length, lastMail), ...near, ...own];
};
