import { dayOf, type Instant } from '../../day.ts';
import { figureText } from '../../figure.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import { isUrgeEntry, urgeStep } from '../../letter/plan/urge-step.ts';
import { departmentOf } from '../../lower-units.ts';
import { nameList } from '../../name-list.ts';
import { URGE, urgesOn } from '../../standing/decided/urges.ts';
import type { DutyState, Measurement } from '../../standing/duty/duty-state.ts';
import { isFinance, type Roster } from '../../unit.ts';
import { isToChase } from '../../warning/figures/district-figures.ts';
import { daysOverdue } from '../../warning/figures/units-to-chase.ts';
import type { ShownTyping } from '../shown-typing.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { MAIL_WORDS, STATE_WORDS } from '../words.ts';
import { inOrderOfProgress } from './progress-order.ts';
import { linkTo } from './unit-rows.ts';

export const CHASE_SHEET = '催报单';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 20 },
  { label: '主管部门', kind: 'text', width: 18 },
  { label: '任务', kind: 'long', width: 32, isLink: true, note: '点开就是任务进度里的这一行。' },
  { label: '缺什么', kind: 'long', width: 46, note: '还差多少，以及还没有的对象。' },
  { label: '截止日期', kind: 'day', width: 12, note: '执行的截止日：遇休息日已顺延，延期的按延期后的日子。' },
  { label: '逾期工作日', kind: 'whole', width: 11, note: '已过截止日的工作日数，越久的越在前。' },
  { label: '专管员', kind: 'text', width: 12 },
  { label: '电话', kind: 'code', width: 16, note: '单位名录里的电话。' },
  { label: '最近发信', kind: 'day', width: 12, note: '最近一次把提醒发出去的日子；空着是还没发过或没发成。' },
  {
    label: '催办',
    kind: 'text',
    width: 18,
    typed: { as: 'choice', choices: [URGE] },
    note: '可填：催。不等提醒规则，今天就把这项任务发信催办一次；发出后这里显示日期和结果，要再催就再填。发出前删掉即撤销。',
  },
  {
    label: '状态',
    kind: 'state',
    width: 11,
    beside: '任务',
    note: '逾期，或到期仍无法核对(缺清单、台账，说不清完成没有，同样要催)。',
  },
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

const keyOf = (unit: string, about: string): string => `${unit}/${about}`;

/** When a unit was last written to about a duty, by `keyOf`. */
const lastSent = (mails: readonly MailEntry[]): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>();
  for (const { unit, about, state, at } of mails) {
    const key = keyOf(unit, about);
    if (state === 'sent' && at > (last.get(key) ?? '')) last.set(key, at);
  }
  return last;
};

/** Longest overdue first; the finance office's own duties last, since it need not phone itself. */
const byGravity = (a: DutyState, b: DutyState): number =>
  Number(isFinance(a.unit)) - Number(isFinance(b.unit)) || (daysOverdue(b) ?? 0) - (daysOverdue(a) ?? 0);

type About = {
  readonly roster: Roster;
  readonly sent: ReadonlyMap<string, Instant>;
  readonly typing: ShownTyping;
  /** What became of a typing of 催办. */
  readonly urged: (state: DutyState) => string;
};

const chaseRow = (state: DutyState, { roster, sent, typing, urged }: About): readonly StatusValue[] => {
  const { unit, duty, deadline } = state;
  const at = sent.get(keyOf(unit.folder, duty.code));
  return [
    unit.name,
    departmentOf(roster, unit),
    `${duty.code} ${duty.name}`,
    owedText(state),
    deadline ?? duty.due,
    daysOverdue(state),
    unit.officer.name,
    unit.phone,
    at === undefined ? null : dayOf(at),
    typing(unit, duty.code, '催办', urged(state)),
    STATE_WORDS[state.state],
  ];
};

/** The day of the last typing of 催办 that is in force and what came of its mail, e.g. `2022-05-06 已发送`; '' for none. */
const urgedText = ({ assessment, standings, mails }: Facts): About['urged'] => {
  const { plan, day } = assessment;
  const typed = new Map(
    standings.flatMap((standing) =>
      urgesOn(standing, plan.year, day).map((urge) => [keyOf(standing.unit, urge.code), urge] as const),
    ),
  );
  if (typed.size === 0) return () => '';
  const stateOf = new Map(
    mails.filter(isUrgeEntry).map(({ unitCode, about, step, state }) => [keyOf(unitCode, keyOf(about, step)), state]),
  );
  return ({ unit, duty }) => {
    const urge = typed.get(keyOf(unit.folder, duty.code));
    if (urge === undefined) return '';
    const state = stateOf.get(keyOf(unit.code, keyOf(duty.code, urgeStep(urge.at)))) ?? 'planned';
    return `${urge.from} ${MAIL_WORDS[state]}`;
  };
};

type Facts = Pick<StatusFacts, 'assessment' | 'standings' | 'mails'>;

/** One row a duty past its deadline, overdue or untold, with whom to phone about it: to be printed or sent as it is. */
export const chaseSheet = (facts: Facts, typing: ShownTyping): StatusTable => {
  const { duties, roster, day } = facts.assessment;
  const sent = lastSent(facts.mails.filter(({ plannedOn }) => plannedOn <= day));
  const about = { roster, sent, typing, urged: urgedText(facts) };
  const places = new Map(inOrderOfProgress(facts.assessment).map((state, at) => [state, at]));
  const late = duties.filter((state) => isToChase(state, day)).toSorted(byGravity);
  return {
    kind: 'table',
    name: CHASE_SHEET,
    columns: COLUMNS,
    rows: late.map((state) => chaseRow(state, about)),
    links: late.flatMap((state, at) =>
      linkTo(
        places.get(state),
        COLUMNS.findIndex(({ isLink }) => isLink),
        at,
      ),
    ),
    frozenColumns: 1,
    pagesWide: 1,
    tab: 'ED7D31',
  };
};
