import type { Row } from '../workbook/grid.ts';
import { isBlank, type SheetView, textOf } from '../workbook/sheet-view.ts';
import { formTitled, titlesCard } from './form-title.ts';
import { isAllText, textsOf, textsOfTwo } from './header-texts.ts';
import { formsLabelled } from './known-label.ts';
import type { ListForm } from './list-form.ts';
import { matchHeader, type Places } from './match-header.ts';

/** A list found on a sheet. Rows of data are those after `headerBottom`, up to and including `lastRow`. */
export type FoundTable = {
  readonly form: ListForm;
  /** The row and column of the title, null where the table has none (a sheet's name may stand in for it). */
  readonly title: { readonly row: number; readonly column: number; readonly text: string } | null;
  /** First row that belongs to the table, its title or what stands above its header. */
  readonly top: number;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly places: Places;
  /** Column → the header's text, for units and notes in it. */
  readonly headerTexts: ReadonlyMap<number, string>;
  readonly lastRow: number;
};

type Header = Omit<FoundTable, 'title' | 'top' | 'lastRow'> & { readonly score: number };

const FEWEST_LABELS = 3;
const FEWEST_KNOWN = 2;
const FARTHEST_TITLE = 12;

const titleOf = (row: Row): FoundTable['title'] => {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const cell = filled.find((one) => one.kind === 'text' && formTitled(textOf(one)) !== null);
  return cell === undefined || filled.length > 3 ? null : { row: row.number, column: cell.column, text: textOf(cell) };
};

const titleAbove = (rows: readonly Row[], at: number, floor: number): FoundTable['title'] => {
  const header = rows[at]?.number ?? 0;
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || row.number <= floor || header - row.number > FARTHEST_TITLE) return null;
    const title = titleOf(row);
    if (title !== null) return title;
    if (row.cells.some((cell) => titlesCard(textOf(cell)))) return null;
  }
  return null;
};

/** How surely these labels are that form: null where they are not. */
const scoreOf = (form: ListForm, places: Places, titled: ListForm | null, sheet: ListForm | null): number | null => {
  const anchors = form.columns.filter(({ anchor }) => anchor);
  const found = anchors.filter(({ label }) => places.has(label)).length;
  const named = titled === form || (titled === null && sheet === form);
  const enough = named ? Math.max(1, Math.ceil(anchors.length / 2)) : anchors.length;
  const least = named ? Math.min(FEWEST_LABELS, anchors.length) : Math.min(FEWEST_LABELS, form.columns.length);
  if (found < enough || places.size < least) return null;
  return (found === anchors.length ? 2 : 0) + (named ? 3 : 0) + places.size / form.columns.length;
};

const bestOf = (
  texts: ReadonlyMap<number, string>,
  titled: ListForm | null,
  sheet: ListForm | null,
): { form: ListForm; places: Places; score: number } | null => {
  let best: { form: ListForm; places: Places; score: number } | null = null;
  for (const form of formsLabelled(texts.values(), FEWEST_KNOWN)) {
    const places = matchHeader(form, texts);
    const score = scoreOf(form, places, titled, sheet);
    if (score !== null && score > (best?.score ?? 0)) best = { form, places, score };
  }
  return best;
};

const headerAt = (view: SheetView, at: number, titled: ListForm | null, sheet: ListForm | null): Header | null => {
  const row = view.rows[at];
  const next = view.rows[at + 1];
  if (row === undefined || row.cells.length < 2) return null;
  const texts = textsOf(row);
  const one = texts.size < 2 ? null : bestOf(texts, titled, sheet);
  const header = (from: NonNullable<typeof one>, bottom: number, headerTexts: ReadonlyMap<number, string>): Header => ({
    ...from,
    headerTop: row.number,
    headerBottom: bottom,
    headerTexts,
  });
  if (next !== undefined && next.number === row.number + 1 && isAllText(next) && isAllText(row)) {
    const both = textsOfTwo(view, row, next);
    const two = bestOf(both, titled, sheet);
    if (two !== null && two.places.size > (one?.places.size ?? 0) && spansDown(view, row, next))
      return header(two, next.number, both);
  }
  return one === null ? null : header(one, row.number, texts);
};

/** A header in two rows has an upper label merged across or down; two plain rows of text are a header and data. */
const spansDown = (view: SheetView, upper: Row, lower: Row): boolean =>
  upper.cells.some((cell) => {
    const area = view.areaAt(cell.row, cell.column);
    return area.bottom === lower.number || area.right > area.left;
  });

const endsBefore = (rows: readonly Row[], from: number, next: FoundTable | undefined): number => {
  const limit = next?.top ?? Number.POSITIVE_INFINITY;
  const card = rows.find(
    (row) =>
      row.number > from &&
      row.number < limit &&
      row.cells.length <= 3 &&
      row.cells.some((cell) => titlesCard(textOf(cell))),
  );
  return (card?.number ?? limit) - 1;
};

/** Every list on a sheet, in order: several may stand one below the other, with or without titles. */
export const findTables = (view: SheetView): readonly FoundTable[] => {
  const sheet = formTitled(view.name);
  const found: FoundTable[] = [];
  let floor = 0;
  for (const [at, row] of view.rows.entries()) {
    if (row.number <= floor || formsLabelled(textsOf(row).values(), FEWEST_KNOWN).length === 0) continue;
    const title = titleAbove(view.rows, at, floor);
    const header = headerAt(
      view,
      at,
      title === null ? null : formTitled(title.text),
      found.length === 0 ? sheet : null,
    );
    if (header === null || repeats(found.at(-1), header, title)) continue;
    const { score: _, ...table } = header;
    found.push({ ...table, title, top: title?.row ?? header.headerTop, lastRow: Number.POSITIVE_INFINITY });
    floor = header.headerBottom;
  }
  return found.map((table, index) => ({
    ...table,
    lastRow: endsBefore(view.rows, table.headerBottom, found[index + 1]),
  }));
};

/** The same header again without a title of its own is the next page of the same table. */
const repeats = (last: FoundTable | undefined, header: Header, title: FoundTable['title']): boolean =>
  last !== undefined &&
  title === null &&
  last.form === header.form &&
  [...header.places].every(([label, column]) => last.places.get(label) === column);
