import { type Day, dayOf } from '../../day.ts';
import { type Figure, figureText } from '../../figure.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { contactText } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { ClosedWarning } from '../../warning/closed-warnings.ts';
import { levelOfUnits, turning } from '../../warning/figures/district-figures.ts';
import { daysOfWeekLeft, dueCount } from '../../warning/figures/due-ahead.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import { unitsOverdue, unitsToChase } from '../../warning/figures/units-to-chase.ts';
import type { WeekAgo } from '../../warning/figures/week-ago.ts';
import { weekChange } from '../../warning/figures/week-change.ts';
import type { Turn } from '../../warning/turn.ts';
import type { Address, Mail } from '../mail.ts';
import type { MailEntry } from '../plan/mail-ledger.ts';
import { changeSince } from './change-text.ts';
import type { DigestLinks } from './digest-contents.ts';
import { letterHtml, summaryHtml } from './digest-html.ts';
import { lineText } from './digest-item.ts';
import { districtSummary } from './district-summary.ts';
import { type Table, tableHtml, tableText } from './district-table.ts';
import { escapeHtml, linkHtml } from './html.ts';
import { stateBarsHtml } from './state-bars.ts';
import { todayList } from './today-list.ts';

const MOST_ROWS = 15;

export type DistrictContents = {
  readonly assessment: Assessment;
  /** All there are; what was not delivered is told from `mailsFrom` on. */
  readonly mails: readonly MailEntry[];
  readonly mailsFrom: Day;
  /** Null where the calendar does not reach so far. */
  readonly forecast: readonly Turn[] | null;
  /** The district a week before, null where its plan was not in force yet, and warnings closed since. */
  readonly weekAgo: WeekAgo | null;
  readonly closed: readonly ClosedWarning[];
  readonly links: DigestLinks;
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  /** The finance office's folder in the share: the mail's id begins with it. */
  readonly folder: string;
};

/** What is to be done first, with whom to phone. */
const todayTable = ({ assessment, mails }: DistrictContents): Table => ({
  title: '今天要办',
  heads: ['谁', '要办什么', '找谁', '最近发信'],
  rows: todayList(assessment, mails).map(({ who, what, late, contact, phone, lastMail }) => [
    who,
    late === null ? what : `${what}（最久逾期${late}个工作日）`,
    [contact, phone].filter((text) => text !== '').join(' '),
    lastMail ?? '',
  ]),
});

const rateChange = (now: Figure | null, before: Figure | null | undefined): string =>
  now === null || before === null || before === undefined
    ? ''
    : now.value === before.value
      ? '持平'
      : `${now.value > before.value ? '+' : '−'}${figureText({ ...now, value: Math.abs(now.value - before.value) }).replace('%', '点')}`;

const figureTable = ({ assessment, forecast, weekAgo }: DistrictContents): Table => {
  const { day } = assessment;
  const { owed, met, overdue, red, untold, onTime, coverage } = figuresOfDay(assessment);
  const turns = forecast === null ? null : turning(forecast, 'red', day).length;
  const row = (label: string, now: number, before: number | null | undefined): readonly string[] => [
    label,
    `${now}`,
    changeSince(now, before),
  ];
  return {
    title: '全区情况',
    heads: ['项目', '数字', '较上周'],
    rows: [
      row('应办任务', owed, weekAgo?.said?.owed),
      row('已完成', met, weekAgo?.met),
      row('逾期', overdue, weekAgo?.overdue),
      row('红色(任务和预警)', red, weekAgo?.red),
      row('无法核对', untold, weekAgo?.said?.untold),
      ['按期率', onTime === null ? '还没有任务到期' : figureText(onTime), rateChange(onTime, weekAgo?.onTime)],
      ['覆盖达标率', coverage === null ? '—' : figureText(coverage), rateChange(coverage, weekAgo?.coverage)],
      row('本周到期', dueCount(assessment, daysOfWeekLeft(day)), weekAgo?.dueThisWeek),
      row('30天内到期', dueCount(assessment, 30), weekAgo?.dueIn30),
      row('60天内到期', dueCount(assessment, 60), weekAgo?.dueIn60),
      turns === null
        ? ['30天内将转红', '无法推算（节假日安排未载入）', '']
        : row('30天内将转红', turns, weekAgo?.turningRed),
    ],
  };
};

const weekTable = ({ assessment, closed }: DistrictContents): Table => {
  const { met, overdue, warnings } = weekChange(assessment, closed);
  return {
    title: '本周新增与消除（最近7天）',
    heads: ['事项', '新增', '消除'],
    rows: [
      ['逾期任务', `${overdue.opened}`, `${overdue.closed}`],
      ['数据预警', `${warnings.opened}`, `${warnings.closed}`],
      ['完成的任务', `${met}`, ''],
    ],
  };
};

