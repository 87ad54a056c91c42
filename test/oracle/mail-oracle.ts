import { addDays, type Day } from '../../shared/day.ts';
import type { Unit } from '../../shared/unit.ts';
import { works } from './calendar.ts';
import type { Page, Seen } from './diary.ts';
import { below } from './levels.ts';
import { type Addressed, addressed, firstAt, together } from './recipients.ts';

/** How a day's run ends: not at all, as it should, cut short after planning, or cut short with a unit's mail on its way. */
export type Ending = 'none' | 'ok' | 'planned' | 'sending';

/** What became of a step, and on which day. */
export type Told = {
  readonly state: 'planned' | 'sending' | 'sent' | 'skipped' | 'dropped' | 'unclear';
  readonly day: Day;
};

/** A mail that left: its unit and day, `subject step` of all it tells, and who got it. */
export type Left = Addressed & { readonly folder: string; readonly day: Day; readonly items: readonly string[] };

/** What is to be said about one subject today; `lesser` steps go without saying then. */
type Wish = {
  /** With its plan year, e.g. `2022/O-32a`. */
  readonly subject: string;
  /** The deadline its steps count from: another one opens them anew. '' for a finding. */
  readonly deadline: string;
  readonly step: string;
  readonly lesser: readonly string[];
  readonly once: boolean;
  readonly people: Addressed;
  /** What it says and how seriously, where another year's plan may say the same: a finding's number and rows. */
  readonly words?: string;
  readonly gravity?: number;
};

const wishesOfDuties = ({ year, verdictsOf }: Page, unit: Unit, units: readonly Unit[]): Wish[] => {
  const wishes: Wish[] = [];
  for (const { row, verdict } of verdictsOf(unit)) {
    const steps = [...verdict.steps];
    const step = steps.pop();
    if (step === undefined) continue;
    wishes.push({
      subject: `${year}/${row.任务编号}`,
      deadline: verdict.deadline,
      step: step.step,
      lesser: steps.map((one) => one.step),
      once: false,
      people: addressed(step, unit, units),
    });
  }
  return wishes;
};

/** One thing typed in 催办: '' takes back what was typed before. */
export type Urge = {
  readonly day: Day;
  readonly at: string;
  readonly folder: string;
  readonly duty: string;
  readonly value: string;
};

/** What was typed to be sent today and could not go for a week is not sent any more. */
const URGES_FOR = 7;

const ASKS = ['进行中', '逾期', '无法核对'];

/** The last thing typed about each duty, where it is still owed: to whom the ladder writes of it now, else to the officer. */
const wishesOfUrges = (page: Page, urges: readonly Urge[], unit: Unit, units: readonly Unit[]): Wish[] => {
  const { year, day, verdictsOf } = page;
  return verdictsOf(unit).flatMap(({ row, verdict }): Wish[] => {
    const last = urges.findLast((one) => one.folder === unit.folder && one.duty === row.任务编号 && one.day <= day);
    if (last === undefined || last.value === '' || last.day < addDays(day, -URGES_FOR)) return [];
    if (row.计量方式 === '阶段' || !ASKS.includes(verdict.state)) return [];
    return [
      {
        subject: `${year}/${row.任务编号}`,
        deadline: '',
        step: `催办 ${last.at.slice(0, 10)} ${last.at.slice(11, 19)}`,
        lesser: [],
        once: false,
        people: addressed(verdict.steps.at(-1) ?? { to: ['专管员'], copy: [] }, unit, units),
      },
    ];
  });
};

const isUrged = (key: string): boolean => key.includes('||催办 ');

const NEWS_FOR = 14;

/** A window that has lately opened is told the officer, unless the ladder speaks already; the finance office knows its own. */
const wishesOfWindows = ({ year, day, tellsOpening, verdictsOf }: Page, unit: Unit, units: readonly Unit[]): Wish[] =>
  !tellsOpening || unit.classes.includes('区财政局')
    ? []
    : verdictsOf(unit)
        .filter(({ row: { 开始日期: opens, 计量方式 }, verdict: { state, steps } }) => {
          const isNew = opens !== '' && opens <= day && day < addDays(opens, NEWS_FOR);
          return isNew && 计量方式 !== '阶段' && ['进行中', '无法核对'].includes(state) && steps.length === 0;
        })
        .map(({ row }) => ({
          subject: `${year}/${row.任务编号}`,
          deadline: '',
          step: '开窗',
          lesser: [],
          once: false,
          people: addressed({ to: ['专管员'], copy: [] }, unit, units),
        }));

