import { addDays, type Day } from '../../shared/day.ts';
import { perKey } from '../../shared/memo.ts';
import type { Roster, Unit } from '../../shared/unit.ts';
import { works } from './calendar.ts';
import { diaryOf } from './diary.ts';
import { assessmentDifferences, mailDifferences } from './differences.ts';
import { type District, districtOf, type Event } from './district.ts';
import { type Ending, mailBook } from './mail-oracle.ts';
import { type Move, seenFrom, withMoves } from './moves.ts';
import { dutiesOf, furtherNotice, type Notice, shippedNotice } from './notice.ts';
import { productOf } from './product.ts';
import { endingOf } from './year.ts';

/** A file of a year lies in that year's folder, so that the next year's does not replace it, and has a part of the day of its own. */
const inYear = (event: Event, year: number): Event => {
  const hour = Number(event.at.slice(11, 13)) + 4 * (year % 4);
  const at = `${event.at.slice(0, 11)}${String(hour).padStart(2, '0')}${event.at.slice(13)}`;
  return event.kind === 'ruling' ? { ...event, at } : { ...event, at, file: event.file.replace('/', `/${year}年/`) };
};

const ROSTER = '财政局/单位名录.xlsx';

/** Every third file comes once more, months after its year is over, while the next year's plan is long in force. */
const withLateOnes = ({ events }: District): readonly Event[] => {
  const last = new Map(
    events
      .filter(({ kind }) => kind === 'handed' || kind === 'withdrawn')
      .map((event) => [Object(event).file as string, event]),
  );
  const late = [...last.values()].filter((event, at) => event.kind === 'handed' && !event.dryRun && at % 3 === 0);
  return [
    ...events,
    ...late.map((event, at) => {
      const day = addDays(`${event.day.slice(0, 4)}-02-10`, 365 + (at % 50));
      return { ...event, day, at: `${day}${event.at.slice(10)}` };
    }),
  ];
};

/**
 * What the roster is from a day on, rising: the one handed in last, whatever year it was made for. Last year's that is saved over
 * this year's in February takes over until the next.
 */