const levelTable = ({ assessment }: DistrictContents): Table => {
  const levels = [...levelOfUnits(assessment).values()];
  return {
    title: '单位按级别',
    heads: ['级别', '单位数'],
    rows: (['red', 'yellow', 'blue', 'none'] as const).map((level) => [
      LEVEL_WORDS[level],
      `${levels.filter((one) => one === level).length}`,
    ]),
  };
};

/** A unit's duties by number, the first three with their names. */
const dutiesText = (states: readonly DutyState[]): string =>
  states
    .map(({ duty, level, state }, at) => {
      const marks = [...(state === 'cannot-tell' ? ['无法核对'] : []), ...(level === 'red' ? ['红'] : [])].join('、');
      return `${duty.code}${at < 3 ? ` ${duty.name}` : ''}${marks === '' ? '' : `（${marks}）`}`;
    })
    .join('、');

/** Units with duties past their deadline, the gravest first, with whom to phone. */
const overdueTable = ({ assessment }: DistrictContents): Table => {
  const units = unitsToChase(assessment);
  const title = units.some(({ untold }) => untold.length > 0) ? '逾期和到期无法核对的单位' : '逾期的单位';
  return {
    title: units.length > MOST_ROWS ? `${title}（共${units.length}个，列出前${MOST_ROWS}个）` : title,
    heads: ['单位', '联系人', '任务'],
    rows: units.slice(0, MOST_ROWS).map(({ unit, late }) => [unit.name, contactText(unit), dutiesText(late)]),
  };
};

const TURN_WORDS = { red: '红', yellow: '黄' } as const;

const turnTable =
  (level: keyof typeof TURN_WORDS) =>
  ({ assessment, forecast }: DistrictContents): Table => {
    const turns = forecast === null ? [] : turning(forecast, level, assessment.day);
    const what = `30天内将转${TURN_WORDS[level]}`;
    return {
      title: turns.length > MOST_ROWS ? `${what}（共${turns.length}项，列出前${MOST_ROWS}项）` : what,
      heads: [`转${TURN_WORDS[level]}日`, '单位', '任务'],
      rows: turns.slice(0, MOST_ROWS).map(({ on, unit, duty }) => [on, unit.name, `${duty.code} ${duty.name}`]),
    };
  };

const unsentTable = ({ mails, mailsFrom }: DistrictContents): Table => ({
  title: '没有发出或结果不明的邮件',
  heads: ['单位', '主题', '原因'],
  rows: [...new Map(mails.map((entry) => [`${entry.mail}/${entry.state}`, entry])).values()]
    .filter(({ state, at }) => (state === 'refused' || state === 'unclear') && dayOf(at) >= mailsFrom)
    .map(({ unit, subject, note }) => [unit, subject, note]),
});

const subjectOf = ({ assessment }: DistrictContents, finance: string): string => {
  const { overdue } = figuresOfDay(assessment);
  const what = overdue === 0 ? '全区没有逾期任务' : `${unitsOverdue(assessment).length}个单位共${overdue}项任务逾期`;
  return `【绩效预警】${finance}:本周全区情况，${what}`;
};

const TABLES = [
  todayTable,
  figureTable,
  weekTable,
  levelTable,
  overdueTable,
  turnTable('red'),
  turnTable('yellow'),
  unsentTable,
];

const noticeHtml = (notice: string): string =>
  `<p style="margin:0 0 8px;padding:6px 10px;background:#f8cbc6;color:#9c0006">${escapeHtml(notice)}</p>`;

/** The finance office's weekly digest: the district in three lines and one picture, then its tables. */
export const writeDistrictDigest = (contents: DistrictContents, finance: string): Mail => {
  const { assessment, links, folder, to, copy, mails, weekAgo } = contents;
  const subject = subjectOf(contents, finance);
  const lead = `截至${assessment.day}，${assessment.plan.year}年工作要点的办理情况如下。`;
  const summary = districtSummary(assessment, weekAgo, todayList(assessment, mails));
  const tables = TABLES.map((table) => table(contents)).filter(({ rows }) => rows.length > 0);
  const where = links.statusPage === '' ? links.folder : links.statusPage;
  const notices = assessment.notices.map((notice) => `⚠ ${notice}`);
  return {
    id: `${folder}/${assessment.day}/周报`,
    to,
    copy,
    subject,
    text: [
      lead,
      summary.map(lineText).join('\n'),
      ...notices,
      ...tables.map(tableText),
      ...(where === '' ? [] : [`全部明细：${where}`]),
    ].join('\n\n'),
    html: letterHtml(
      subject,
      [
        `<p style="margin:4px 0 8px">${escapeHtml(lead)}</p>`,
        summaryHtml(summary),
        ...notices.map(noticeHtml),
        stateBarsHtml(assessment),
        ...tables.map(tableHtml),
        where === '' ? '' : `<p style="margin:12px 0 0">全部明细：${linkHtml(where, where)}</p>`,
      ].join(''),
    ),
  };
};
