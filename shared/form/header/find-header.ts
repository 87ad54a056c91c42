import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { ListForm } from '../list/list-form.ts';
import type { Asked } from './asked.ts';
import { withFurtherColumns } from './further-columns.ts';
import { isAllText, labelTexts, textsOf, textsOfTwo } from './header-texts.ts';
import { formsLabelled } from './known-label.ts';
import { type ColumnPlaces, matchHeader } from './match-header.ts';

/** The header of a list, in one row or two. */
export type Header = {
  readonly form: ListForm;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly places: ColumnPlaces;
  /** Column → the header's text, for units and notes in it. */
  readonly headerTexts: ReadonlyMap<number, string>;
};

/** What a table is called: by the title above it, else by its sheet; and what else its title says. */
export type CalledBy = Asked & {
  readonly title: ListForm | null;
  readonly sheet: ListForm | null;
};

type Match = { readonly form: ListForm; readonly places: ColumnPlaces; readonly score: number };

const FEWEST_LABELS = 3;
const FEWEST_KNOWN = 2;

/** A row with fewer than two known labels is no header. */
export const mayBeHeader = (row: Row): boolean =>
  row.cells.length >= FEWEST_KNOWN && formsLabelled(labelTexts(row), FEWEST_KNOWN).length > 0;

/** How surely these labels are that form: null where they are not. */
const scoreOf = (form: ListForm, places: ColumnPlaces, { title, sheet }: CalledBy): number | null => {
  const anchors = form.columns.filter(({ anchor }) => anchor);
  const found = anchors.filter(({ label }) => places.has(label)).length;
  const named = title === form || (title === null && sheet === form);
  const enough = named ? Math.max(1, Math.ceil(anchors.length / 2)) : anchors.length;
  const least = named ? Math.min(FEWEST_LABELS, anchors.length) : Math.min(FEWEST_LABELS, form.columns.length);
  if (found < enough || places.size < least) return null;
  return (found === anchors.length ? 2 : 0) + (named ? 3 : 0) + places.size / form.columns.length;
};

const LEVEL = /^[一二三四]级(?:绩效)?指标/u;

/** 一级指标 beside 二级指标: lines of indicators, several of them to a project, not of one project each. */
const isOfIndicators = (texts: ReadonlyMap<number, string>): boolean =>
  [...texts.values()].filter((text) => LEVEL.test(compact(text))).length > 1;

const bestOf = (texts: ReadonlyMap<number, string>, called: CalledBy): Match | null => {
  if (isOfIndicators(texts)) return null;
  let best: Match | null = null;
  for (const form of formsLabelled(texts.values(), FEWEST_KNOWN)) {
    const places = matchHeader(form, texts, called);
    const score = scoreOf(form, places, called);
    if (score !== null && score > (best?.score ?? 0)) best = { form, places, score };
  }
  return best;
};

/** The header that begins in the view's row at `at`, read as the form it fits best; null where it fits none. */
export const headerAt = (view: SheetView, at: number, called: CalledBy): Header | null => {
  const row = view.rows[at];
  const next = view.rows[at + 1];
  if (row === undefined || row.cells.length < 2) return null;
  const texts = textsOf(row);
  const one = texts.size < 2 ? null : bestOf(texts, called);
  const header = ({ form, places }: Match, bottom: number, headerTexts: ReadonlyMap<number, string>): Header => ({
    ...withFurtherColumns(form, headerTexts, places),
    headerTop: row.number,
    headerBottom: bottom,
    headerTexts,
  });
  if (next !== undefined && next.number === row.number + 1 && isAllText(next) && isAllText(row)) {
    const both = textsOfTwo(view, row, next);
    const two = bestOf(both, called);
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
