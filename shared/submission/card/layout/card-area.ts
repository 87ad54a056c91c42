import type { Area } from '../../../workbook/grid.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { type CardPart, type CardPlace, cardPlaces, speakingPlaces } from './card-part.ts';
import { columnOf, headKeyOf } from './label-index.ts';
import { titledForm } from './titled-form.ts';

type Start = { readonly row: number; readonly column: number; readonly title: CardPlace | null };

/** 单位 at the head of a column is what figures are measured in. */
const isNameLabel = (place: CardPlace): boolean =>
  (headKeyOf(place.label) === 'projectName' || headKeyOf(place.label) === 'unitName') &&
  columnOf(place.label) === undefined;

const startOf = (place: CardPlace, seen: { body: boolean; name: boolean; indicators: boolean }): Start | null => {
  if (place.label.title !== null) return { row: place.row, column: place.column, title: place };
  const again = isNameLabel(place) && seen.name && seen.indicators;
  return again ? { row: place.row, column: place.column, title: null } : null;
};

/** Where cards begin: at a title, or at a second 项目名称 after an indicator table. Two titles in a row stand side by side. */
const startsIn = (labels: readonly CardPlace[]): readonly Start[] => {
  const starts: Start[] = [];
  const seen = { body: false, name: false, indicators: false };
  for (const place of labels) {
    const last = starts.at(-1);
    const start = startOf(place, seen);
    const besides = start !== null && last !== undefined && last.row === start.row;
    if (start !== null && (last === undefined || besides || seen.body)) {
      starts.push(start);
      Object.assign(seen, { body: false, name: false, indicators: false });
    }
    seen.name ||= isNameLabel(place);
    seen.indicators ||= columnOf(place.label) === 'name';
    seen.body ||= seen.name || seen.indicators;
  }
  return starts;
};

const ANNEX = /^(?:附件?|附?表|样表|表样)[\d一二三四五六七八九十]*(?:-\d+)?[:：]?$/u;

/** The row a card begins in: that of its title, or of the `附件2` that stands alone above it. */
const topOf = (places: readonly CardPlace[], { row }: Start): number => {
  const above = places.filter((place) => place.row === row - 1);
  return above.length === 1 && above.every((place) => ANNEX.test(compact(place.text))) ? row - 1 : row;
};

const areasOf = (view: SheetView, places: readonly CardPlace[], starts: readonly Start[]): readonly Area[] =>
  starts.map((start) => {
    const below = starts.find((other) => other.row > start.row);
    const right = starts.find((other) => other.row === start.row && other.column > start.column);
    const sideBySide = starts.some((other) => other !== start && other.row === start.row);
    return {
      top: start.row,
      left: sideBySide && starts.find((other) => other.row === start.row) !== start ? start.column : 1,
      bottom: below === undefined ? view.lastRow : topOf(places, below) - 1,
      right: right === undefined ? view.lastColumn : right.column - 1,
    };
  });

const within = (area: Area, place: CardPlace): boolean =>
  place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right;

const NONE: readonly CardPlace[] = [];

const byRow = (places: readonly CardPlace[]): ((row: number) => readonly CardPlace[]) => {
  const rows = new Map<number, CardPlace[]>();
  for (const place of places) {
    const row = rows.get(place.row);
    if (row === undefined) rows.set(place.row, [place]);
    else row.push(place);
  }
  return (row) => rows.get(row) ?? NONE;
};

const partOf = (view: SheetView, area: Area, title: CardPlace | null): CardPart => {
  const places = cardPlaces(view).filter((place) => within(area, place));
  const labels = speakingPlaces(view).filter((place) => within(area, place));
  return {
    area,
    title,
    form: title === null ? null : title.label.title,
    places,
    labels,
    rows: view.rows.map(({ number }) => number).filter((row) => row >= area.top && row <= area.bottom),
    inRow: byRow(places),
    labelsIn: byRow(labels),
  };
};

/** A sheet without a word of indicators or a card's title near its top holds no card: long lists are passed by. */
const mayHoldCards = (view: SheetView): boolean =>
  view.rows.some((row, index) =>
    row.cells.some(
      ({ kind, value }) =>
        kind === 'text' && (/指\s*标/u.test(String(value)) || (index < 12 && titledForm(String(value)) !== null)),
    ),
  );

/** Cuts a sheet into the parts that may each hold one card; a sheet without any title is one part. */
export const cardPartsOf = (view: SheetView): readonly CardPart[] => {
  if (!mayHoldCards(view)) return [];
  const labels = speakingPlaces(view);
  const found = startsIn(labels);
  const [first] = found;
  const untitledHead =
    first === undefined || first.title === null || labels.some((place) => place.row < first.row && isNameLabel(place));
  const starts: readonly Start[] = untitledHead ? [{ row: 1, column: 1, title: null }, ...found] : found;
  return areasOf(view, cardPlaces(view), starts).map((area, index) => partOf(view, area, starts[index]?.title ?? null));
};
