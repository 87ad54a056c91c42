import type { OwnForm } from '../../form/own/own-form.ts';
import { addressOf } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { FormRead } from '../form-read.ts';
import { faultOf, fieldsBeside, ownLabelsOn } from './own-card.ts';

/** What stands once above an own form's table, as a value of each of its records. */
export const withHead = (
  form: OwnForm,
  view: SheetView,
  read: FormRead,
  { headerTop, date1904 }: { readonly headerTop: number; readonly date1904: boolean },
): FormRead => {
  const { head = [] } = form;
  if (head.length === 0 || read.records.length === 0) return read;
  const above = [...ownLabelsOn(form, view)].filter(
    ([label, { area }]) => head.includes(label) && area.bottom < headerTop,
  );
  const fields = fieldsBeside(form, view, new Map(above), date1904);
  const values = Object.fromEntries(fields.map(({ column, value }) => [column.label, value]));
  const cells = Object.fromEntries(
    fields.map(({ column, place }) => [column.label, addressOf(place.row, place.column)]),
  );
  const year = form.yearColumn === null ? null : values[form.yearColumn];
  const faults = fields.map((field) => faultOf(view.name, field)).filter((fault) => fault !== null);
  return {
    ...read,
    ...(typeof year === 'number' ? { year } : {}),
    records: read.records.map((record) => ({
      ...record,
      ...(typeof year === 'number' ? { year } : {}),
      fields: { ...values, ...record.fields },
      cells: { ...cells, ...record.cells },
    })),
    findings: [...read.findings, ...faults],
  };
};
