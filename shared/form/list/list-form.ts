import type { Column, ColumnKind } from '../column.ts';
import type { FormName } from '../form-name.ts';

/** Who may hand a form in: finance means the finance office alone. */
export type FormOwner = 'unit' | 'finance' | 'both';

/** A form of one header row and one record a row. One file each; a new year's variant is an edit to its data. */
export type ListForm = {
  readonly name: FormName;
  /** Sheet of a form that has several (工作要点): kept in the field 工作表 of each record. */
  readonly part?: string;
  readonly owner: FormOwner;
  /** Titles it is known under besides its own; a title may carry a unit, a year or more words around it. */
  readonly titles: readonly string[];
  readonly codeColumn: string | null;
  readonly nameColumn: string;
  /** Column that says which year a record is about; where it is blank or absent the title's year stands in. */
  readonly yearColumn: string | null;
  /** Columns that together make a record one of its kind: two rows alike in all of them are the same fact twice. */
  readonly identity: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that hold the year's budget, the one it began with, and what was spent of it. Absent: the form states no budget. */
  readonly money?: { readonly budget: string; readonly initial: string | null; readonly spent: string | null };
  /** Open to further pairs of columns, `X` beside `X` with this behind it. */
  readonly pairedBy?: string;
  /** A table of it without a row says something by itself, such as a calendar with no day that differs. */
  readonly mayBeEmpty?: boolean;
};

type ColumnTraits = {
  readonly synonyms?: readonly string[];
  readonly anchor?: boolean;
  readonly required?: boolean;
  readonly vocabulary?: readonly string[];
  readonly asWritten?: true;
  readonly issued?: false;
};

/** A column of a form's declaration. An anchor is a column without which a table isn't this form. */
export const column = (label: string, kind: ColumnKind, traits: ColumnTraits = {}): Column => ({
  label,
  kind,
  synonyms: traits.synonyms ?? [],
  anchor: traits.anchor ?? false,
  required: traits.required ?? false,
  ...(traits.vocabulary === undefined ? {} : { vocabulary: traits.vocabulary }),
  ...(traits.asWritten === undefined ? {} : { asWritten: traits.asWritten }),
  ...(traits.issued === undefined ? {} : { issued: traits.issued }),
});
