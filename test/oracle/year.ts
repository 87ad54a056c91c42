import { addDays, type Day } from '../../shared/day.ts';
import type { Unit } from '../../shared/unit.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import { appraised } from './appraisal.ts';
import { works } from './calendar.ts';
import { diaryOf } from './diary.ts';
import { assessmentDifferences, mailDifferences, scoreDifferences } from './differences.ts';
import { type District, districtOf } from './district.ts';
import { withUrges } from './made-up/urges.ts';
import { type Ending, mailBook, type Urge } from './mail-oracle.ts';
import { dutiesOf, furtherNotice, type Notice, shippedNotice } from './notice.ts';
import { productOf, YEAR } from './product.ts';
import { randomFrom } from './random.ts';

/** From the first roster to well after the last deadline. */
const FIRST = '2022-01-01';
const LAST = '2023-01-25';

/** Two long silences over deadlines, and a day missed here and there. */
const SILENCES: readonly (readonly [Day, Day])[] = [
  ['2022-04-27', '2022-05-09'],
  ['2022-08-30', '2022-09-14'],
];
const isOff = (day: Day, at: number): boolean =>
  at % 23 === 5 || SILENCES.some(([from, to]) => from <= day && day <= to);

/** Days after which the machine has forgotten all but its ledgers. */
const isRestart = (at: number): boolean => at % 61 === 40;

/** On some days the run is cut short: some units' mails are only planned, one in five is on its way. */
export const endingOf = (at: number, { code }: Unit): Ending => {
  if (at % 13 !== 7) return 'ok';
  if (Number(code) % 5 === 0) return 'sending';
  return Number(code) % 2 === 0 ? 'planned' : 'ok';
};

/** The notice as it ships, and another that measures otherwise. */
export const SHIPPED = shippedNotice(YEAR);
export const FURTHER = furtherNotice(YEAR);

/** Which district is played, and under which notice. */
export type Play = { readonly seed: number; readonly size: number; readonly notice: Notice; readonly urged?: true };

const districtIn = ({ seed, size, notice, urged }: Play): District => {
  const district = districtOf(seed, size, YEAR, dutiesOf(notice), notice === FURTHER);
  return urged === true ? withUrges(district, dutiesOf(notice), seed) : district;
};

const urgesIn = ({ events }: District): readonly Urge[] =>
  events.flatMap((event) => (event.kind === 'ruling' && event.column === '催办' ? [event] : []));

export type Played = {
  readonly district: District;
  readonly differences: readonly string[];
  /** Verdicts, findings and mails compared. */
  readonly compared: { duties: number; findings: number; mails: number; steps: number; urges: number };
  /** Findings by rule and level, each once. */
  readonly found: ReadonlyMap<string, number>;
};

/**
 * A district's year, day by day, by the product and by the oracle. On every working day on which the machine is up all
 * duties and warnings are compared, in the end every mail and what became of every step.
 */
export const playYear = (play: Play, isAsked: ((unit: Unit) => boolean) | null = null): Played => {
  const { notice } = play;
  const district = districtIn(play);
  const urgedOn = new Set(urgesIn(district).map(({ day }) => day));
  const off = new Set<Day>();
  const ran = (day: Day): boolean => works(day) && !off.has(day);
  const asked = isAsked ?? (() => true);
  const diary = diaryOf(district, notice, ran, asked);
  const [book, product] = [mailBook(), productOf(district, [notice], isAsked)];
  const differences: string[] = [];
  const compared = { duties: 0, findings: 0, mails: 0, steps: 0, urges: 0 };
  const found = new Map<string, Set<string>>();
  for (let [day, at] = [FIRST, 0]; day <= LAST; [day, at] = [addDays(day, 1), at + 1]) {
    if (isOff(day, at)) off.add(day);
    const page = diary.turn(day);
    for (const { rule, level, id } of page.open.values())
      found.set(`${rule}${level}`, (found.get(`${rule}${level}`) ?? new Set()).add(id));
    if (isRestart(at)) product.restart();
    const ending = (unit: Unit): Ending => (asked(unit) ? endingOf(at, unit) : 'none');
    const urge = (assessment: Assessment): void => {
      product.urge(assessment, ending);
      book.urge(page, urgesIn(district), district.unitsOn(day), ending);
    };
    // What finance asks for goes on a day of rest too.
    if (!ran(day) && !off.has(day) && urgedOn.has(day)) urge(product.assessed(day));
    if (!ran(day)) continue;
    product.ran(day);
    const assessment = product.assessed(day);
    differences.push(...assessmentDifferences(assessment, page));
    compared.duties += page.verdicts.size;
    compared.findings += page.open.size;
    // The finance office hears of warnings about units that nobody is asked about here.
    const warnings = assessment.warnings.filter(({ unit }) => asked(unit));
    product.mails.run([{ ...assessment, warnings }], ending);
    book.run([page], district.unitsOn(day), ending);
    urge(assessment);
  }
  differences.push(
    ...mailDifferences(
      { left: product.mails.left, book: product.mails.book() },
      { left: book.left, book: book.book() },
    ),
  );
  compared.mails = book.left.length;
  compared.urges = book.left.filter(({ items }) => items.some((one) => one.includes('催办'))).length;
  compared.steps = book.book().size;
  return { district, differences, compared, found: new Map([...found].map(([key, ids]) => [key, ids.size])) };
};

/** The same without mails, the product asked on some days alone: what it says of a day rests on no day before it. 考核 with it. */
export const playDays = (play: Play, days: ReadonlySet<Day>): readonly string[] => {
  const district = districtIn(play);
  const [diary, product] = [diaryOf(district, play.notice, works), productOf(district, [play.notice], null)];
  const differences: string[] = [];
  const last = [...days].toSorted().at(-1) ?? FIRST;
  for (let day = FIRST; day <= last; day = addDays(day, 1)) {
    const page = diary.turn(day);
    if (works(day)) product.ran(day);
    if (!days.has(day)) continue;
    const assessment = product.assessed(day);
    differences.push(...assessmentDifferences(assessment, page));
    const appraisal = appraised(district, page, play.notice);
    differences.push(...scoreDifferences(day, product.scored(assessment), appraisal));
  }
  return differences;
};

/** So many weeks of the year, by a seed. */
export const someWeeks = (seed: number, count: number): ReadonlySet<Day> => {
  const random = randomFrom(seed);
  const starts = Array.from({ length: count }, () => addDays(FIRST, random.int(20, 380)));
  return new Set(starts.flatMap((start) => [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(start, at))));
};
