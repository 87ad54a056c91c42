import type { ListForm } from '../list/list-form.ts';
import { BLANK_FORM_MARK } from './blank-form-mark.ts';
import type { IssuedSheet } from './issued-sheet.ts';
import { type ListTemplateRow, listSheet } from './list-template.ts';
import { templateColumns } from './template-columns.ts';

/** What a list is issued for: the unit and year in its captions, and what is filled in already. */
export type ListIssue = {
  readonly unit: string;
  readonly year: number | null;
  readonly rows: readonly ListTemplateRow[];
  readonly spareRows: number;
  readonly notes: readonly string[];
  /** Issued to be filled in, and no hand-in until then. */
  readonly blank?: boolean;
};

const moneyCaption = (form: ListForm): readonly string[] =>
  form.columns.some(({ kind }) => kind === 'money') ? ['单位：万元'] : [];

/** A list form as it is issued: 填报单位 and the unit of money between title and header, drop-downs and formulas in its columns. */
export const issuedList = (form: ListForm, { unit, year, rows, spareRows, notes, blank }: ListIssue): IssuedSheet =>
  listSheet({
    sheet: form.name,
    title: year === null ? form.name : `${year}年度${form.name}`,
    captions: [
      ...(blank === true ? [BLANK_FORM_MARK] : []),
      ...(form.owner === 'finance' ? [] : [`填报单位：${unit}`]),
      ...moneyCaption(form),
    ],
    columns: templateColumns(form.columns),
    rows,
    spareRows,
    notes,
  });

/** A list form with nothing filled in. */
export const blankList = (form: ListForm, notes: readonly string[] = []): IssuedSheet =>
  issuedList(form, { unit: '', year: null, rows: [], spareRows: 30, notes, blank: true });
