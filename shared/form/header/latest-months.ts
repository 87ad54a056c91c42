import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { isUnfilled } from '../../workbook/values/cell-text.ts';
import { bareLabel, monthIn } from '../lexicon/bare-label.ts';
import { isPartOfMonths } from '../lexicon/part-of-months.ts';
import type { Header } from './find-header.ts';
import type { ColumnPlaces } from './match-header.ts';

const isFilled = (view: SheetView, { headerBottom }: Header, column: number): boolean =>
  view.rows.some(
    ({ number, cells }) => number > headerBottom && cells.some((cell) => cell.column === column && !isUnfilled(cell)),
  );

/** Columns that say the same of months: the title's first, then the latest: `1-9月执行数`, `1-6月执行数`. */
const ofMonths = ({ headerTexts }: Header, text: string, titleMonth: number | null = null): readonly number[] =>
  [...headerTexts]
    .filter(([, other]) => !isPartOfMonths(other))
    .map(([column, other]) => ({ column, month: monthIn(compact(other)) ?? 0, bare: bareLabel(other) }))
    .filter(({ month, bare }) => month > 0 && bare === bareLabel(text))
    .sort(
      (one, other) => Number(other.month === titleMonth) - Number(one.month === titleMonth) || other.month - one.month,
    )
    .map(({ column }) => column);

/** Columns of months side by side, one of which is read for a label; those to be asked first in front. */
export type MonthColumns = { readonly label: string; readonly columns: readonly number[] };

export const monthsBeside = (header: Header, titleMonth: number | null = null): readonly MonthColumns[] =>
  [...header.places].flatMap(([label, column]) => {
    const text = header.headerTexts.get(column) ?? '';
    const columns = monthIn(compact(text)) === null ? [] : ofMonths(header, text, titleMonth);
    return columns.length > 1 ? [{ label, columns }] : [];
  });

/** Where a header's columns stand; of months side by side those of the title, else the latest that anybody filled in. */
export const atLatestMonths = (view: SheetView, header: Header, titleMonth: number | null = null): ColumnPlaces => {
  const latest = monthsBeside(header, titleMonth).flatMap(({ label, columns }): [string, number][] => {
    const filled = columns.find((one) => isFilled(view, header, one));
    return filled === undefined ? [] : [[label, filled]];
  });
  return new Map([...header.places, ...latest]);
};
