import type { Day } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import type { UnitFolder } from '../../ledger/entry.ts';
import { lastPerObject } from '../../memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { closedWhenHandedIn } from '../../plan/plans-asking.ts';
import { askedReviewsOn } from '../../standing/decided/asked-reviews.ts';
import { decidedOn } from '../../standing/decided/decisions.ts';
import { handInAbout, RULINGS, rulingOn } from '../../standing/decided/rulings.ts';
import { reasonsOn } from '../../standing/decided/written-reasons.ts';
import type { Review } from '../../standing/fold/withheld-versions.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Reasons } from '../../submission/answer/reason.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { Unit } from '../../unit.ts';
import { lossLine } from '../../warning/loss-line.ts';
import { fileLinks } from '../file-links.ts';
import type { ShownTyping } from '../shown-typing.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { type HandInLine, handInRow, NOTHING_TYPED, type TypedCells } from './hand-in-row.ts';
import { versionsAsTheyLie } from './versions-as-they-lie.ts';

export const HAND_IN_SHEET = '报送记录';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 20 },
  { label: '文件', kind: 'long', width: 36, isLink: true, note: '点开就是单位的文件；已移走的打不开。' },
  { label: '工作表', kind: 'text', width: 20 },
  { label: '表单', kind: 'text', width: 24 },
  { label: '年度', kind: 'whole', width: 7 },
  { label: '报送时间', kind: 'moment', width: 16 },
  { label: '结论', kind: 'verdict', width: 10 },
  { label: '错误数', kind: 'whole', width: 8 },
  { label: '提示数', kind: 'whole', width: 8 },
  { label: '回执编号', kind: 'code', width: 22 },
  {
    label: '验收',
    kind: 'text',
    width: 9,
    typed: { as: 'choice', choices: RULINGS },
    note: '可选：验收，或 退回(要写退回理由)。退回的从当天起不计入，单位会收到邮件，新的一版报送后重新计入。',
  },
  {
    label: '退回理由',
    kind: 'long',
    width: 34,
    typed: { as: 'text' },
    note: '退回时必填，会写进单位的审核结果和邮件。',
  },
  { label: '版本', kind: 'whole', width: 6 },
  {
    label: '效力',
    kind: 'text',
    width: 12,
    note: '现行、财政退回(不计入)、待确认(财政局确认前仍按上一版计)、封存后报送(不计入)、已被新版代替或已移走、自检(不计入)。',
  },
  { label: '记录数', kind: 'whole', width: 8 },
  { label: '说明', kind: 'long', width: 36 },
];

const FILE = COLUMNS.findIndex(({ isLink }) => isLink);

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
const NO_REVIEWS: readonly Review[] = [];

/** The same rows while the hand-in and what was found about it stand as they did on a day. */
const versionRows = lastPerObject(
  (
    version: Version,
    unit: string,
    findings: readonly Finding[],
    reasons: Reasons,
    reviews: readonly Review[],
    typed: readonly TypedCells[],
    day: Day,
    plans: readonly Plan[],
  ) => {
    const forms: readonly (FormReading | null)[] = version.forms.length === 0 ? [null] : version.forms;
    return forms.map((form, index) =>
      handInRow({
        unit,
        version,
        form,
        cross: crossOf(findings, version.forms, index),
        reasons,
        day,
        reviews,
        typed: typed[index] ?? NOTHING_TYPED,
        isClosed: form !== null && closedWhenHandedIn(plans, form, version.at) !== null,
      }),
    );
  },
);

type OfUnit = Pick<HandInLine, 'unit' | 'day' | 'reviews'> & {
  readonly typing: ShownTyping;
  readonly mayShow: boolean;
  readonly plans: readonly Plan[];
};

const NO_TYPING: readonly TypedCells[] = [];

/** What finance typed about each form of a version, and what of it could not be taken over. */
const typedAbout = (standing: Standing, version: Version, { day, typing, mayShow }: OfUnit): readonly TypedCells[] => {
  if (!mayShow) return NO_TYPING;
  return version.forms.map((form) => {
    const [about, of] = [handInAbout(version, form), { folder: standing.unit }];
    const shown = (column: '验收' | '退回理由'): string =>
      typing(of, about, column, decidedOn(standing, about, column, day));
    return {
      ruling: shown('验收'),
      reason: shown('退回理由'),
      isReturned: rulingOn(standing, version, form, day)?.kind === 'returned',
    };
  });
};

/** Whether anybody has typed about a hand-in of the unit. */
const isTypedAbout = ({ decisions }: Standing): boolean => decisions.some(({ about }) => about.startsWith('报送-'));

/** What is withheld of a version, or because of it. */
const reviewsAbout = (version: Version, reviews: readonly Review[]): readonly Review[] => {
  const about = reviews.filter(
    (review) => review.state === 'withheld' && (review.version === version || review.before === version),
  );
  return about.length === 0 ? NO_REVIEWS : about;
};

const unitRows = (standing: Standing, of: OfUnit, cross: Cross): readonly (readonly StatusValue[])[] =>
  versionsAsTheyLie(standing.versions, of.day).flatMap((version) =>
    versionRows(
      version,
      of.unit,
      cross.get(version.receipt) ?? NO_FINDINGS,
      reasonsOn(standing, of.day),
      reviewsAbout(version, of.reviews),
      typedAbout(standing, version, of),
      of.day,
      of.plans,
    ),
  );

/** Units as the roster has them, then folders it does not know. */
const inRosterOrder = (standings: readonly Standing[], units: ReadonlyMap<UnitFolder, Unit>): readonly Standing[] => {
  const places = new Map([...units.keys()].map((folder, index) => [folder, index]));
  const placeOf = ({ unit }: Standing): number => places.get(unit) ?? units.size;
  return standings.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** One row a form found, newest first within its unit; a file nothing was found in has a row as well. */
export const handInSheet = (
  { assessment, plans = [assessment.plan], standings, crossFindings = [], untaken = [] }: StatusFacts,
  typing: ShownTyping,
): StatusTable => {
  const hasUntaken = untaken.some(({ about }) => about.startsWith('报送-'));
  const { day, roster, plan } = assessment;
  const units = new Map<UnitFolder, Unit>(roster.units.map((unit) => [unit.folder, unit]));
  const line = lossLine(plan);
  const cross = new Map(
    [...Map.groupBy(crossFindings, ({ receipt }) => receipt)].map(([receipt, found]) => [
      receipt,
      found.map(({ finding }) => finding),
    ]),
  );
  const rows = inRosterOrder(standings, units).flatMap((standing) => {
    const { name, code } = units.get(standing.unit) ?? { name: standing.unit, code: standing.unit };
    const reviews = line === null ? [] : askedReviewsOn(standing, { line, unitCode: code }, plans, day);
    const mayShow = hasUntaken || isTypedAbout(standing);
    return unitRows(standing, { unit: name, day, reviews, typing, mayShow, plans }, cross);
  });
  return {
    kind: 'table',
    name: HAND_IN_SHEET,
    columns: COLUMNS,
    rows,
    links: fileLinks(
      rows.map((row) => String(row[FILE])),
      FILE,
    ),
    frozenColumns: 2,
    pagesWide: 1,
    tab: '7F7F7F',
  };
};
