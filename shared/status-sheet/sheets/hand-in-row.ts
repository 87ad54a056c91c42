import type { Day } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import { isOfKind } from '../../standing/fold/version-content.ts';
import type { Review } from '../../standing/fold/withheld-versions.ts';
import type { Version } from '../../standing/standing.ts';
import { asExplained, isExplained, type Reasons } from '../../submission/answer/reason.ts';
import type { FormReading, Verdict } from '../../submission/reading.ts';
import { counts, verdictOf, worstOf } from '../../submission/verdict.ts';
import { VERDICT_WORDS } from '../../submission/verdict-words.ts';
import type { StatusValue } from '../status-book.ts';
import { momentText } from '../words.ts';

type Counts = { readonly verdict: Verdict; readonly errors: number; readonly hints: number };

/** Nothing on the form's sheet waits for a reason any more. */
const explainedOn = ({ asked = [] }: Version, own: Counts, sheet: string, reasons: Reasons): Counts => {
  if (own.verdict !== 'unexplained') return own;
  const isOpen = asked.some((finding) => finding.sheet === sheet && !isExplained(reasons, finding));
  return isOpen ? own : { ...own, verdict: 'hinted' };
};

/** With what was found across the unit's forms on top of what the form itself says. */
const withCross = (own: Counts, cross: readonly Finding[]): Counts => {
  const errors = cross.filter(({ level }) => level === 'error').length;
  const found = verdictOf(cross);
  const worse = counts(own.verdict) && worstOf([own.verdict, found]) === found;
  return {
    verdict: cross.length > 0 && worse ? found : own.verdict,
    errors: own.errors + errors,
    hints: own.hints + cross.length - errors,
  };
};

const isOf = (
  { version, before, kind, state }: Review,
  of: Version,
  form: FormReading | null,
): 'withheld' | 'counting' | null => {
  if (state !== 'withheld' || form === null || !isOfKind(kind)(form)) return null;
  if (version === of) return 'withheld';
  return before === of ? 'counting' : null;
};

const forceOf = ({ version, form, day, reviews, typed, isClosed }: HandInLine): string => {
  const { dryRun, until } = version;
  if (dryRun) return '自检';
  if (typed.isReturned && !(until !== null && until <= day)) return '财政退回';
  const review = reviews.map((one) => isOf(one, version, form)).find((one) => one !== null);
  if (review !== undefined) return review === 'withheld' ? '待确认' : '现行(新版待确认)';
  if (until !== null && until <= day) return '已代替或移走';
  return isClosed ? '封存后报送' : '现行';
};

const remarkOf = (cross: readonly Finding[]): string =>
  cross.length === 0 ? '' : `含跨表核对：${[...new Set(cross.map(({ rule }) => rule))].join('、')}`;

/** The marked cells of a row as they show, and whether the form stands sent back. */
export type TypedCells = { readonly ruling: string; readonly reason: string; readonly isReturned: boolean };

export const NOTHING_TYPED: TypedCells = { ruling: '', reason: '', isReturned: false };

/** What a row of 报送记录 is about: a form of a version, or the version alone where nothing was found in it. */
export type HandInLine = {
  readonly unit: string;
  readonly version: Version;
  readonly form: FormReading | null;
  readonly cross: readonly Finding[];
  readonly reasons: Reasons;
  readonly day: Day;
  readonly reviews: readonly Review[];
  readonly typed: TypedCells;
  /** Every year that asks for the form was closed when it came: it counts for nothing. */
  readonly isClosed: boolean;
};

/** The row, in the order of the sheet's columns. */
export const handInRow = (line: HandInLine): readonly StatusValue[] => {
  const { unit, version, form, cross, reasons, typed } = line;
  const unread = { verdict: version.verdict, errors: version.verdict === 'passed' ? 0 : 1, hints: 0 };
  const { verdict, errors, hints } = withCross(
    explainedOn(version, form ?? unread, form?.sheet ?? '', reasons),
    asExplained(cross, reasons),
  );
  const records = form === null ? null : form.records.length;
  return [
    unit,
    version.path,
    form?.sheet ?? '',
    form?.form ?? '',
    form?.year ?? null,
    momentText(version.at),
    VERDICT_WORDS[typed.isReturned ? 'returned' : verdict],
    errors,
    hints,
    version.receipt,
    typed.ruling,
    typed.reason,
    version.version,
    forceOf(line),
    records,
    [form?.nil === true ? '零报告' : '', remarkOf(cross)].filter((text) => text !== '').join('；'),
  ];
};
