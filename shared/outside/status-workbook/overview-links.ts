import { shownValue } from '../../status-sheet/shown-value.ts';
import { type Lead, type StatusBook, type StatusTable, tableOf } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml-text.ts';

/** A cell of 总览 that leads to a place within the book. */
export type PlacedLink = { readonly ref: string; readonly location: string };

const isKept = ({ columns }: StatusTable, row: StatusTable['rows'][number], { pick }: Lead): boolean =>
  Object.entries(pick).every(([label, kept]) => {
    const at = columns.findIndex((column) => column.label === label);
    return at < 0 || kept.includes(shownValue(row[at] ?? null));
  });

/** A workbook cannot filter by a link: it leads to the first of the rows, or to the head where there are none. */
export const linkAt = (book: StatusBook, row: number, column: number, lead: Lead | null | undefined): PlacedLink[] => {
  const table = lead == null ? undefined : tableOf(book, lead.sheet);
  if (lead == null || table === undefined) return [];
  const first = table.rows.findIndex((one) => isKept(table, one, lead));
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
