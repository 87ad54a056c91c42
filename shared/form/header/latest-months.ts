import { isBlank } from '../../workbook/cell-ink.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { bareLabel, monthIn } from '../lexicon/bare-label.ts';
import type { Header } from './find-header.ts';
import type { ColumnPlaces } from './match-header.ts';

const isFilled = (view: SheetView, { headerBottom }: Header, column: number): boolean =>
  view.rows.some(
    ({ number, cells }) => number > headerBottom && cells.some((cell) => cell.column === column && !isBlank(cell)),
  );

/** Columns that say the same of other months, the latest first: `1-9月执行数` beside `1-6月执行数`. */
const laterThan = ({ headerTexts }: Header, text: string): readonly number[] => {
  const own = monthIn(compact(text)) ?? 0;
  return [...headerTexts]
    .map(([column, other]) => ({ column, month: monthIn(compact(other)) ?? 0, bare: bareLabel(other) }))
    .filter(({ month, bare }) => month > own && bare === bareLabel(text))
    .sort((one, other) => other.month - one.month)
    .map(({ column }) => column);
};

/** Where a header's columns stand; of months side by side the latest that anybody filled in. */
export const atLatestMonths = (view: SheetView, header: Header): ColumnPlaces =>
  new Map(
    [...header.places].map(([label, column]) => {
      const text = header.headerTexts.get(column) ?? '';
      const later = monthIn(compact(text)) === null ? [] : laterThan(header, text);
      return [label, later.find((one) => isFilled(view, header, one)) ?? column] as const;
    }),
  );
