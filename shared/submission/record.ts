import type { FormName } from '../form/form-name.ts';

/**
 * A field by its column's kind (see `form/column.ts`): money is integer 分; rate is integer hundredths of a percent
 * (86.18 % = 8618); score is integer hundredths of a point; day is `YYYY-MM-DD`; flag is boolean; words is a list from
 * a closed vocabulary; blank is null.
 */
export type FieldValue = string | number | boolean | readonly string[] | null;

export type Fields = { readonly [column: string]: FieldValue };

/** One indicator line of a card, kept for checks across forms and for rules. Scores and weights in hundredths. */
export type IndicatorFact = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number | null;
  readonly score: number | null;
  /** Address of its target value. */
  readonly cell: string;
  /** Its class as it stands on the form, where `level1` names the class it means. */
  readonly writtenLevel1?: string;
  /** Why it was missed, in the unit's words; absent where nothing is said. */
  readonly reason?: string;
  /** Address of its name, where that is not `cell`. */
  readonly nameCell?: string;
};

/**
 * One fact: a row of a list form, or a whole card brought into the columns of its list twin (项目支出绩效自评表 speaks in
 * the columns of 绩效自评汇总表, the monitoring card in those of 绩效跟踪汇总表).
 */
export type FormRecord = {
  readonly form: FormName;
  /** The year the data is about; null where the form has none. */
  readonly year: number | null;
  readonly code: string;
  readonly name: string;
  readonly fields: Fields;
  /** What a card itself says where `fields` hold a figure that was worked out instead; null where it says nothing. */
  readonly written?: Fields;
  readonly sheet: string;
  readonly row: number;
  /** False when an error stands on it: it is shown and counts for nothing. */
  readonly accepted: boolean;
  readonly indicators?: readonly IndicatorFact[];
  /** A1 addresses of a card's values by column, for checks across forms; a list's follow from its `columns`. */
  readonly cells?: { readonly [column: string]: string };
};
