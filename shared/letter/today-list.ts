import { addDays, type Day, dayOf } from '../day.ts';
import { nameList } from '../name-list.ts';
import type { DutyState } from '../standing/duty-state.ts';
import { isFinance, type Unit } from '../unit.ts';
import type { Assessment } from '../warning/assessment.ts';
import { isMet, isOwed } from '../warning/district-figures.ts';
import { longestOverdue, type UnitToChase, unitsToChase } from '../warning/units-to-chase.ts';
import { daysLeftText } from './days-left-text.ts';
import { lastMailTo } from './last-mail.ts';
import type { MailEntry } from './mail-ledger.ts';
import { gapText } from './measurement-text.ts';

/** One thing to do today. `about` says where its particulars are: a unit's overdue duties, a duty's open units, warnings, mails. */
export type TodayItem = {
  readonly who: string;
  readonly what: string;
  /** Working days late, of a unit's longest overdue duty; null where nothing is late yet, or the calendar can't tell. */
  readonly late: number | null;
  readonly contact: string;
  readonly phone: string;
  readonly lastMail: Day | null;
  readonly about:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'duty'; readonly duty: string; readonly due: readonly Day[] }
    | { readonly kind: 'confirm' }
    | { readonly kind: 'mails' };
};

const MOST_ITEMS = 10;

/** A deadline so many working days off can still be kept by a call. */
const NEAR = 3;
const MOST_NEAR = 2;

/** A version that lost much waits for a person's word. */
const WAITS_FOR_WORD = 'W19';

type LastMail = (unit: Unit) => Day | null;

const chaseText = ({ overdue, redWarnings }: UnitToChase): string => {
  const [gravest] = overdue;
  const gap = gravest === undefined ? '' : gapText(gravest);
  const first =
    gravest === undefined ? '' : `${gravest.duty.code} ${gravest.duty.name}${gap === '' ? '' : `（还差${gap}）`}`;
  return [
    overdue.length === 1 ? `1项逾期：${first}` : `${overdue.length}项逾期，先办 ${first}`,
    ...(redWarnings === 0 ? [] : [`数据预警红${redWarnings}条`]),
  ].join('；');
};

const chaseItem = (chased: UnitToChase, lastMail: LastMail): TodayItem => ({
  who: chased.unit.name,
  what: chaseText(chased),
  late: longestOverdue(chased.overdue),
  contact: chased.unit.officer.name,
  phone: chased.unit.phone,
  lastMail: lastMail(chased.unit),
  about: { kind: 'unit', unit: chased.unit.name },
});

const isNear = (state: DutyState): boolean =>
  isOwed(state) &&
  !isMet(state) &&
  state.state !== 'overdue' &&
  state.workingDaysLeft !== null &&
  state.workingDaysLeft >= 0 &&
  state.workingDaysLeft <= NEAR;

const ofOwnOffice = (what: string, about: TodayItem['about']): TodayItem => ({
  who: '本局',
  what,
  late: null,
  contact: '',
  phone: '',
  lastMail: null,
  about,
});

/** A duty that falls due soon: whose it is, and where it is one unit's, whom to phone. */
const nearItem = (states: readonly DutyState[], day: Day, lastMail: LastMail): readonly TodayItem[] => {
  const [first, ...more] = states;
  if (first === undefined) return [];
  const { unit, duty } = first;
  const what = `${duty.code} ${duty.name} ${daysLeftText(first, day)}，还没有完成`;
  const due = [...new Set(states.flatMap(({ deadline }) => deadline ?? []))];
  const item = ofOwnOffice(what, { kind: 'duty', duty: duty.code, due });
  if (states.every((state) => isFinance(state.unit))) return [item];
  if (more.length === 0)
    return [{ ...item, who: unit.name, contact: unit.officer.name, phone: unit.phone, lastMail: lastMail(unit) }];
  const names = nameList(
    states.map((state) => state.unit.name),
    5,
    '个单位',
  );
  return [{ ...item, who: `${states.length}个单位`, what: `${what}：${names}` }];
};

/** What falls due soon, of the units or of the finance office itself, which need not phone anybody about it. */
const nearItems = ({ duties, day }: Assessment, isOwn: boolean, lastMail: LastMail): readonly TodayItem[] =>
  [...Map.groupBy(duties.filter(isNear), ({ duty }) => duty.code).values()]
    .filter((states) => states.every(({ unit }) => isFinance(unit)) === isOwn)
    .toSorted((a, b) => (a[0]?.workingDaysLeft ?? 0) - (b[0]?.workingDaysLeft ?? 0) || b.length - a.length)
    .slice(0, MOST_NEAR)
    .flatMap((states) => nearItem(states, day, lastMail));

const confirmItems = ({ warnings }: Assessment): readonly TodayItem[] => {
  const waiting = warnings.filter(({ rule }) => rule === WAITS_FOR_WORD);
  if (waiting.length === 0) return [];
  const units = nameList([...new Set(waiting.map(({ unit }) => unit.name))], 5, '个单位');
  return [
    ofOwnOffice(`${waiting.length}份报送比上一版明显减少，暂不计入，核实后在 预警清单 的 处置 里填 确认：${units}`, {
      kind: 'confirm',
    }),
  ];
};

const mailItems = ({ day }: Assessment, mails: readonly MailEntry[]): readonly TodayItem[] => {
  const since = addDays(day, -7);
  const failed = mails.filter(
    ({ state, at }) => (state === 'refused' || state === 'unclear') && dayOf(at) > since && dayOf(at) <= day,
  );
  const letters = new Set(failed.map(({ mail }) => mail)).size;
  if (letters === 0) return [];
  const units = nameList([...new Set(failed.map(({ unit }) => unit))], 5, '个单位');
  return [ofOwnOffice(`${letters}封邮件没有发出或结果不明，核对邮箱后电话告知：${units}`, { kind: 'mails' })];
};

/**
 * 今天要办, at most ten: whom to phone first, by gravity; what falls due in three working days; what waits for the finance
 * office itself, its own late duties last.
 */
export const todayList = (assessment: Assessment, mails: readonly MailEntry[]): readonly TodayItem[] => {
  const lastMail = lastMailTo(mails.filter(({ plannedOn }) => plannedOn <= assessment.day));
  const chased = unitsToChase(assessment);
  const own = [
    ...confirmItems(assessment),
    ...mailItems(assessment, mails),
    ...chased.filter(({ unit }) => isFinance(unit)).map((one) => ({ ...chaseItem(one, lastMail), who: '本局' })),
    ...nearItems(assessment, true, lastMail),
  ];
  const near = nearItems(assessment, false, lastMail);
  const room = MOST_ITEMS - near.length - own.length;
  const others = chased.filter(({ unit }) => !isFinance(unit)).map((one) => chaseItem(one, lastMail));
  return [...others.slice(0, room), ...near, ...own];
};
