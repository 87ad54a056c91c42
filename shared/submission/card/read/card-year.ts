import { monthIn } from '../../../form/lexicon/bare-label.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { spokenYear } from '../../../workbook/values/spoken-year.ts';
import { yearInTitle } from '../../../workbook/values/year.ts';
import type { Card } from '../card.ts';
import { entryAt } from '../entry.ts';
import type { CardPart } from '../layout/card-part.ts';
import { columnOf, fundColumnOf } from '../layout/label-index.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年度?|(?=\)))/u;
const BARE = /^\(?((?:19|20)\d{2})\)?(?:年度?)?$/u;

/** The year a text names: `（2021年度）`, `2021年度`, `二〇二一年`, a bare `2021`; null where it names none. */
const yearIn = (text: string): number | null => {
  const words = compact(text);
  const digits = YEAR.exec(words)?.[1] ?? BARE.exec(words)?.[1];
  return digits === undefined ? spokenYear(words) : Number(digits);
};

/** A day of filling in or handing in says nothing about the year or month the card is of. */
const isHandIn = (text: string): boolean => /填报|填表|报送|日期|时间/u.test(text);

/** The year a sheet is named after, told at the card's title. */
const yearOfSheet = (view: SheetView, { title, area }: CardPart): Card['year'] => {
  const value = yearInTitle(view.name);
  return value === null ? null : { value, entry: entryAt(view, title?.row ?? area.top, title?.column ?? area.left) };
};

const IN_PASSING =
  /(?:年度|当年)[^\d()]{0,8}\(((?:19|20)\d{2})年?度?\)|(?<!\d)((?:19|20)\d{2})年度?(?:预算|绩效|目标|资金|总体)/u;

/** `年度目标（2023年）`, `2023年预算金额`: a label that says in passing which year it is about. */
const yearInPassing = (view: SheetView, { places }: CardPart): Card['year'] => {
  for (const place of places) {
    const [, bracketed, leading] = IN_PASSING.exec(compact(place.text)) ?? [];
    const digits = bracketed ?? leading;
    if (digits !== undefined) return { value: Number(digits), entry: entryAt(view, place.row, place.column) };
  }
  return null;
};

const yearAbove = (view: SheetView, { places }: CardPart, firstLabelRow: number): Card['year'] => {
  for (const { row, column, text } of places) {
    const value = row < firstLabelRow && !isHandIn(text) ? yearIn(text) : null;
    if (value !== null) return { value, entry: entryAt(view, row, column) };
  }
  return null;
};

/** The year of a card: named in its title, between the title and the first label, at 年度, else by its sheet or in passing. */
export const cardYear = (view: SheetView, part: CardPart, firstLabelRow: number, head: Card['head']): Card['year'] => {
  const above = yearAbove(view, part, firstLabelRow);
  if (above !== null) return above;
  for (const entry of [head.year?.value, head.year?.label]) {
    const value = entry === undefined ? null : yearIn(entry.text);
    if (entry !== undefined && value !== null) return { value, entry };
  }
  return yearOfSheet(view, part) ?? yearInPassing(view, part);
};

/** The last month a card is about: named by its columns, else above its first label; null where it names none. */
export const cardMonth = (part: CardPart, labelRow: number): number | null => {
  const ofColumns = part.labels.find(
    ({ label }) => label.month !== null && (columnOf(label) ?? fundColumnOf(label)) !== undefined,
  );
  if (ofColumns !== undefined) return ofColumns.label.month;
  for (const { row, text } of part.places) {
    const month = row < labelRow && !isHandIn(text) ? monthIn(compact(text)) : null;
    if (month !== null) return month;
  }
  return null;
};
