import type { Figure } from '../../figure.ts';
import type { FormName } from '../../form/form-name.ts';
import { latestPeriods } from '../../standing/facts/latest-periods.ts';
import type { ActiveRecord } from '../../standing/facts/unit-facts.ts';
import { budgetIn, spentIn } from '../../submission/record-money.ts';
import type { AssessContext } from '../assess-context.ts';
import type { Assessment } from '../assessment.ts';
import type { Score } from '../figures/scorecard.ts';

/** One table of the annual report: a cell is words, a figure with its unit, or blank. */
export type ReportTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Figure | null)[])[];
  /** Where the figures come from and what they leave out. */
  readonly note: string;
};

/** What the tables are made from. */
export type ReportFacts = {
  readonly context: AssessContext;
  readonly assessment: Assessment;
  readonly scores: readonly Score[];
  /** Warning mails by their state: sent, refused, unclear. */
  /** What became of the steps of the ladder, and in how many letters they went: one letter tells of many. */
  readonly mails: readonly { readonly state: string; readonly steps: number; readonly letters: number }[];
};

/** Accepted records of the forms about a year, over every unit of the district; each object as of the last month it was told of. */
export const recordsOf = (
  { context }: ReportFacts,
  forms: readonly FormName[],
  year: number,
): readonly ActiveRecord[] =>
  context.units.flatMap((facts) =>
    forms.flatMap((form) =>
      latestPeriods(
        facts.recordsAt(form, context.day, facts.objectsAt(context.day)).filter(({ record }) => record.year === year),
      ),
    ),
  );

export const pointsOrBlank = (value: number | null): Figure | null =>
  value === null ? null : { value, format: 'points' };
export const money = (value: number): Figure => ({ value, format: 'money' });
export const percentOrBlank = (value: number | null): Figure | null =>
  value === null ? null : { value, format: 'percent' };

/** Sums of the year's budget and of what was spent of it, in 分. */
export const budgetAndSpent = (
  records: readonly ActiveRecord[],
): { readonly budget: number; readonly spent: number } => ({
  budget: records.reduce((sum, { record }) => sum + (budgetIn(record) ?? 0), 0),
  spent: records.reduce((sum, { record }) => sum + (spentIn(record) ?? 0), 0),
});

/** Sum of a money or score field in its own smallest unit; blanks count as nothing. */
export const columnSum = (records: readonly ActiveRecord[], column: string): number =>
  records.reduce((sum, { record }) => {
    const value = record.fields[column];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