const rostersOf = (districts: readonly District[]): readonly { readonly day: Day; readonly roster: Roster }[] =>
  districts
    .flatMap((district) =>
      withLateOnes(district)
        .filter((event) => event.kind === 'handed' && event.file === ROSTER)
        .map(({ day }) => ({ day, roster: district.rosterOn(day) })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

const merged = (districts: readonly District[]): District => {
  const events = districts
    .flatMap((district) => withLateOnes(district).map((event) => inYear(event, district.year)))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const rosters = rostersOf(districts);
  const rosterOn = (day: Day): Roster => (rosters.findLast((one) => one.day <= day) ?? rosters[0])?.roster as Roster;
  return {
    year: districts[0]?.year ?? 0,
    events,
    byFolder: Map.groupBy(events, ({ folder }) => folder),
    rosterOn,
    unitsOn: (day) => rosterOn(day).units,
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

export type YearsPlayed = {
  readonly seed: number;
  readonly size: number;
  readonly years: readonly number[];
  readonly moves: readonly Move[];
  /** The notice of each year; the shipped one unless said. */
  readonly notice?: 'shipped' | 'further';
  /** Stretches of days on which the machine is up at all, e.g. those around two turns of the year; the others are only lived through. */
  readonly up: readonly (readonly [Day, Day])[];
};

/** A diary of each plan year's, begun anew with every move as if things had always been so. */
const diariesOf = (
  district: District,
  { years, moves }: YearsPlayed,
  noticeOf: (year: number) => Notice,
  ran: (day: Day) => boolean,
) => {
  const first = `${years[0]}-01-01`;
  const begunOn = (day: Day) =>
    years.map((year) => ({
      year,
      diary: diaryOf(underPlanOf(seenFrom(district, moves, day), year), noticeOf(year), ran),
    }));
  let diaries = begunOn(first);
  return {
    turn(day: Day) {
      if (moves.some((move) => move.day === day)) {
        diaries = begunOn(day);
        for (let past = first; past < day; past = addDays(past, 1)) for (const { diary } of diaries) diary.turn(past);
      }
      return diaries.map(({ year, diary }) => ({ year, page: diary.turn(day) }));
    },
  };
};

/** Every path a file ever had, by the one it had first. */
const firstPaths = (district: District, moves: readonly Move[]): ((path: string) => string) => {
  const names = new Map(moves.flatMap((move) => (move.kind === 'renamed' ? [[move.name, move.code] as const] : [])));
  const folders = new Map(district.unitsOn('').map(({ code, folder }) => [code, folder]));
  return (path) => {
    const [top = ''] = path.split('/');
    const code = names.get(top);
    return code === undefined ? path : path.replace(top, folders.get(code) as string);
  };
};

/**
 * A district's years one after the other, day by day through every turn of the year, by the product and by the oracle: each day
 * is judged by the plan of every year that is open on it, and every unit gets one mail about all of them.
 */
export const playYears = (played: YearsPlayed) => {
  const { seed, size, years, moves, up, notice = 'shipped' } = played;
  const isFurther = notice === 'further';
  const noticeOf = perKey((year: number) => (isFurther ? furtherNotice : shippedNotice)(year));
  const district = withMoves(
    merged(years.map((year) => districtOf(seed, size, year, dutiesOf(noticeOf(year)), isFurther))),
    moves,
  );
  const off = new Set<Day>();
  const ran = (day: Day): boolean => works(day) && !off.has(day);
  const diaries = diariesOf(district, played, noticeOf, ran);
  const [product, book, fileAt] = [
    productOf(district, years.map(noticeOf), null, moves),
    mailBook(),
    firstPaths(district, moves),
  ];
  const differences: string[] = [];
  const compared = { duties: 0, findings: 0, mails: 0, bothYears: 0 };
  for (let [day, at] = [`${years[0]}-01-01`, 0]; day <= (up.at(-1)?.[1] ?? ''); [day, at] = [addDays(day, 1), at + 1]) {
    if (isOff(day, at) || !up.some(([from, to]) => from <= day && day <= to)) off.add(day);
    const turned = diaries.turn(day);
    for (const move of moves) if (move.kind === 'merged' && move.day === day) book.goesOn(move.gone, move.into);
    if (at % 97 === 40) product.restart();
    if (!ran(day)) continue;
    product.ran(day);
    const pages = turned.filter(({ year }) => isOpen(year, day)).map(({ page }) => page);
    const assessments = pages.map(({ year }) => product.assessed(day, year));
    for (const [index, page] of pages.entries()) {
      const assessment = assessments[index];
      if (assessment === undefined) continue;
      differences.push(...assessmentDifferences(assessment, page, fileAt).map((line) => `${page.year}: ${line}`));
      compared.duties += page.verdicts.size;
      compared.findings += page.open.size;
    }
    if (pages.length > 1) compared.bothYears += 1;
    const ending = (unit: Unit): Ending => endingOf(at, unit);
    product.mails.run(assessments, ending);
    book.run(pages, seenFrom(district, moves, day).unitsOn(day), ending);
  }
  const mails = { left: product.mails.left, book: product.mails.book() };
  differences.push(...mailDifferences(mails, { left: book.left, book: book.book() }));
  compared.mails = book.left.length;
  return { differences, compared };
};

/** A unit split, one renamed, two merged: all on one day, or the merger on the first working days of the next year. */
export const movesOf = (merging: Day): readonly Move[] => [
  { kind: 'split', day: '2022-03-10', from: '102', code: '900', name: '样例单位900' },
  { kind: 'renamed', day: '2022-03-10', code: '103', name: '样例新名' },
  { kind: 'merged', day: merging, gone: '101', into: '102' },
];
