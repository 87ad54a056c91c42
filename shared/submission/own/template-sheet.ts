import type { LocalLayout } from '../../form/own/local-layout.ts';
import type { OwnForm } from '../../form/own/own-form.ts';

/** What finance typed into 对应字段 of a blank form's answer: sheet and printed label → field, '' for none. */
export type Corrections = { readonly [sheet: string]: { readonly [printed: string]: string } };

/** How one label of a blank form was understood. */
export type TemplateLabel = {
  readonly cell: string;
  readonly label: string;
  /** The contract's label or the own form's column; '' where it is read as nothing. */
  readonly field: string;
  readonly by: 'words' | 'typed' | 'unknown';
  readonly required: boolean;
  readonly kind: string;
  /** What finance wrote there that is no field of the form: it changes nothing, and the answer says so. */
  readonly refused?: string;
};

export type TemplateSheet = {
  readonly sheet: string;
  readonly labels: readonly TemplateLabel[];
  /** Words that a correction of this sheet may name. */
  readonly words: readonly string[];
  /** The form finance said it is. */
  readonly typedForm: string | null;
} & (
  | { readonly is: 'layout'; readonly layout: LocalLayout }
  | { readonly is: 'own'; readonly form: OwnForm }
  | { readonly is: 'nothing' }
);

/** What finance writes beside 表单 of a sheet that is a contract's form under a title of its own. */
export const FORM = '表单';
