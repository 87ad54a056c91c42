import type { SheetLink, StatusTable } from '../../status-sheet/status-book.ts';
import { addressOf } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml/xml-text.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A program opens no sheet with more. */
const MOST_LINKS = 65_000;

const isWithin = ({ target }: SheetLink): boolean => target.startsWith('#');

/** Places within a book are written in the link itself, addresses in the sheet's relationships, each once. */
const addressesOf = (links: readonly SheetLink[]): readonly string[] => [
  ...new Set(links.filter((link) => !isWithin(link)).map(({ target }) => target)),
];

const idOf = (index: number): string => `rIdLink${index + 1}`;

const rangeOf = ({ column, from, to }: SheetLink): string => {
  const first = addressOf(from + 2, column + 1);
  return from === to ? first : `${first}:${addressOf(to + 2, column + 1)}`;
};

/** The links as worksheet XML; '' for none. It stands before the print set-up. */
const linksXml = ({ links = [] }: StatusTable): string => {
  const kept = links.slice(0, MOST_LINKS);
  const ids = new Map(addressesOf(kept).map((address, index) => [address, idOf(index)]));
  const one = (link: SheetLink): string =>
    isWithin(link)
      ? `<hyperlink ref="${rangeOf(link)}" location="${escapeXml(link.target.slice(1))}"/>`
      : `<hyperlink ref="${rangeOf(link)}" r:id="${ids.get(link.target)}"/>`;
  return kept.length === 0 ? '' : `<hyperlinks>${kept.map(one).join('')}</hyperlinks>`;
};

/** The sheet's relationships with the links' addresses; `xml` is the part as it is, '' where there is none. */
export const linkRelations = (xml: string, { links = [] }: StatusTable): string => {
  const added = addressesOf(links.slice(0, MOST_LINKS)).map(
    (address, index) =>
      `<Relationship Id="${idOf(index)}" Type="${HYPERLINK}" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
  if (added.length === 0) return xml;
  const whole = xml === '' ? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>` : xml;
  return whole.replace('</Relationships>', `${added.join('')}</Relationships>`);
};

/** What may stand behind the links of a sheet; the first of these is there in every sheet we write. */
const BEHIND = /<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b/;

/** The library puts a sheet's tables before its notes; the format has them behind, and a spreadsheet program that is strict says so. */
const TABLES_BEFORE_NOTES = /(<tableParts\b.*?<\/tableParts>)(<legacyDrawing\b[^>]*\/>)/;

/** The end of a sheet's XML with the links in their place, and all parts in the order of the format. */
export const withLinks = (tail: string, table: StatusTable): string =>
  tail.replace(BEHIND, (next) => `${linksXml(table)}${next}`).replace(TABLES_BEFORE_NOTES, '$2$1');
