import type { Finding } from '../finding.ts';
import type { FormName } from '../form/form-name.ts';
import type { FormRecord } from './record.ts';
import type { UnderstoodLabel } from './understood-label.ts';

/** 通过 / 有提示 / 待说明 / 退回 / 无法识别 / 没有填写 / 附件. */
export type Verdict = 'passed' | 'hinted' | 'unexplained' | 'returned' | 'unrecognised' | 'blank' | 'attached';

/** One form found on one sheet (a sheet may hold several, a workbook many). */
export type FormReading = {
  readonly form: FormName;
  readonly sheet: string;
  readonly year: number | null;
  /** The unit the form itself names; null where it names none. */
  readonly unit: string | null;
  readonly verdict: Verdict;
  /** 零报告: handed in, with zero records. */
  readonly nil: boolean;
  readonly records: readonly FormRecord[];
  readonly errors: number;
  readonly hints: number;
  /** Column number of each label of a list, so that a later check can name the cell of `record.row`; absent for cards. */
  readonly columns?: { readonly [label: string]: number };
  /** Labels that were not the contract's. Said at once and not kept. */
  readonly labels?: readonly UnderstoodLabel[];
  /** Rows marked as samples, which are no records. */
  readonly samples?: readonly number[];
  /** Rows that say what the columns hold, as the kinds of the columns tell. */
  readonly printed?: readonly number[];
  /** Rows that name nothing and state no figure: what was dragged down over lines nobody uses. */
  readonly unused?: readonly number[];
  /** It stands on a hidden sheet, and no visible one holds this form. */
  readonly hidden?: true;
};

/** One form about one year: what several sheets or cards of a version say of it is one thing. */
export type Kind = Pick<FormReading, 'form' | 'year'>;

/** A sheet with contents of which nothing counts, and why. */
export type UnreadSheet = { readonly sheet: string; readonly why: string };

/** What one file says. `reason` is set when it is 无法识别 or could not be read: one Chinese sentence with the remedy. */
export type WorkbookReading = {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly forms: readonly FormReading[];
  readonly findings: readonly Finding[];
  /** Visible sheets with contents in which no form was found, samples, and hidden sheets that a visible one stands in for. */
  readonly unread?: readonly UnreadSheet[];
};