/** A finding is told when it opens and once more when it turns red; one that opens red has told that. */
const wishOfFinding = ({ year, ladder }: Page, seen: Seen, opened: boolean, units: readonly Unit[]): Wish => {
  const { id, level, unit, proof } = seen;
  const isRed = level === '红';
  return {
    subject: `${year}/${id}`,
    deadline: '',
    step: isRed && opened ? '转红' : '首次',
    lesser: isRed && !opened ? ['转红'] : [],
    once: true,
    people: addressed(firstAt(ladder, level), unit, units),
    words: [id, ...[...proof].sort()].join('|'),
    gravity: isRed ? 2 : 1,
  };
};

/** What the officer of an upper unit hears of those below. */
const wishesOfLower = (page: Page, unit: Unit, units: readonly Unit[]): Wish[] =>
  below(units, unit).flatMap((lower) =>
    wishesOfDuties(page, lower, units).map((wish) => ({
      ...wish,
      subject: `${wish.subject}@${lower.code}`,
      people: addressed({ to: ['专管员'], copy: [] }, unit, units),
    })),
  );

/** What lies in the finance office's own catalogues and roster is told the finance office; of nobody to write to, the office above hears too. */
const FOR_FINANCE = ['W12', 'W13', 'W16'];

const isToldTo = (reader: Unit, { rule, unit }: Seen, finance: Unit): boolean => {
  if (!FOR_FINANCE.includes(rule)) return reader === unit;
  return reader === finance || (rule === 'W16' && unit.upper !== '' && unit.upper === reader.code);
};

const HAD_ITS_CHANCE = ['sending', 'sent', 'unclear'];

/** What may have been read outweighs what was passed over, that what was only planned. */
const weight = ({ state }: Told): number => (HAD_ITS_CHANCE.includes(state) ? 2 : state === 'skipped' ? 1 : 0);

/** What a unit was told, and what those were told that went on in it, or it about them. */
type Book = { readonly own: Map<string, Told>; readonly earlier: Map<string, Told> };

const linesOf = ({ own, earlier }: Book, key: string): readonly Told[] =>
  [own.get(key), earlier.get(key)].filter((told) => told !== undefined);

/** A unit remembers what it was told under another year's plan, as long as the finding stands. */
const heardElsewhere = (book: Book, year: number, { id, firstSeen }: Seen, step: string): boolean =>
  [-2, -1, 1, 2].some((apart) =>
    linesOf(book, `${year + apart}/${id}||${step}`).some(
      (told) => [...HAD_ITS_CHANCE, 'skipped'].includes(told.state) && told.day >= firstSeen,
    ),
  );

const isDone = (book: Book, { subject, deadline, step, once }: Wish): boolean => {
  const state = linesOf(book, `${subject}|${deadline}|${step}`)[0]?.state;
  return state !== undefined && (HAD_ITS_CHANCE.includes(state) || (state === 'skipped' && once));
};

/** Nobody is told the same by two years' plans on one day: the graver speaks, of equals the older. */
const inOneVoice = (book: Book, wishes: readonly Wish[]): Wish[] => {
  const speaking = wishes.filter((wish) => wish.words !== undefined && !isDone(book, wish));
  return wishes.filter((wish) => {
    if (!speaking.includes(wish)) return true;
    const rivals = speaking.filter(({ words }) => words === wish.words);
    const gravest = Math.max(...rivals.map(({ gravity = 0 }) => gravity));
    return rivals.find(({ gravity }) => gravity === gravest) === wish;
  });
};

