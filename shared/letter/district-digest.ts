import { figureText } from '../figure.ts';
import { LEVEL_WORDS } from '../plan/level-words.ts';
import type { Assessment } from '../warning/assessment.ts';
import { coverageRate, isMet, isOwed, levelOfUnits, onTimeRate, turning } from '../warning/district-figures.ts';
import { dueAhead } from '../warning/due-ahead.ts';
import type { Turn } from '../warning/turn.ts';
import type { DigestLinks } from './digest-contents.ts';
import { letterHtml } from './digest-html.ts';
import { type Table, tableHtml, tableText } from './district-table.ts';
import { escapeHtml, linkHtml } from './html.ts';
import type { Address, Mail } from './mail.ts';
import type { MailEntry } from './mail-ledger.ts';

const MOST_ROWS = 15;

export type DistrictContents = {
  readonly assessment: Assessment;
  readonly mails: readonly MailEntry[];
  /** Null where the calendar does not reach so far. */
  readonly forecast: readonly Turn[] | null;
  readonly links: DigestLinks;
  readonly to: readonly Address[];
  readonly copy: readonly Address[];
  /** The finance office's folder in the share: the mail's id begins with it. */
  readonly folder: string;
};

const figureTable = ({ assessment, forecast }: DistrictContents): Table => {
  const { duties, day } = assessment;
  const owed = duties.filter(isOwed);
  const met = owed.filter(isMet).length;
  const [onTime, coverage] = [onTimeRate(duties, day), coverageRate(duties)];
  return {
    title: '全区情况',
    heads: ['项目', '数字'],
    rows: [
      ['应办任务', `${owed.length}`],
      ['已完成', `${met}`],
      ['逾期', `${owed.filter(({ state }) => state === 'overdue').length}`],
      ['无法核对', `${owed.filter(({ state }) => state === 'cannot-tell').length}`],
      ['按期率', onTime === null ? '还没有任务到期' : figureText(onTime)],
      ['覆盖达标率', coverage === null ? '—' : figureText(coverage)],
      ['30天内到期', `${dueAhead(assessment, 30).reduce((sum, { units }) => sum + units, 0)}`],
      ['30天内将转红', forecast === null ? '无法推算（节假日安排未载入）' : `${turning(forecast, 'red', day).length}`],
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

/** Units with duties overdue, most red first, every 任务编号 named. */
const overdueTable = ({ assessment }: DistrictContents): Table => {
  const overdue = assessment.duties.filter((state) => isOwed(state) && state.state === 'overdue');
  const units = [...Map.groupBy(overdue, ({ unit }) => unit.name)].toSorted(
    ([, a], [, b]) =>
      b.filter(({ level }) => level === 'red').length - a.filter(({ level }) => level === 'red').length ||
      b.length - a.length,
  );
  return {
    title: units.length > MOST_ROWS ? `逾期的单位（共${units.length}个，列出前${MOST_ROWS}个）` : '逾期的单位',
    heads: ['单位', '任务'],
    rows: units
      .slice(0, MOST_ROWS)
      .map(([name, states]) => [
        name,
        states.map(({ duty, level }) => `${duty.code}${level === 'red' ? '（红）' : ''}`).join('、'),
      ]),
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

const unsentTable = ({ mails }: DistrictContents): Table => ({
  title: '没有发出或结果不明的邮件',
  heads: ['单位', '主题', '原因'],
  rows: [...new Map(mails.map((entry) => [`${entry.mail}/${entry.state}`, entry])).values()]
    .filter(({ state }) => state === 'refused' || state === 'unclear')
    .map(({ unit, title, note }) => [unit, title, note]),
});

const subjectOf = ({ assessment }: DistrictContents, finance: string): string => {
  const overdue = assessment.duties.filter((state) => isOwed(state) && state.state === 'overdue');
  const units = new Set(overdue.map(({ unit }) => unit.code)).size;
  const what = overdue.length === 0 ? '全区没有逾期任务' : `${units}个单位共${overdue.length}项任务逾期`;
  return `【绩效预警】${finance}:本周全区情况，${what}`;
};

/** The finance office's weekly digest: the picture of the district. */
export const writeDistrictDigest = (contents: DistrictContents, finance: string): Mail => {
  const { assessment, links, folder, to, copy } = contents;
  const subject = subjectOf(contents, finance);
  const lead = `截至${assessment.day}，${assessment.plan.year}年工作要点的办理情况如下。`;
  const tables = [figureTable, levelTable, overdueTable, turnTable('red'), turnTable('yellow'), unsentTable].map(
    (table) => table(contents),
  );
  const shown = tables.filter(({ rows }) => rows.length > 0);
  const where = links.statusPage === '' ? links.folder : links.statusPage;
  const notices = assessment.notices.map((notice) => `⚠ ${notice}`);
  return {
    id: `${folder}/${assessment.day}/周报`,
    to,
    copy,
    subject,
    text: [lead, ...notices, ...shown.map(tableText), ...(where === '' ? [] : [`全部明细：${where}`])].join('\n\n'),
    html: letterHtml(
      subject,
      `<p style="margin:4px 0 8px">${escapeHtml(lead)}</p>` +
        notices
          .map(
            (notice) =>
              `<p style="margin:0 0 8px;padding:6px 10px;background:#f8cbc6;color:#9c0006">${escapeHtml(notice)}</p>`,
          )
          .join('') +
        shown.map(tableHtml).join('') +
        (where === '' ? '' : `<p style="margin:12px 0 0">全部明细：${linkHtml(where, where)}</p>`),
    ),
  };
};
