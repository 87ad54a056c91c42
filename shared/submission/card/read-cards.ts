import type { SheetView } from '../../workbook/sheet-view.ts';
import type { FormRead } from '../form-read.ts';
import type { ReadingContext } from '../reading-context.ts';

/** Every card on one sheet, in the order they stand; none where the sheet holds no card. */
export const readCards = (_view: SheetView, _context: ReadingContext): readonly FormRead[] => [];
