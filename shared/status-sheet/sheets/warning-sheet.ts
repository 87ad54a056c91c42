import type { Day } from '../../day.ts';
import { dayOf } from '../../day.ts';
import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import { mendersOf } from '../../letter/plan/warnings-to-mend.ts';
import { lastPerObject } from '../../memo.ts';
import { rankOf } from '../../plan/ladder.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import { decisionKey } from '../../standing/decided/decisions.ts';
import type { Standing } from '../../standing/standing.ts';
import { isFinance, type Roster } from '../../unit.ts';
import { placeOfEvidence } from '../../warning/evidence.ts';
import type { Warning } from '../../warning/warning.ts';
import { fileLinks } from '../file-links.ts';
import type { ShownTyping } from '../shown-typing.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { MAIL_WORDS } from '../words.ts';

export const WARNING_SHEET = '预警清单';

/** What people may answer to a warning; their own words are taken as well. */
const DISPOSALS = ['已通知', '处理中', '已核实无误', '同一项目', '不是', '确认'] as const;

const COLUMNS: readonly StatusColumn[] = [
  { label: '预警编号', kind: 'code', width: 24 },
  { label: '单位', kind: 'text', width: 20 },
  { label: '任务或规则', kind: 'code', width: 12, note: 'W01、W02 为任务编号，其余为规则编号(见 说明)。' },
  { label: '级别', kind: 'level', width: 6 },
  { label: '内容', kind: 'long', width: 60 },
  // Nearly the same on every row: on the page behind all that tells one row from another.
  { label: '依据', kind: 'long', width: 44, beside: '电话' },
  { label: '首次预警日', kind: 'day', width: 12 },
  { label: '最近发信日', kind: 'day', width: 12 },
  { label: '发信结果', kind: 'outcome', width: 11 },
  {
    label: '处置',
    kind: 'text',
    width: 18,
    typed: { as: 'choice', choices: DISPOSALS },
    note: '可选可填；名称相近的项目填 同一项目 或 不是，以后不再问；W19 待确认的报送属实的填 确认，从当天起计入，删掉即撤销。',
  },
  { label: '凭据', kind: 'long', width: 44, isLink: true, note: '哪个文件的哪一行；点开就是(第一个)文件。' },
  {
    label: '由谁处理',
    kind: 'text',
    width: 16,
    beside: '内容',
    note: '谁能让它消除：不是本单位的，缺的是财政局的目录、名录，单位自己改不了，也不用催它。',
  },
  { label: '专管员', kind: 'text', width: 10, note: '要催的那个单位的；财政局自己处理的空着。' },
  { label: '电话', kind: 'code', width: 15, note: '单位名录里的电话。' },
];

const EVIDENCE = COLUMNS.findIndex(({ isLink }) => isLink);

type Sent = { readonly day: Day | null; readonly outcome: string };

const NEVER: Sent = { day: null, outcome: '' };

const sentOf = (entries: readonly MailEntry[]): Sent => {
  // Steps a more serious one overtook say nothing about what became of that one.
  const told = entries.filter(({ state }) => state !== 'skipped');
  const last = (told.length > 0 ? told : entries).reduce((later, entry) => (entry.at >= later.at ? entry : later));
  const gone = entries.filter(({ state }) => state === 'sent' || state === 'unclear').map(({ at }) => dayOf(at));
  return { day: gone.sort().at(-1) ?? null, outcome: MAIL_WORDS[last.state] };
};

const keyOf = (unit: string, about: string): string => `${unit}/${about}`;

/** The mails about a warning: W01 goes by its unit and duty, every other by its own id, whoever was asked to mend it. */
const mailKeyOf = ({ rule, unit, dutyOrRule, id }: Warning): string =>
  rule === 'W01' ? keyOf(unit.folder, dutyOrRule) : id;

const mailsAbout = (mails: readonly MailEntry[]): ReadonlyMap<string, readonly MailEntry[]> =>
  new Map([
    ...Map.groupBy(mails, ({ about }) => about),
    ...Map.groupBy(mails, ({ unit, about }) => keyOf(unit, about)),
  ]);

const disposalsOf = (standings: readonly Standing[], day: Day): ReadonlyMap<string, string> =>
  new Map(
    standings.flatMap(({ decisions }) =>
      decisions
        .filter(({ column, from, until }) => column === '处置' && from <= day && (until === null || until > day))
        .map(({ about, value }) => [about, value] as const),
    ),
  );

const evidenceText = ({ evidence }: Warning): string =>
  evidence
    .slice(0, 5)
    .map((one) => `${placeOfEvidence(one)}：${one.text}`)
    .join('\n');

const BY_ITSELF = '本单位';

/** Who can mend it, in words, and whom to phone about it: nobody, where that is the finance office alone. */
type Mending = { readonly who: string; readonly officer: string; readonly phone: string };

const mendingOf = (roster: Roster, warning: Warning): Mending => {
  const menders = mendersOf(roster, warning);
  const phoned = menders.find((unit) => !isFinance(unit));
  const isItsOwn = menders.every(({ code }) => code === warning.unit.code);
  return {
    who: isItsOwn ? BY_ITSELF : menders.map(({ name }) => name).join('、'),
    officer: phoned?.officer.name ?? '',
    phone: phoned?.phone ?? '',
  };
};

/** The same row while the warning stands as it did, so that what was worked out of it stands as well. */
const warningRow = lastPerObject(
  (
    warning: Warning,
    sentOn: Day | null,
    outcome: string,
    disposal: string,
    who: string,
    officer: string,
    phone: string,
  ): readonly StatusValue[] => [
    warning.id,
    warning.unit.name,
    warning.dutyOrRule,
    LEVEL_WORDS[warning.level],
    warning.text,
    warning.basis,
    warning.firstSeen,
    sentOn,
    outcome,
    disposal,
    evidenceText(warning),
    who,
    officer,
    phone,
  ],
);

const mostSeriousFirst = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.toSorted((a, b) => rankOf(b.level) - rankOf(a.level));

/** One row an open warning, red ones on top, else in the order the assessment gives them. */
export const warningSheet = ({ assessment, mails, standings }: StatusFacts, typing: ShownTyping): StatusTable => {
  const bySubject = mailsAbout(mails.filter(({ plannedOn }) => plannedOn <= assessment.day));
  const disposals = disposalsOf(standings, assessment.day);
  const warnings = mostSeriousFirst(assessment.warnings);
  return {
    kind: 'table',
    name: WARNING_SHEET,
    columns: COLUMNS,
    links: fileLinks(
      warnings.map(({ evidence }) => evidence[0]?.path ?? ''),
      EVIDENCE,
    ),
    rows: warnings.map((warning) => {
      const about = bySubject.get(mailKeyOf(warning));
      const disposal = typing(
        warning.unit,
        warning.id,
        '处置',
        disposals.get(decisionKey(warning.planYear, warning.id)) ?? '',
      );
      const sent = about === undefined ? NEVER : sentOf(about);
      const { who, officer, phone } = mendingOf(assessment.roster, warning);
      return warningRow(warning, sent.day, sent.outcome, disposal, who, officer, phone);
    }),
    frozenColumns: 2,
    pagesWide: 1,
    tab: 'C00000',
  };
};
