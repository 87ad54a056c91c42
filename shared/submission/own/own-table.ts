import type { FoundTable } from '../../form/header/find-tables.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { ListTable } from '../list/list-table.ts';
import { withSurroundings } from '../list/surroundings.ts';
import { printedIn } from './blank-labels.ts';
import { isMostOf, ownLabelsIn } from './own-labels.ts';

const MOST_ROWS = 60;

const withoutHead = (form: OwnForm): OwnForm => {
  const { head = [], ...table } = form;
  return head.length === 0 ? form : { ...table, columns: form.columns.filter(({ label }) => !head.includes(label)) };
};

/** An own form's table on a sheet, with what stands around it; null where its header does not stand there. */
export const ownTable = (form: OwnForm, view: SheetView, date1904: boolean): ListTable | null => {
  const inTable = withoutHead(form);
  for (const { number } of view.rows.slice(0, MOST_ROWS)) {
    const labels = ownLabelsIn(inTable, view, number);
    if (!isMostOf(form, labels.size)) continue;
    const [first] = view.rows;
    const headerTexts = new Map(printedIn(view, number).map(({ text, area }) => [area.left, text]));
    const found: FoundTable = {
      form: inTable,
      headerTop: Math.min(...[...labels.values()].map(({ area }) => area.top)),
      headerBottom: Math.max(...[...labels.values()].map(({ area }) => area.bottom)),
      places: new Map([...labels].map(([label, { area }]) => [label, area.left])),
      headerTexts,
      headerLines: [headerTexts],
      sums: new Map(),
      unsure: new Map(),
      asked: {},
      title: null,
      top: first?.number ?? number,
      lastRow: Number.POSITIVE_INFINITY,
      left: 1,
      right: Number.POSITIVE_INFINITY,
    };
    const table = withSurroundings(view, found, date1904);
    return { ...table, issuedBlank: true, unitOf: (label) => form.units[label] ?? table.unitOf(label) };
  }
  return null;
};
