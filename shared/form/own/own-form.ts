import { z } from 'zod';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import type { Column, ColumnKind } from '../column.ts';
import type { FormName } from '../form-name.ts';
import type { ListForm } from '../list/list-form.ts';

/** A form of the district's own: a table of one record a row, or a card of label and value pairs, one record a sheet. */
export type OwnForm = ListForm & {
  readonly shape: 'table' | 'card';
  /** Unit of money by column, where the form or a comment on it says one. */
  readonly units: { readonly [label: string]: MoneyUnit };
  /** On a card, whether a value stands right of its label or below it. */
  readonly below: readonly string[];
  /** Columns of a table whose value stands once above it, beside its label, for every record. */
  readonly head?: readonly string[];
};

/** Of the district's own, not the contract's. */
export const isOwnForm = (form: ListForm): form is OwnForm => 'shape' in form;

/** What whoever writes conditions, formulas or tables must know of an own form. */
export type OwnColumns = Pick<OwnForm, 'name' | 'columns'>;

/** The name an own form has is its title: it may stand wherever a form's name may. */
export const ownFormName = (title: string): FormName => title as FormName;

const KINDS: readonly ColumnKind[] = [
  'text',
  'code',
  'money',
  'rate',
  'score',
  'day',
  'flag',
  'word',
  'words',
  'year',
  'count',
  'month',
];

const text = z.string();

const column: z.ZodType<Column> = z.object({
  label: text,
  synonyms: z.array(text),
  kind: z.enum(KINDS),
  anchor: z.boolean(),
  vocabulary: z.exactOptional(z.array(text)),
  required: z.boolean(),
});

const name = z.custom<FormName>((value) => typeof value === 'string');

export const ownColumns: z.ZodType<OwnColumns> = z.object({ name, columns: z.array(column) });

export const ownForm: z.ZodType<OwnForm> = z.object({
  name,
  owner: z.enum(['unit', 'finance', 'both']),
  titles: z.array(text),
  codeColumn: text.nullable(),
  nameColumn: text,
  yearColumn: text.nullable(),
  identity: z.array(text),
  columns: z.array(column),
  shape: z.enum(['table', 'card']),
  units: z.record(text, z.enum(['元', '千元', '万元', '亿元'])),
  below: z.array(text),
  head: z.exactOptional(z.array(text)),
});
