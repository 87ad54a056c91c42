import { isBlank } from '../../workbook/cell-ink.ts';
import type { Row } from '../../workbook/grid.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { groupsOf, isLowerHalf } from './header-groups.ts';
import { isAllText, textsOf, textsOfTwo, textsWithin } from './header-texts.ts';
import { textsInGroup } from './whole-and-parts.ts';

type ColumnTexts = ReadonlyMap<number, string>;
/** A column → the columns that stand below its label, it among them. */
type Below = ReadonlyMap<number, readonly number[]>;

/** The rows a header may stand in, and what they call each column. */
export type HeaderLines = {
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Column → the header's text, for units and notes in it. */
  readonly headerTexts: ColumnTexts;
  /** Its rows as they are written, by which they are known where they stand again. */
  readonly headerLines: readonly ColumnTexts[];
  /** Columns that add up to what stands under one label. */
  readonly sums: Below;
  /** Columns below one label of which none says that it is the whole. */
  readonly unsure: Below;
};

const NONE: Below = new Map();

/** A header in one row, with what is merged down into it from above. */
export const inOneLine = (view: SheetView, row: Row): HeaderLines => ({
  headerTop: row.number,
  headerBottom: row.number,
  headerTexts: textsWithin(view, row),
  headerLines: [textsOf(row)],
  sums: NONE,
  unsure: NONE,
});

const inTwoLines = (view: SheetView, upper: Row, lower: Row): HeaderLines => {
  const texts = new Map(textsOfTwo(view, upper, lower));
  const told = groupsOf(view, upper, lower).map((group) => ({ group, ...textsInGroup(group) }));
  for (const { group, texts: called } of told)
    for (const column of group.lower.keys()) {
      const text = called.get(column);
      if (text === undefined) texts.delete(column);
      else texts.set(column, text);
    }
  return {
    headerTop: upper.number,
    headerBottom: lower.number,
    headerTexts: texts,
    headerLines: [textsOf(upper), textsOf(lower)],
    sums: new Map(told.flatMap(({ sums }) => [...sums])),
    unsure: new Map(told.flatMap(({ unsure }) => [...unsure])),
  };
};

const areLines = (upper: Row | undefined, lower: Row | undefined): boolean =>
  upper !== undefined && lower?.number === upper.number + 1 && isAllText(upper) && isAllText(lower);

const isMerged = (view: SheetView, upper: Row, lower: Row, across: boolean): boolean =>
  upper.cells.some((cell) => {
    const area = view.areaAt(cell.row, cell.column);
    return !isBlank(cell) && (area.bottom === lower.number || (across && area.right > area.left));
  });

/** A header of the row and the one below: two plain rows of text are a header and data. `surely`: no row of data is like the lower one. */
export const withLineBelow = (
  view: SheetView,
  upper: Row,
  lower: Row | undefined,
): { readonly lines: HeaderLines; readonly surely: boolean } | null => {
  if (lower === undefined || !areLines(upper, lower)) return null;
  const surely = isLowerHalf(view, upper, lower);
  return surely || isMerged(view, upper, lower, true) ? { lines: inTwoLines(view, upper, lower), surely } : null;
};

/** A header of the row and the one above, of which a label is merged down into it: of the upper row alone nobody knows two labels. */
export const withLineAbove = (
  view: SheetView,
  upper: Row | undefined,
  lower: Row,
  floor: number,
): HeaderLines | null =>
  upper === undefined || upper.number <= floor || !areLines(upper, lower) || !isMerged(view, upper, lower, false)
    ? null
    : inTwoLines(view, upper, lower);
