import type { FormName } from '../form/form-name.ts';
import { FORM_NAMES } from '../form/form-name.ts';
import { columnsOfForm } from '../form/forms.ts';
import { indicatorColumns } from '../form/indicator-columns.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import type { Names } from '../formula/names.ts';
import { type Formula, parseFormula } from '../formula/parse-formula.ts';
import { perObject } from '../memo.ts';

/** One row of 审核公式: what records of a form must fulfil, beyond the checks that come with the product. */
export type AuditFormula = {
  readonly id: string;
  readonly form: FormName;
  /** A formula that says which records it is about; '' for all. */
  readonly applies: string;
  readonly formula: string;
  readonly level: 'error' | 'explain' | 'hint';
  /** 提示语 and 怎样改, '' where finance left them to the system; `{全年执行数}` stands for the value of that column. */
  readonly message: string;
  readonly remedy: string;
  /** Forms of the district's own that it is about or looks at; absent where there are none. */
  readonly own?: readonly OwnColumns[];
};

/** `{全年执行数}` in 提示语. */
export const PLACEHOLDER = /\{([^{}]+)\}/gu;

/** Whatever may be named in a formula over a form; `own` are the district's own forms. */
export const namesFor = (form: FormName, own: readonly OwnColumns[] = []): Names => {
  const forms: readonly FormName[] = [...FORM_NAMES, ...own.map(({ name }) => name)];
  return {
    columns: columnsOfForm(form, own),
    indicators: indicatorColumns(form),
    forms,
    columnsOf: (other) => {
      const known = forms.find((name) => name === other);
      return known === undefined ? null : columnsOfForm(known, own);
    },
  };
};

/** The formulas of a row, parsed once; `applies` is null where it is about all records. */
export const compiled = perObject(
  ({ form, applies, formula, own }: AuditFormula): { readonly applies: Formula | null; readonly formula: Formula } => ({
    applies: applies === '' ? null : parseFormula(applies, namesFor(form, own)),
    formula: parseFormula(formula, namesFor(form, own)),
  }),
);
