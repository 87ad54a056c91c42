import type { Day } from '../../shared/day.ts';
import { standingsOfUnits } from '../../shared/flow/standings-of-units.ts';
import { succeedingRoster } from '../../shared/folder/succeeding-roster.ts';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import type { MailPlan } from '../../shared/letter/plan/plan-unit.ts';
import { planUrges } from '../../shared/letter/plan/plan-urges.ts';
import { perKey } from '../../shared/memo.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanRows } from '../../shared/plan/plan-rows.ts';
import { readPlan } from '../../shared/plan/read/read-plan.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { Roster, Unit } from '../../shared/unit.ts';
import { assess } from '../../shared/warning/assess.ts';
import { type AssessInput, assessContext } from '../../shared/warning/assess-context.ts';
import type { Assessment } from '../../shared/warning/assessment.ts';
import { type Score, scorecard } from '../../shared/warning/figures/scorecard.ts';
import { runRules } from '../../shared/warning/run-rules.ts';
import { unitDay } from '../../shared/warning/unit-day.ts';
import type { District } from './district.ts';
import type { Ending, Left, Told } from './mail-oracle.ts';
import { type Move, rosterAfter } from './moves.ts';
import { type Notice, recordsOf } from './notice.ts';
import { ledgerOf } from './played.ts';

export const YEAR = 2022;

const planIn = perKey((rows: PlanRows) =>
  perKey((readers: string): Plan => {
    const about = { version: '内置', year: rows.year, readers: new Set(readers.split('、')) };
    const { plan, findings } = readPlan(recordsOf(rows), about);
    if (plan === null) throw new Error(findings.map(({ message }) => message).join('; '));
    return plan;
  }),
);
const planOf = ({ rows, readers }: Notice): Plan => planIn(rows)(readers.join('、'));

const CALENDAR = workingCalendar(statutoryHolidays, []);

const mailboxes = (addresses: readonly { readonly mail: string }[]): string[] => addresses.map(({ mail }) => mail);

const nowOf = ({ day }: Assessment): string => `${day}T08:30:00+08:00`;

/** The product's mail ledger, and the mails that left. All it remembers from day to day. */
const mailsOf = () => {
  const ledger = new Map<string, MailEntry>();
  const left: Left[] = [];
  const keyOf = ({ unitCode, planYear, about, deadline, step }: MailEntry): string =>
    `${unitCode}|${planYear}/${about}|${deadline ?? ''}|${step}`;

  type Known = readonly MailEntry[];

  const send = (
    { day, roster }: Assessment,
    endingOf: (unit: Unit) => Ending,
    plansOf: (known: Known) => readonly MailPlan[],
  ) => {
    const down = new Set(roster.units.filter((unit) => endingOf(unit) === 'none').map(({ code }) => code));
    for (const plan of plansOf([...ledger.values()])) {
      const entries = [...plan.create, ...plan.move.map(({ entry }) => entry)];
      if (entries.some(({ unitCode }) => down.has(unitCode))) continue;
      for (const entry of entries) ledger.set(keyOf(entry), entry);
      const { digest } = plan;
      const ending = digest === null ? 'planned' : endingOf(digest.unit);
      if (digest === null || ending === 'planned') continue;
      for (const { entry } of digest.items)
        ledger.set(keyOf(entry), { ...entry, state: ending === 'ok' ? 'sent' : 'sending' });
      const items = digest.items.map(({ entry }) => `${entry.planYear}/${entry.about} ${entry.step}`);
      const { to, copy } = digest;
      left.push({ folder: digest.unit.folder, day, items, to: mailboxes(to), copy: mailboxes(copy) });
    }
  };

  return {
    run(assessments: readonly Assessment[], endingOf: (unit: Unit) => Ending): void {
      const [assessment] = assessments;
      if (assessment === undefined) return;
      send(assessment, endingOf, (known) => planMails(assessments, known, CALENDAR, nowOf(assessment)));
    },
    urge(assessment: Assessment, standings: readonly Standing[], endingOf: (unit: Unit) => Ending): void {
      send(assessment, endingOf, (known) => planUrges([{ assessment, standings }], known, CALENDAR, nowOf(assessment)));
    },
    left: left as readonly Left[],
    book: (): ReadonlyMap<string, Told> =>
      new Map(
        [...ledger].map(([key, { state, at }]) => [key, { state: state as Told['state'], day: at.slice(0, 10) }]),
      ),
  };
};

/** What the product says of a day of some of a district's units, by the very steps it takes for all. */
const assessSome = (input: AssessInput, isAsked: (unit: Unit) => boolean): Assessment => {
  const context = assessContext(input);
  const rules = runRules(context);
  const days = context.units.filter(({ unit }) => isAsked(unit)).map((facts) => unitDay(context, rules, facts));
  const { day, plan, roster } = input;
  const warnings = days.flatMap(({ returned, near, paced, ruled, alike }) => [
    ...returned,
    ...near,
    ...paced,
    ...ruled,
    ...alike,
  ]);
  return { day, plan, roster, duties: days.flatMap(({ duties }) => duties), warnings, notices: [] };
};

/** The rosters as they follow each other, each going on from the one before. */
const rostersOf = (district: District, moves: readonly Move[]): ((day: Day) => Roster) => {
  const after = rosterAfter(moves);
  let [handed, roster]: [readonly Unit[], Roster] = [[], { units: [] }];
  return (day) => {
    const units = after(district.unitsOn(day), day);
    if (units !== handed) [handed, roster] = [units, succeedingRoster({ units }, roster)];
    return roster;
  };
};

/** The product through a district's year: it folds what was handed in, says what a day says, and sends what is due. */
export const productOf = (
  district: District,
  notices: readonly Notice[],
  isAsked: ((unit: Unit) => boolean) | null,
  moves: readonly Move[] = [],
) => {
  const plans = new Map(notices.map((notice) => [notice.rows.year, planOf(notice)]));
  const ledger = ledgerOf(district, moves);
  const rosterOn = moves.length === 0 ? district.rosterOn : rostersOf(district, moves);
  const mails = mailsOf();
  const runs: Day[] = [];
  const inputOf = (day: Day, planYear: number): AssessInput => ({
    plan: plans.get(planYear) as Plan,
    roster: rosterOn(day),
    holidays: statutoryHolidays,
    standings: moves.length === 0 ? ledger.on(day) : standingsOfUnits(ledger.on(day), rosterOn(day)),
    day,
    runs,
    notices: [],
  });
  return {
    mails,
    /** A restart that found nothing but the ledger. */
    restart: () => ledger.forget(),
    /** The warnings ran on a day. */
    ran: (day: Day): unknown => runs.push(day),
    /** What the product says of a day. */
    assessed(day: Day, planYear: number = YEAR): Assessment {
      const input = inputOf(day, planYear);
      return isAsked === null ? assess(input) : assessSome(input, isAsked);
    },
    /** What finance typed in 催办, sent. */
    urge: (assessment: Assessment, endingOf: (unit: Unit) => Ending): void =>
      mails.urge(assessment, ledger.on(assessment.day), endingOf),
    /** 考核 as of the day that was assessed. */
    scored: (assessment: Assessment): readonly Score[] =>
      scorecard(assessment, inputOf(assessment.day, assessment.plan.year), ledger.across(assessment.day)),
  };
};
