import type { FoundTable } from '../../form/header/find-tables.ts';
import { bareLabel } from '../../form/lexicon/bare-label.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { UnderstoodLabel } from '../understood-label.ts';

/** The headers of a list that are not the contract's, and the column each was taken for. */
export const understoodColumns = (view: SheetView, { places, headerBottom }: FoundTable): readonly UnderstoodLabel[] =>
  [...places].flatMap(([field, column]): readonly UnderstoodLabel[] => {
    const cell = view.seenAt(headerBottom, column);
    if (cell === undefined || bareLabel(textOf(cell)) === bareLabel(field)) return [];
    return [{ cell: addressOf(cell.row, cell.column), label: textOf(cell), field, by: 'words' }];
  });
