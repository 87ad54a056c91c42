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

/** Columns that say the same of months: the title's first, then the latest: `1-9月执行数`, `1-6月执行数`. */
const ofMonths = ({ headerTexts }: Header, text: string, titleMonth: number | null = null): readonly number[] =>
  [...headerTexts]
    .map(([column, other]) => ({ column, month: monthIn(compact(other)) ?? 0, bare: bareLabel(other) }))
    .filter(({ month, bare }) => month > 0 && bare === bareLabel(text))
    .sort(
      (one, other) => Number(other.month === titleMonth) - Number(one.month === titleMonth) || other.month - one.month,
    )
    .map(({ column }) => column);

/** Where a header's columns stand; of months side by side those of the title, else the latest that anybody filled in. */
export const atLatestMonths = (view: SheetView, header: Header, titleMonth: number | null = null): ColumnPlaces =>
  new Map(
    [...header.places].map(([label, column]) => {
      const text = header.headerTexts.get(column) ?? '';
      const columns = monthIn(compact(text)) === null ? [] : ofMonths(header, text, titleMonth);
      const filled = columns.length > 1 ? columns.find((one) => isFilled(view, header, one)) : undefined;
      return [label, filled ?? column] as const;
    }),
  );
