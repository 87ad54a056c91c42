import { addDays, type Day } from '../../shared/day.ts';
import { works } from './calendar.ts';
import { diaryOf } from './diary.ts';
import { assessmentDifferences, mailDifferences } from './differences.ts';
import { type District, districtOf, type Event } from './district.ts';
import { type Ending, mailBook } from './mail-oracle.ts';
import { DUTIES, productOf, rowsIn } from './product.ts';

/** A file of a year lies in that year's folder, so that the next year's does not replace it. */
const inYear = (event: Event, year: number): Event =>
  event.kind === 'ruling' ? event : { ...event, file: event.file.replace('/', `/${year}年/`) };

const merged = (districts: readonly District[]): District => {
  const events = districts
    .flatMap((district) => district.events.map((event) => inYear(event, district.year)))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const on = (day: Day): District =>
    districts.findLast(({ year }) => `${year}-01-01` <= day) ?? (districts[0] as District);
  return {
    year: districts[0]?.year ?? 0,
    events,
    byFolder: Map.groupBy(events, ({ folder }) => folder),
    rosterOn: (day) => on(day).rosterOn(day),
    unitsOn: (day) => on(day).unitsOn(day),
  };
};

/** The district as the plan of one year looks at it: what was typed about a duty is typed about that year's. */
const underPlanOf = (district: District, year: number): District => {
  const events = district.events.filter(
    (event) => event.kind !== 'ruling' || event.column === '处置' || event.day.startsWith(String(year)),
  );
  return { ...district, year, events, byFolder: Map.groupBy(events, ({ folder }) => folder) };
};

/** A plan is in force from the first of its year to the 30th of June after it, when the year closes. */
const isOpen = (year: number, day: Day): boolean => `${year}-01-01` <= day && day <= `${year + 1}-06-30`;

const SILENCES: readonly (readonly [Day, Day])[] = [
  ['2021-12-28', '2022-01-06'],
  ['2022-12-30', '2023-01-12'],
];
const isOff = (day: Day, at: number): boolean =>
  at % 29 === 5 || SILENCES.some(([from, to]) => from <= day && day <= to);

/**
 * A district's years one after the other, day by day through every turn of the year, by the product and by the oracle: each day
 * is judged by the plan of every year that is open on it, and every unit gets one mail about all of them.
 */
export const playYears = (
  seed: number,
  size: number,
  years: readonly number[],
  [begin, end]: readonly [Day, Day] = [`${years[0]}-01-01`, `${(years.at(-1) ?? 0) + 1}-06-30`],
) => {
  const district = merged(years.map((year) => districtOf(seed, size, year, DUTIES)));
  const off = new Set<Day>();
  const ran = (day: Day): boolean => works(day) && !off.has(day);
  const diaries = years.map((year) => ({ year, diary: diaryOf(underPlanOf(district, year), rowsIn(year), ran) }));
  const [product, book] = [productOf(district, null), mailBook()];
  const differences: string[] = [];
  const compared = { duties: 0, findings: 0, mails: 0, bothYears: 0 };
  const ending = (): Ending => 'ok';
  for (let [day, at] = [`${years[0]}-01-01`, 0]; day <= end; [day, at] = [addDays(day, 1), at + 1]) {
    if (isOff(day, at)) off.add(day);
    const turned = diaries.map(({ year, diary }) => ({ year, page: diary.turn(day) }));
    if (at % 97 === 40) product.restart();
    if (!ran(day)) continue;
    product.ran(day);
    if (day < begin) continue;
    const open = turned.filter(({ year }) => isOpen(year, day));
    const assessments = open.map(({ year }) => product.assessed(day, year));
    for (const [index, { page }] of open.entries()) {
      const assessment = assessments[index];
      if (assessment !== undefined)
        differences.push(...assessmentDifferences(assessment, page).map((line) => `${page.year}: ${line}`));
      compared.duties += page.verdicts.size;
      compared.findings += page.open.size;
    }
    if (open.length > 1) compared.bothYears += 1;
    product.mails.run(assessments, ending);
    book.run(
      open.map(({ page }) => page),
      district.unitsOn(day),
      ending,
    );
  }
  const mails = { left: product.mails.left, book: product.mails.book() };
  differences.push(...mailDifferences(mails, { left: book.left, book: book.book() }));
  compared.mails = book.left.length;
  return { differences, compared };
};
