import type { OwnForm } from '../../form/own/own-form.ts';
import { perObject } from '../../memo.ts';
import { compact, coreOf, labelOf } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { type PrintedLabel, printedIn } from './blank-labels.ts';

const keyOf = (text: string): string => compact(coreOf(labelOf(text)));

const dictionary = perObject(
  ({ columns }: OwnForm): ReadonlyMap<string, string> =>
    new Map(columns.flatMap(({ label, synonyms }) => [label, ...synonyms].map((one) => [keyOf(one), label] as const))),
);

/** The column of an own form that a text is the label of. */
export const ownLabel = (form: OwnForm, text: string): string | undefined => dictionary(form).get(keyOf(text));

/** The columns of an own form printed in a row, with two rows of header read as one; the first of a name counts. */
export const ownLabelsIn = (form: OwnForm, view: SheetView, row: number): ReadonlyMap<string, PrintedLabel> => {
  const found = new Map<string, PrintedLabel>();
  for (const one of printedIn(view, row)) {
    const above = keyOf(printedOver(view, one));
    const label = ownLabel(form, `${above}${keyOf(one.text)}`) ?? ownLabel(form, one.text);
    if (label !== undefined && !found.has(label)) found.set(label, one);
  }
  return found;
};

const printedOver = (view: SheetView, { area }: PrintedLabel): string =>
  area.top > 1 ? String(view.seenAt(area.top - 1, area.left)?.value ?? '') : '';

/** Nine in ten of its labels stand: it is that form, also where somebody took a column out or put one in. */
const MOST = 0.8;

export const isMostOf = ({ columns, head = [] }: OwnForm, found: number): boolean =>
  found >= 2 && found >= (columns.length - head.length) * MOST;
