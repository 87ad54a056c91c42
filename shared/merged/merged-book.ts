import type { Instant } from '../day.ts';
import { cardForm } from '../form/card/card-forms.ts';
import type { FormName } from '../form/form-name.ts';
import { FORM_NAMES } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import type { StatusBook } from '../status-sheet/status-book.ts';
import type { Unit } from '../unit.ts';
import type { AssessContext } from '../warning/assess-context.ts';
import { type BaseRow, baseRows, rowsOfYears, summedRows } from './base-row.ts';
import { formSheet } from './form-sheet.ts';
import { indicatorSheet } from './indicator-sheet.ts';
import { mergedYears } from './merged-years.ts';
import { isAskedLater, silentUnits } from './silent-units.ts';
import type { FormYear } from './summary-lines.ts';
import { summarySheet } from './summary-sheet.ts';
import { upperUnits } from './upper-units.ts';

/** What finance writes for everybody is no hand-in. */
const NOT_MERGED: ReadonlySet<FormName> = new Set<FormName>(['单位名录', '工作要点']);

type OfForm = {
  readonly form: FormName;
  /** Whether it asks its records for a data year. */
  readonly isDated: boolean;
  readonly all: readonly BaseRow[];
  readonly years: readonly number[] | null;
};

/**
 * What was handed in of a form that asks for no year stands in one line, unless titles name years: told by the years asked it
 * would seem that nobody had handed it in.
 */
const yearsIn = ({ all, years, isDated }: OfForm): readonly (number | null)[] => {
  const said = new Set(rowsOfYears(all, years).map(({ record }) => record.year));
  const asked = isDated || [...said].some((year) => year !== null) ? (years ?? []) : [null];
  return [...new Set([...asked, ...said])].sort((a, b) => (a ?? 0) - (b ?? 0));
};

/** Units that said anything of these years on the context's day, be it that there is nothing. */
const unitsTold = (
  { units, day }: AssessContext,
  { form, all }: OfForm,
  years: readonly (number | null)[],
): readonly Unit[] => {
  const saying = new Set(all.filter(({ record }) => years.includes(record.year)).map(({ unit }) => unit.code));
  return units
    .filter((facts) => saying.has(facts.unit.code) || years.some((year) => facts.nilYearsAt(form, day).has(year)))
    .map(({ unit }) => unit);
};

const formYears = (context: AssessContext, of: OfForm): readonly FormYear[] =>
  yearsIn(of)
    .map((year) => ({
      form: of.form,
      year,
      rows: summedRows(of.all.filter(({ record }) => record.year === year)),
      before: year === null ? [] : summedRows(of.all.filter(({ record }) => record.year === year - 1)),
      // What names no year is about the one that is asked for.
      told: unitsTold(context, of, [year, null]),
      toldBefore: year === null ? [] : unitsTold(context, of, [year - 1]),
      isAskedLater: isAskedLater(context, of.form, year),
      silent: year === null && of.isDated ? [] : silentUnits(context, of.form, year),
    }))
    .filter(({ rows, before, silent }) => rows.length + before.length + silent.length > 0);

/** Every form that is merged, or `only` these, with the records that count on the context's day. */
const formsIn = (context: AssessContext, only: ReadonlySet<FormName> | null): readonly OfForm[] => {
  const own = context.ownForms.map(({ name }) => name);
  const names = new Set<FormName>([...FORM_NAMES.filter((form) => !NOT_MERGED.has(form)), ...own]);
  return [...names]
    .filter((form) => only?.has(form) ?? true)
    .map((form) => ({
      form,
      isDated: columnsOfForm(form, context.ownForms).some(({ kind }) => kind === 'year'),
      all: baseRows(context, form),
      years: mergedYears(context.common.plan, form),
    }));
};

/**
 * 全区汇总表: 汇总, then every form's counting records of the plan year on the context's day, then all cards' indicators; or of
 * `only` these forms.
 */
export const mergedBook = (
  context: AssessContext,
  publishedAt: Instant,
  only: ReadonlySet<FormName> | null = null,
): StatusBook => {
  const { plan, roster } = context.common;
  const { day } = context;
  const uppers = upperUnits(roster);
  const summed = formsIn(context, only)
    .map((of) => ({ of, years: formYears(context, of) }))
    .filter(({ years }) => years.length > 0);
  const merged = summed.map(({ of }) => ({ form: of.form, rows: rowsOfYears(of.all, of.years) }));
  const cards = merged.filter(({ form }) => cardForm(form) !== undefined).flatMap(({ rows }) => rows);
  return {
    title: '全区汇总表',
    year: plan.year,
    day,
    publishedAt,
    sheets: [
      summarySheet(
        summed.flatMap(({ years }) => years),
        uppers,
        context.ownForms,
      ),
      ...merged.map(({ form, rows }) => formSheet(form, columnsOfForm(form, context.ownForms), rows, uppers)),
      ...(cards.length === 0 ? [] : [indicatorSheet(cards, uppers)]),
    ],
  };
};
