import type { Workbook } from '../../../workbook/grid.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import type { WorkbookPart } from '../workbook-part.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { partBytes, partTokens, streamTokens, type ZipPackage } from '../zip/zip-package.ts';
import { CellBudget } from './cell-budget.ts';
import type { CellContext } from './cell-reader.ts';
import { readCellStyles } from './cell-styles.ts';
import { PartSheet } from './part-sheet.ts';
import { SharedTexts } from './shared-texts.ts';

/** Sheets up to this size are kept when read; longer ones pass by row for row. */
const SMALL = 2 * 2 ** 20;

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Made anew only when nobody uses it any more: the walk for the merged areas takes the bytes of the one for the rows. */
const shared = <Value extends object>(make: () => Value): (() => Value) => {
  let last: WeakRef<Value> | undefined;
  return () => {
    const used = last?.deref();
    if (used !== undefined) return used;
    const made = make();
    last = new WeakRef(made);
    return made;
  };
};

const contextOf = (zip: ZipPackage, part: WorkbookPart): CellContext => ({
  texts: new SharedTexts(part.texts === undefined ? Buffer.alloc(0) : partBytes(zip, part.texts)),
  styles: part.styles === undefined ? [] : readCellStyles(partTokens(zip, part.styles)),
  date1904: part.date1904,
});

/** The workbook of an open package. Its sheets, texts and styles are read when they are asked for. */
export const workbookOf = (zip: ZipPackage, part: WorkbookPart): Workbook => {
  if (part.sheets.length > LIMITS.sheets) throw unreadable('oversized', `${part.sheets.length} sheets`);
  const context = once(() => contextOf(zip, part));
  const budget = new CellBudget();
  const sheets = part.sheets.map(({ name, hidden, entry }) => {
    const small = entry.size <= SMALL;
    const bytes = shared(() => partBytes(zip, entry));
    // Inflated as a whole it costs a fifth of the time; what is larger than any part may be held passes in pieces.
    const tokens = () => (entry.size <= LIMITS.heldBytes ? new XmlTokens([bytes()]) : streamTokens(zip, entry));
    return new PartSheet({ name, hidden, tokens, small, context, budget });
  });
  return { sheets, date1904: part.date1904 };
};
