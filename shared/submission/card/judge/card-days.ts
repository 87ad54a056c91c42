import type { Day } from '../../../day.ts';
import type { HeadKey } from '../../../form/card/label-key.ts';
import { compact } from '../../../workbook/label.ts';
import { readDay, dayIn as textDay } from '../../../workbook/values/day.ts';
import type { Card } from '../card.ts';
import type { Entry } from '../entry.ts';

/** A day and the cell it stands in. */
export type PlacedDay = { readonly day: Day; readonly entry: Entry };

type End = 'first' | 'last';

const KEYS: { readonly [end in End]: HeadKey } = { first: 'startDay', last: 'endDay' };

/** The day a cell of the card holds; of a month without a day its first or last. Null where it holds none. */
export const dayOnCard = (card: Card, entry: Entry, month: End): Day | null =>
  readDay(entry.source, { month, date1904: card.date1904 }).value;

/** A hyphen joins two ends only where no day is written with it. */
const JOINT = /至|到|~|—+|–|(?<=[年月日号])-(?=\d)|(?<=^\d{4}\.\d{1,2}(?:\.\d{1,2})?)-(?=\d{4}\.)/u;
const WHOLE_YEAR = /^(\d{4})年?$/u;

const yearsEnd = (text: string, end: End): Day | null => {
  const year = WHOLE_YEAR.exec(text)?.[1];
  return year === undefined ? null : `${year}-${end === 'first' ? '01-01' : '12-31'}`;
};

/** One end of `2022年1月至2024年12月`, `2022.1-2024.12` or `2022年-2024年`; null where the text is no such span. */
const endOfSpan = (text: string, end: End): Day | null => {
  const [from = '', to = '', ...others] = compact(text).split(JOINT);
  if (others.length > 0 || to === '') return null;
  const said = end === 'first' ? from : to;
  return textDay(said, end) ?? yearsEnd(said, end);
};

const endOf = (card: Card, end: End): PlacedDay | null => {
  const entry = card.head[KEYS[end]]?.value;
  const day = entry === undefined ? null : dayOnCard(card, entry, end);
  if (entry !== undefined && day !== null) return { day, entry };
  const span = card.head.period?.value;
  const bound = span === undefined ? null : endOfSpan(span.text, end);
  return span === undefined || bound === null ? null : { day: bound, entry: span };
};

/** The project's first day: beside its label, else in its span; null where the card says none. */
export const firstDay = (card: Card): PlacedDay | null => endOf(card, 'first');

/** The project's last day; of a month without a day its last. */
export const lastDay = (card: Card): PlacedDay | null => endOf(card, 'last');

/** The day the card says it was filled in; null where it says none. */
export const reportDayOf = (card: Card): Day | null => {
  const entry = card.head.reportDay?.value;
  return entry === undefined ? null : dayOnCard(card, entry, 'first');
};
