import type { Row } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { ListForm } from '../list/list-form.ts';
import type { Asked } from './asked.ts';
import { withFurtherColumns } from './further-columns.ts';
import { type HeaderLines, inOneLine, withLineAbove, withLineBelow } from './header-lines.ts';
import { labelTexts } from './header-texts.ts';
import { formsLabelled } from './known-label.ts';
import { type ColumnPlaces, matchHeader } from './match-header.ts';

/** The header of a list, in one row or two. */
export type Header = HeaderLines & {
  readonly form: ListForm;
  readonly places: ColumnPlaces;
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

type Found = { readonly match: Match; readonly lines: HeaderLines };

const matched = (lines: HeaderLines | null | undefined, called: CalledBy): Found | null => {
  const match = lines == null ? null : bestOf(lines.headerTexts, called);
  return match === null || lines == null ? null : { match, lines };
};

const holdsMore = (found: Found | null, other: Found | null): found is Found =>
  found !== null && found.match.places.size > (other?.match.places.size ?? 0);

/** The header in the view's row at `at`, with the row below or above it where they are one, read as the form it fits best; null where it fits none. Rows up to `floor` are another table's. */
export const headerAt = (view: SheetView, at: number, called: CalledBy, floor = 0): Header | null => {
  const row = view.rows[at];
  if (row === undefined || row.cells.length < 2) return null;
  const one = matched(inOneLine(view, row), called);
  const below = withLineBelow(view, row, view.rows[at + 1]);
  const two = matched(below?.lines, called);
  const down = holdsMore(two, one) || (below?.surely === true && two !== null) ? two : one;
  const up = matched(withLineAbove(view, view.rows[at - 1], row, floor), called);
  const found = holdsMore(up, down) ? up : down;
  if (found === null) return null;
  return { ...found.lines, ...withFurtherColumns(found.match.form, found.lines.headerTexts, found.match.places) };
};
