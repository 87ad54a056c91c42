import type { Day } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import { lastForEach } from '../../last-for-each.ts';
import type { UnitFolder } from '../../ledger/entry.ts';
import type { Hand, Standing } from '../../standing/standing.ts';
import type { FormReading, Verdict } from '../../submission/reading.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { momentText, VERDICT_WORDS } from '../words.ts';

export const HAND_IN_SHEET = '报送记录';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 20 },
  { label: '文件', kind: 'long', width: 36 },
  { label: '工作表', kind: 'text', width: 20 },
  { label: '表单', kind: 'text', width: 24 },
  { label: '年度', kind: 'whole', width: 7 },
  { label: '报送时间', kind: 'moment', width: 16 },
  { label: '结论', kind: 'verdict', width: 10 },
  { label: '错误数', kind: 'whole', width: 8 },
  { label: '提示数', kind: 'whole', width: 8 },
  { label: '回执编号', kind: 'code', width: 22 },
  { label: '版本', kind: 'whole', width: 6 },
  { label: '效力', kind: 'text', width: 12, note: '现行、已被新版代替或已移走、自检(不计入)。' },
  { label: '记录数', kind: 'whole', width: 8 },
  { label: '说明', kind: 'long', width: 36 },
];

type Counts = { readonly verdict: Verdict; readonly errors: number; readonly hints: number };

/** With what was found across the unit's forms on top of what the form itself says. */
const withCross = (own: Counts, cross: readonly Finding[]): Counts => {
  const errors = cross.filter(({ level }) => level === 'error').length;
  const found: Verdict = errors > 0 ? 'returned' : 'hinted';
  const worse = own.verdict === 'passed' || (own.verdict === 'hinted' && errors > 0);
  return {
    verdict: cross.length > 0 && worse ? found : own.verdict,
    errors: own.errors + errors,
    hints: own.hints + cross.length - errors,
  };
};

const forceOf = ({ dryRun, until }: Hand, day: Day): string => {
  if (dryRun) return '自检';
  return until !== null && until <= day ? '已代替或移走' : '现行';
};

const remarkOf = (cross: readonly Finding[]): string =>
  cross.length === 0 ? '' : `含跨表核对：${[...new Set(cross.map(({ rule }) => rule))].join('、')}`;

type Line = {
  readonly unit: string;
  readonly hand: Hand;
  readonly form: FormReading | null;
  readonly cross: readonly Finding[];
  readonly day: Day;
};

const lineRow = ({ unit, hand, form, cross, day }: Line): readonly StatusValue[] => {
  const unread = { verdict: hand.verdict, errors: hand.verdict === 'passed' ? 0 : 1, hints: 0 };
  const { verdict, errors, hints } = withCross(form ?? unread, cross);
  const records = form === null ? null : form.records.length;
  return [
    unit,
    hand.path,
    form?.sheet ?? '',
    form?.form ?? '',
    form?.year ?? null,
    momentText(hand.at),
    VERDICT_WORDS[verdict],
    errors,
    hints,
    hand.receipt,
    hand.version,
    forceOf(hand, day),
    records,
    [form?.nil === true ? '零报告' : '', remarkOf(cross)].filter((text) => text !== '').join('；'),
  ];
};

type Cross = ReadonlyMap<string, readonly Finding[]>;

/** A finding goes with the form on its sheet, and with the first form where no form is on that sheet. */
const crossOf = (findings: readonly Finding[], forms: readonly FormReading[], index: number): readonly Finding[] => {
  if (findings.length === 0) return findings;
  const first = (sheet: string): number =>
    Math.max(
      0,
      forms.findIndex((form) => form.sheet === sheet),
    );
  return findings.filter(({ sheet }) => first(sheet) === index);
};

const NO_FINDINGS: readonly Finding[] = [];

/** The same rows while the hand-in and what was found about it stand as they did on a day. */
const handRows = lastForEach((hand: Hand, unit: string, findings: readonly Finding[], day: Day) => {
  const forms: readonly (FormReading | null)[] = hand.forms.length === 0 ? [null] : hand.forms;
  return forms.map((form, index) => lineRow({ unit, hand, form, cross: crossOf(findings, hand.forms, index), day }));
});

const inOrder = (a: Hand, b: Hand): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.path < b.path ? -1 : 1);

const unitRows = (standing: Standing, name: string, cross: Cross, day: Day): readonly (readonly StatusValue[])[] =>
  standing.hands
    .filter(({ from }) => from <= day)
    .toSorted(inOrder)
    .flatMap((hand) => handRows(hand, name, cross.get(hand.receipt) ?? NO_FINDINGS, day));

/** Units as the roster has them, then folders it does not know. */
const inRosterOrder = (standings: readonly Standing[], names: ReadonlyMap<UnitFolder, string>): readonly Standing[] => {
  const places = new Map([...names.keys()].map((folder, index) => [folder, index]));
  const placeOf = ({ unit }: Standing): number => places.get(unit) ?? names.size;
  return standings.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** One row a form found, newest first within its unit; a file nothing was found in has a row as well. */
export const handInSheet = ({ assessment, standings, crossFindings = [] }: StatusFacts): StatusTable => {
  const names = new Map<UnitFolder, string>(assessment.roster.units.map(({ folder, name }) => [folder, name]));
  const cross = new Map(
    [...Map.groupBy(crossFindings, ({ receipt }) => receipt)].map(([receipt, found]) => [
      receipt,
      found.map(({ finding }) => finding),
    ]),
  );
  return {
    kind: 'table',
    name: HAND_IN_SHEET,
    columns: COLUMNS,
    rows: inRosterOrder(standings, names).flatMap((standing) =>
      unitRows(standing, names.get(standing.unit) ?? standing.unit, cross, assessment.day),
    ),
    frozenColumns: 2,
    pagesWide: 1,
    tab: '7F7F7F',
  };
};
