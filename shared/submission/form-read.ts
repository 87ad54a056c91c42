import type { Finding } from '../finding.ts';
import type { FormName } from '../form/form-name.ts';
import type { FormRecord } from './record.ts';
import type { UnderstoodLabel } from './understood-label.ts';

/**
 * One form as read, before its verdict: what the list reader and the card reader hand to `readSubmission`. Records
 * come with `accepted: true`; blocking is done in one place, from the findings' `record` index into `records`.
 */
export type FormRead = {
  readonly form: FormName;
  readonly sheet: string;
  readonly year: number | null;
  /** The unit the form itself names; null where it names none. */
  readonly unit: string | null;
  readonly nil: boolean;
  /** Nothing but a form to be filled in. */
  readonly blank?: boolean;
  readonly records: readonly FormRecord[];
  readonly findings: readonly Finding[];
  readonly columns?: { readonly [label: string]: number };
  /** Labels that were not the contract's, and what they were taken for. */
  readonly labels?: readonly UnderstoodLabel[];
  /** Rows marked as samples, which are no records. */
  readonly samples?: readonly number[];
  /** Rows that say what the columns hold, as the kinds of the columns tell. */
  readonly printed?: readonly number[];
  /** Rows that name nothing and state no figure: what was dragged down over lines nobody uses. */
  readonly unused?: readonly number[];
  /** It stands on a hidden sheet. */
  readonly hidden?: true;
};
