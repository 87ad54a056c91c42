import { dayOf, type Instant } from '../../day.ts';
import { figureText } from '../../figure.ts';
import type { MailEntry } from '../../letter/mail-ledger.ts';
import { upperOf } from '../../lower-units.ts';
import { nameList } from '../../name-list.ts';
import type { DutyState, Measurement } from '../../standing/duty-state.ts';
import { isFinance, type Roster } from '../../unit.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';

const CHASE_SHEET = '催报单';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 20 },
  { label: '主管部门', kind: 'text', width: 18 },
  { label: '任务', kind: 'long', width: 32 },
  { label: '缺什么', kind: 'long', width: 46, note: '还差多少，以及还没有的对象。' },
  { label: '截止日期', kind: 'day', width: 12, note: '执行的截止日：遇休息日已顺延，延期的按延期后的日子。' },
  { label: '逾期工作日', kind: 'whole', width: 11, note: '已过截止日的工作日数，越久的越在前。' },
  { label: '专管员', kind: 'text', width: 12 },
  { label: '电话', kind: 'code', width: 16, note: '单位名录里的电话。' },
  { label: '最近发信', kind: 'day', width: 12, note: '最近一次把提醒发出去的日子；空着是还没发过或没发成。' },
];

/** Names on a page to be read out on the phone. */
const MOST_NAMES = 6;

const gapText = ({ gap, unit }: Measurement): string => {
  if (gap === null || gap === 0) return '';
  return unit === 'money' ? `还差 ${figureText({ value: gap, format: 'money' })} 万元` : `还差 ${gap} 个`;
};

/** What a unit owes, short enough to be said: how much, and of what. */
const owedText = ({ measurement }: DutyState): string => {
  const missing = measurement.missing.length === 0 ? '' : nameList(measurement.missing, MOST_NAMES);
  return [gapText(measurement), missing].filter((text) => text !== '').join('：') || measurement.notes.join('；');
};

const keyOf = (unit: string, subject: string): string => `${unit}/${subject}`;

/** When a unit was last written to about a subject, by `keyOf`. */
const lastSent = (mails: readonly MailEntry[]): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>();
  for (const { unit, subject, state, at } of mails) {
    const key = keyOf(unit, subject);
    if (state === 'sent' && at > (last.get(key) ?? '')) last.set(key, at);
  }
  return last;
};

const daysLate = ({ workingDaysLeft }: DutyState): number => -(workingDaysLeft ?? 0);

/** Longest overdue first; the finance office's own duties last, since it need not phone itself. */
const byGravity = (a: DutyState, b: DutyState): number =>
  Number(isFinance(a.unit)) - Number(isFinance(b.unit)) || daysLate(b) - daysLate(a);

const chaseRow = (state: DutyState, roster: Roster, sent: ReadonlyMap<string, Instant>): readonly StatusValue[] => {
  const { unit, duty, deadline } = state;
  const at = sent.get(keyOf(unit.folder, duty.code));
  return [
    unit.name,
    upperOf(roster, unit)?.name ?? '',
    `${duty.code} ${duty.name}`,
    owedText(state),
    deadline ?? duty.due,
    daysLate(state),
    unit.officer.name,
    unit.phone,
    at === undefined ? null : dayOf(at),
  ];
};

/** One row a duty that is overdue, with whom to phone about it: to be printed or sent as it is. */
export const chaseSheet = ({ assessment, mails }: Pick<StatusFacts, 'assessment' | 'mails'>): StatusTable => {
  const { duties, roster, day } = assessment;
  const sent = lastSent(mails.filter(({ plannedOn }) => plannedOn <= day));
  return {
    kind: 'table',
    name: CHASE_SHEET,
    columns: COLUMNS,
    rows: duties
      .filter(({ state }) => state === 'overdue')
      .toSorted(byGravity)
      .map((state) => chaseRow(state, roster, sent)),
    frozenColumns: 1,
    pagesWide: 1,
    tab: 'ED7D31',
  };
};
