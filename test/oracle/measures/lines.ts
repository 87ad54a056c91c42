import type { Unit } from '../../../shared/unit.ts';
import { filesOn, type Line } from '../desk.ts';
import { factsOf } from '../facts.ts';
import { type Asking, deskOf, passes } from '../filters.ts';
import { among, isChosen } from '../levels.ts';
import { isMonthly, monthOf } from '../months.ts';
import { isOthers, looksIntoOffice, officeLines } from '../of-the-office.ts';
import type { Asked } from '../periods.ts';
import { handedInFor, periodOf } from '../periods.ts';
import { wantedIn } from './figures.ts';

/** A duty of a unit, by the rows that counted on `day`, among what had to be covered on `today`. */
export type Question = Asking & { readonly row: Asked };

export const isOfDistrict = (row: Asked): boolean => row.适用类别 === '全区';

/** 数据年度 as years; null for 不限. */
export const yearsOf = (text: string, planYear: number): readonly number[] | null => {
  if (text === '不限' || text === '') return null;
  const one = (part: string): number => planYear + Number(part.replace('Y', '') || '0');
  return text.split('|').flatMap((part) => {
    const [from = '', to = from] = part.split('~');
    const list: number[] = [];
    for (let year = one(from); year <= one(to); year += 1) list.push(year);
    return list;
  });
};

/** Whose papers count. */
export const whose = ({ row, district, unit, today }: Question): readonly Unit[] =>
  isOfDistrict(row)
    ? district.unitsOn(today).filter((one) => isChosen(one, row))
    : among(district.unitsOn(today), unit, row);

export const formsOf = (row: Asked): readonly string[] => row.取数表单.split('|');

/** Whether a line is about the duty's months: by its own month, else by when it was handed in. */
export const isOfPeriod = (
  row: Asked,
  planYear: number,
  line: Pick<Line, 'form' | 'year' | 'fields' | 'at'>,
): boolean => {
  const [period, span] = [periodOf(row), handedInFor(row, planYear)];
  if (period === null || span === null) return true;
  if (isMonthly(line.form)) return monthOf(line) === period.last;
  const day = line.at.slice(0, 10);
  return span.from <= day && day <= span.until;
};

/** What names no month is looked at as it lay there before the next period's took its place. */
const askedBefore = (question: Question): Question => {
  const { row, district, day } = question;
  const until = handedInFor(row, district.year)?.until ?? day;
  return until < day && !formsOf(row).some(isMonthly) ? { ...question, day: until } : question;
};

/** Lines of the duty's forms, of the years and of its months, of one unit. */
export const linesOf = (asked: Question, unit: Unit, years: readonly number[] | null): readonly Line[] => {
  const question = { ...askedBefore(asked), unit };
  const { row, district } = question;
  const isOfMonths = (line: Line): boolean => isOfPeriod(row, district.year, line);
  const desk = deskOf(question);
  // A card and a list are one fact for one period only.
  const own = factsOf({ ...desk, of: (form) => desk.of(form).filter(isOfMonths) }, formsOf(row));
  const office = looksIntoOffice(row) ? formsOf(row).flatMap((form) => officeLines(question, form)) : [];
  const counting = looksIntoOffice(row) && isOfDistrict(row) ? own.filter((line) => !isOthers(question, line)) : own;
  return [...counting, ...office.filter(isOfMonths)].filter(
    (line) => years === null || (line.year !== null && years.includes(line.year)),
  );
};

/** Those of them that meet 达标条件. */
export const good = (question: Question, unit: Unit, years: readonly number[] | null): readonly Line[] =>
  linesOf(question, unit, years).filter((line) => passes({ ...question, unit }, line, wantedIn(question.row).filter));

/** 零报告 of one of the forms about one of the years, and about the months that were over when it was handed in. */
export const saidNothing = (
  { district, day, row }: Pick<Question, 'district' | 'day' | 'row'>,
  folder: string,
  years: readonly number[] | null,
): boolean => {
  const span = handedInFor(row, district.year);
  const on = span !== null && span.until < day ? span.until : day;
  return filesOn(district, folder, on)
    .filter(({ at }) => span === null || (span.from <= at.slice(0, 10) && at.slice(0, 10) <= span.until))
    .some(({ sheets }) =>
      sheets.some(
        ({ nil, refused, form, year }) =>
          nil && !refused && formsOf(row).includes(form) && (years === null || year === null || years.includes(year)),
      ),
    );
};
