import type { Finding } from '../../finding.ts';
import type { Column } from '../../form/column.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import { isBlank, textOf } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { shownIn } from '../../workbook/values/cell-text.ts';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import type { ValueProblem } from '../../workbook/values/value-read.ts';
import { yearInTitle } from '../../workbook/values/year.ts';
import { rowValueMissing } from '../checks/cell/value-missing.ts';
import { valueUnreadable } from '../checks/cell/value-unreadable.ts';
import type { FormRead } from '../form-read.ts';
import { fieldReader } from '../list/read-field.ts';
import type { FieldValue } from '../record.ts';
import { isPrompt, type PrintedLabel, printedIn } from './blank-labels.ts';
import { isMostOf, ownLabel } from './own-labels.ts';

type Place = { readonly cell: Cell | undefined; readonly row: number; readonly column: number };

/** Where the labels of an own card stand on a sheet, each once. */
export const ownLabelsOn = (form: OwnForm, view: SheetView): ReadonlyMap<string, PrintedLabel> => {
  const found = new Map<string, PrintedLabel>();
  for (const { number } of view.rows)
    for (const one of printedIn(view, number)) {
      const label = one.area.top === number ? ownLabel(form, one.text) : undefined;
      if (label !== undefined && !found.has(label)) found.set(label, one);
    }
  return found;
};

/** Right of its label, past nothing but blanks of its own merged area; or below it. */
const valuePlace = (form: OwnForm, view: SheetView, label: string, { area }: PrintedLabel): Place => {
  const [row, column] = form.below.includes(label) ? [area.bottom + 1, area.left] : [area.top, area.right + 1];
  const cell = view.seenAt(row, column);
  return { cell: cell !== undefined && (isBlank(cell) || isPrompt(textOf(cell))) ? undefined : cell, row, column };
};

export type FieldRead = {
  readonly column: Column;
  readonly place: Place;
  readonly value: FieldValue;
  readonly problem: ValueProblem | null;
};

export const faultOf = (sheet: string, { column, place, value, problem }: FieldRead): Finding | null => {
  const cell = addressOf(place.row, place.column);
  const about = { sheet, cell, value: shownIn(place.cell) };
  const { label } = column;
  if (problem !== null)
    return {
      ...about,
      rule: valueUnreadable.id,
      level: 'error',
      expected: problem.expected,
      message: `“${label}”填的是“${about.value}”，读不出来。`,
      remedy: `请在该单元格填写${problem.expected}。`,
    };
  if (!column.required || value !== null) return null;
  return {
    ...about,
    rule: rowValueMissing.id,
    level: 'error',
    expected: column.vocabulary === undefined ? `填写“${label}”` : column.vocabulary.join('、'),
    message: `“${label}”没有填写。`,
    remedy: `请在该单元格补填“${label}”。`,
  };
};

/** The fields whose labels stand on the sheet, each read beside or below its label. */
export const fieldsBeside = (
  form: OwnForm,
  view: SheetView,
  labels: ReadonlyMap<string, PrintedLabel>,
  date1904: boolean,
): readonly FieldRead[] =>
  form.columns.flatMap((column): FieldRead[] => {
    const at = labels.get(column.label);
    if (at === undefined) return [];
    const place = valuePlace(form, view, column.label, at);
    const unit: MoneyUnit = form.units[column.label] ?? '万元';
    return [{ column, place, ...fieldReader(column, unit, date1904)(place.cell, null) }];
  });

const textIn = (fields: readonly FieldRead[], label: string | null): string => {
  const value = fields.find(({ column }) => column.label === label)?.value;
  return typeof value === 'string' ? value : '';
};

/** An own form's card on a sheet as one record; null where its labels do not stand there. */
export const ownCard = (
  form: OwnForm,
  view: SheetView,
  about: { date1904: boolean; yearMeant: number },
): FormRead | null => {
  const labels = ownLabelsOn(form, view);
  if (!isMostOf(form, labels.size)) return null;
  const fields = fieldsBeside(form, view, labels, about.date1904);
  const year = fields.find(({ column }) => column.label === form.yearColumn)?.value;
  const said = view.rows.slice(0, 3).flatMap(({ cells }) => cells.map((cell) => yearInTitle(String(cell.value))));
  const blank = fields.every(({ place }) => place.cell === undefined || place.cell.kind === 'uncalculated');
  const ofYear = typeof year === 'number' ? year : (said.find((one) => one !== null) ?? yearInTitle(view.name));
  return {
    form: form.name,
    sheet: view.name,
    year: ofYear ?? about.yearMeant,
    unit: null,
    nil: false,
    blank,
    records: blank
      ? []
      : [
          {
            form: form.name,
            year: ofYear ?? about.yearMeant,
            code: textIn(fields, form.codeColumn),
            name: textIn(fields, form.nameColumn),
            fields: Object.fromEntries(fields.map(({ column, value }) => [column.label, value])),
            sheet: view.name,
            row: Math.min(...[...labels.values()].map(({ area }) => area.top)),
            accepted: true,
            cells: Object.fromEntries(
              fields.map(({ column, place }) => [column.label, addressOf(place.row, place.column)]),
            ),
          },
        ],
    findings: blank ? [] : fields.map((field) => faultOf(view.name, field)).filter((fault) => fault !== null),
  };
};
