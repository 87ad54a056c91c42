import { keptPerObject } from '../../memo.ts';
import { shownValue } from '../../status-sheet/shown-value.ts';
import { type Lead, type StatusBook, type StatusTable, tableOf } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml/xml-text.ts';

/** A cell of 总览 that leads to a place within the book. */
export type PlacedLink = { readonly ref: string; readonly location: string };

type Row = StatusTable['rows'][number];

const indexOf = keptPerObject<StatusTable, ReadonlyMap<string, readonly number[]>>();

/** Where each value of a column stands, from above: a book has a thousand links into tables of 12,000 rows. */
const placesIn = (table: StatusTable, at: number): ReadonlyMap<string, readonly number[]> =>
  indexOf(table, `${at}`, () => {
    const places = new Map<string, number[]>();
    for (const [row, values] of table.rows.entries()) {
      const shown = shownValue(values[at] ?? null);
      const known = places.get(shown);
      if (known === undefined) places.set(shown, [row]);
      else known.push(row);
    }
    return places;
  });

type Wanted = { readonly at: number; readonly kept: readonly string[] };

const isKept = (row: Row | undefined, wanted: readonly Wanted[]): boolean =>
  wanted.every(({ at, kept }) => kept.includes(shownValue(row?.[at] ?? null)));

const rowsIn = (lists: readonly (readonly number[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);

/** Rows with any of the wanted values of the column that leaves the fewest: those of each value, from above. */
const candidates = (table: StatusTable, wanted: readonly Wanted[]): readonly (readonly number[])[] => {
  const each = wanted.map(({ at, kept }) => kept.map((value) => placesIn(table, at).get(value) ?? []));
  const [fewest = []] = each.toSorted((one, other) => rowsIn(one) - rowsIn(other));
  return fewest;
};

/** The first row that a lead picks; −1 for none. Labels that the table does not have pick nothing out. */
const firstPicked = (table: StatusTable, { pick }: Lead): number => {
  const wanted = Object.entries(pick).flatMap(([label, kept]) => {
    const at = table.columns.findIndex((column) => column.label === label);
    return at < 0 ? [] : [{ at, kept }];
  });
  if (wanted.length === 0) return table.rows.length === 0 ? -1 : 0;
  const firsts = candidates(table, wanted).flatMap((rows) => rows.find((row) => isKept(table.rows[row], wanted)) ?? []);
  return firsts.length === 0 ? -1 : Math.min(...firsts);
};

/** A workbook cannot filter by a link: it leads to the first of the rows, or to the head where there are none. */
export const linkAt = (book: StatusBook, row: number, column: number, lead: Lead | null | undefined): PlacedLink[] => {
  const table = lead == null ? undefined : tableOf(book, lead.sheet);
  if (lead == null || table === undefined) return [];
  const first = firstPicked(table, lead);
  return [{ ref: addressOf(row, column), location: `'${lead.sheet}'!A${first < 0 ? 1 : first + 2}` }];
};

/** What may stand behind a sheet's links. */
const BEHIND = /<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b/;

/** The sheet's XML with the links in their place; numbers can carry them so as well. */
export const withPlacedLinks = (xml: string, links: readonly PlacedLink[]): string =>
  links.length === 0
    ? xml
    : xml.replace(
        BEHIND,
        (next) =>
          `<hyperlinks>${links.map(({ ref, location }) => `<hyperlink ref="${ref}" location="${escapeXml(location)}"/>`).join('')}</hyperlinks>${next}`,
      );

const END_OF_CELLS = '</sheetData>';

/** The sheet's XML with areas that are one cell each; it has none yet. */
export const withMerged = (xml: string, merged: readonly string[]): string =>
  merged.length === 0
    ? xml
    : xml.replace(
        END_OF_CELLS,
        `${END_OF_CELLS}<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      );