/** A mail ledger as a person would keep it: for each unit a line for each subject and step, each deadline's ladder once for ever, and what became of it. */
export const mailBook = () => {
  const books = new Map<string, Book>();
  const left: Left[] = [];

  const bookOf = (code: string): Book => {
    const book = books.get(code) ?? { own: new Map<string, Told>(), earlier: new Map<string, Told>() };
    books.set(code, book);
    return book;
  };

  const wishesOf = (page: Page, unit: Unit, units: readonly Unit[], finance: Unit, book: Book): Wish[] => [
    ...wishesOfDuties(page, unit, units),
    ...wishesOfWindows(page, unit, units),
    ...wishesOfLower(page, unit, units),
    ...units
      .flatMap((one) => page.findingsOf(one).map((seen) => ({ ...seen, unit: one })))
      .filter((seen) => isToldTo(unit, seen, finance))
      .flatMap((seen) => {
        const opened = linesOf(book, `${page.year}/${seen.id}||首次`).some(({ state }) =>
          HAD_ITS_CHANCE.includes(state),
        );
        const wish = wishOfFinding(
          page,
          { ...seen, unit },
          opened || heardElsewhere(book, page.year, seen, '首次'),
          units,
        );
        return heardElsewhere(book, page.year, seen, wish.step) ? [] : [wish];
      }),
  ];

  /** What was planned and is not wished for any more falls away; what was on its way when the machine stopped is never sent again. */
  const tidy = ({ own }: Book, wishes: readonly Wish[], day: Day): void => {
    const wished = new Set(
      wishes.flatMap(({ subject, deadline, step, lesser }) =>
        [step, ...lesser].map((one) => `${subject}|${deadline}|${one}`),
      ),
    );
    for (const [key, told] of own) {
      if (told.state === 'sending') own.set(key, { state: 'unclear', day });
      if (told.state === 'planned' && !wished.has(key) && !isUrged(key)) own.set(key, { state: 'dropped', day });
    }
  };

  /** Plans what is due and had no chance yet; returns what is to go out. */
  const plan = (book: Book, wishes: readonly Wish[], day: Day): Wish[] =>
    wishes.filter((wish) => {
      const { subject, deadline, step, lesser } = wish;
      for (const one of lesser) {
        const key = `${subject}|${deadline}|${one}`;
        if ((linesOf(book, key)[0]?.state ?? 'planned') === 'planned') book.own.set(key, { state: 'skipped', day });
      }
      if (isDone(book, wish)) return false;
      book.own.set(`${subject}|${deadline}|${step}`, { state: 'planned', day });
      return true;
    });

  const sent = (unit: Unit, going: readonly Wish[], ending: Ending, day: Day): void => {
    if (ending === 'planned' || going.length === 0) return;
    const items = going.map(({ subject, step }) => `${subject} ${step}`);
    for (const { subject, deadline, step } of going)
      bookOf(unit.code).own.set(`${subject}|${deadline}|${step}`, { state: ending === 'ok' ? 'sent' : 'sending', day });
    left.push({ folder: unit.folder, day, items, ...together(going.map(({ people }) => people)) });
  };

  return {
    book: (): ReadonlyMap<string, Told> =>
      new Map(
        [...books].flatMap(([code, { own }]) => [...own].map(([key, told]) => [`${code}|${key}`, told] as const)),
      ),
    left: left as readonly Left[],
    /** A unit goes on in another: that one has been told what it was told, and of its findings under its own code. */
    goesOn(gone: string, into: string): void {
      const renamed = (key: string): string => key.replace(new RegExp(`(/W\\d\\d)-${gone}-`, 'u'), `$1-${into}-`);
      const told = [...bookOf(gone).own];
      for (const [code, { own, earlier }] of books) {
        const aboutIt = [...own].filter(([key]) => renamed(key) !== key);
        for (const [key, line] of code === into ? [...told, ...aboutIt] : aboutIt) {
          const known = earlier.get(renamed(key));
          if (known === undefined || weight(line) > weight(known)) earlier.set(renamed(key), line);
        }
      }
    },
    /** One run of the warnings over the pages of every plan year open, oldest first, as it ended for each unit. */
    run(pages: readonly Page[], units: readonly Unit[], endingOf: (unit: Unit) => Ending): void {
      const [{ day } = { day: '' }] = pages;
      const finance = units.find(({ classes }) => classes.includes('区财政局')) as Unit;
      if (!works(day)) return;
      const codes = new Set(units.map(({ code }) => code));
      for (const [code, book] of books) if (!codes.has(code)) tidy(book, [], day);
      for (const unit of units) {
        const [ending, book] = [endingOf(unit), bookOf(unit.code)];
        if (ending === 'none') continue;
        const wishes = inOneVoice(
          book,
          pages.flatMap((page) => wishesOf(page, unit, units, finance, book)),
        );
        tidy(book, wishes, day);
        const going = plan(book, wishes, day);
        sent(unit, going, ending, day);
      }
    },
    /** What finance typed in 催办, as a mail of its own beside the day's; what is met, taken back or too old before it went falls away. */
    urge(page: Page, urges: readonly Urge[], units: readonly Unit[], endingOf: (unit: Unit) => Ending): void {
      const { day } = page;
      for (const unit of units) {
        const [ending, book] = [endingOf(unit), bookOf(unit.code)];
        if (ending === 'none') continue;
        const wishes = wishesOfUrges(page, urges, unit, units);
        const wished = new Set(wishes.map(({ subject, step }) => `${subject}||${step}`));
        for (const [key, told] of book.own)
          if (isUrged(key) && told.state === 'planned' && !wished.has(key))
            book.own.set(key, { state: 'dropped', day });
        sent(unit, plan(book, wishes, day), ending, day);
      }
    },
  };
};
