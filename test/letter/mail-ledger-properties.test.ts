import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../shared/day.ts';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import type { MailPlan } from '../../shared/letter/plan/plan-unit.ts';
import { mayBeUrged, planUrges } from '../../shared/letter/plan/plan-urges.ts';
import { urgeStep } from '../../shared/letter/plan/urge-step.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { dueSteps } from '../../shared/plan/ladder.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { DutyState } from '../../shared/standing/duty/duty-state.ts';
import { emptyStanding } from '../../shared/standing/fold/fold-ledger.ts';
import type { Standing } from '../../shared/standing/standing.ts';
import type { Unit } from '../../shared/unit.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);
const DUTIES = [aDuty({ 任务编号: 'T-1' }), aDuty({ 任务编号: 'T-2', 截止日期: '2022-06-15', 约束: '原则上' })];
const plan = aPlan({ duties: DUTIES });
const FIRST = '2022-03-20';
const LENGTH = 130;

/** What happens to one duty of one unit: days are counted from the first; 999 is never. */
type Fate = {
  readonly metFrom: number;
  readonly openAgain: number;
  readonly extendedFrom: number;
  readonly extension: number;
};
/** How a day's scheduled run ends. */
type Run = 'none' | 'ok' | 'twice' | 'crash after planning' | 'crash while sending';
/** 催 typed for one duty of one unit, on a day and perhaps taken back on a later one. */
type Urging = { readonly unit: number; readonly which: 0 | 1; readonly from: number; readonly until: number };
type Year = {
  readonly fates: readonly (readonly [Fate, Fate])[];
  readonly runs: readonly Run[];
  readonly urgings: readonly Urging[];
};

const fate = fc.record({
  metFrom: fc.oneof(fc.constant(999), fc.integer({ min: 0, max: LENGTH })),
  openAgain: fc.oneof(fc.constant(999), fc.integer({ min: 0, max: LENGTH })),
  extendedFrom: fc.oneof(fc.constant(999), fc.integer({ min: 0, max: LENGTH })),
  extension: fc.integer({ min: 1, max: 40 }),
});
const run = fc.constantFrom<Run>(
  'ok',
  'ok',
  'ok',
  'twice',
  'none',
  'none',
  'crash after planning',
  'crash while sending',
);
const aYear = (units: number) =>
  fc.record({
    fates: fc.array(fc.tuple(fate, fate), { minLength: units, maxLength: units }),
    // Long outages besides single missed days: each run's ending may last for several days.
    runs: fc
      .array(fc.tuple(run, fc.integer({ min: 1, max: 9 })), { minLength: LENGTH, maxLength: LENGTH })
      .map((spells) => spells.flatMap(([ending, days]) => Array<Run>(ending === 'none' ? days : 1).fill(ending))),
    urgings: fc.array(
      fc.record({
        unit: fc.integer({ min: 0, max: units - 1 }),
        which: fc.constantFrom<0 | 1>(0, 1),
        from: fc.integer({ min: 0, max: LENGTH - 1 }),
        until: fc.oneof(fc.constant(999), fc.integer({ min: 0, max: LENGTH })),
      }),
      { maxLength: 8 },
    ),
  });

/** As finance's typing stands in the ledgers on a day: a later 催 about the same duty replaces an earlier one. */
const standingsOn = (units: readonly Unit[], urgings: readonly Urging[], at: number): readonly Standing[] =>
  units.map((unit, of) => {
    const typed = urgings.filter((one) => one.unit === of && one.from <= at);
    const last = ([0, 1] as const).flatMap((which) =>
      typed
        .filter((one) => one.which === which)
        .toSorted((a, b) => a.from - b.from || urgings.indexOf(a) - urgings.indexOf(b))
        .slice(-1),
    );
    return {
      ...emptyStanding(unit.folder),
      decisions: last
        .filter(({ from, until }) => until <= from || at < until)
        .map(({ which, from }) => ({
          about: `2022/${DUTIES[which]!.code}`,
          column: '催办' as const,
          value: '催',
          by: '赵',
          at: urgedAt(from),
          from: addDays(FIRST, from),
          until: null,
        })),
    };
  });

const urgedAt = (at: number): string => `${addDays(FIRST, at)}T10:00:00+08:00`;

/** The row of 任务进度 as the fates make it: level and step by the ladder, none while met or extended. */
const rowOn = (
  unit: Unit,
  at: number,
  which: 0 | 1,
  { metFrom, openAgain, extendedFrom, extension }: Fate,
): DutyState => {
  const duty = DUTIES[which]!;
  const day = addDays(FIRST, at);
  const rolled = calendar.roll(duty.due, 'next')!;
  const deadline = at >= extendedFrom ? addDays(rolled, extension) : rolled;
  const met = at >= metFrom && (openAgain < metFrom || at < openAgain);
  const extended = at >= extendedFrom && day <= deadline;
  const left = calendar.workingDaysBetween(day, deadline)!;
  const due = met || extended ? [] : dueSteps(plan.ladder, duty, left);
  const step = due.at(-1);
  return {
    planYear: 2022,
    unit,
    duty,
    state: met ? 'done' : extended ? 'extended' : day > deadline ? 'overdue' : 'in-progress',
    level: step?.level ?? 'none',
    step: step?.step ?? null,
    due,
    measurement: {
      unit: 'objects',
      numerator: 0,
      denominator: 1,
      achieved: 0,
      gap: 1,
      missing: [],
      candidates: [],
      notes: [],
    },
    deadline,
    workingDaysLeft: left,
    lastHandIn: null,
    metOn: null,
    extendedTo: '',
    waiver: '',
    remark: '',
  };
};

type Delivered = { readonly key: string; readonly day: Day; readonly digest: string; readonly row: DutyState };

const keyOf = ({ unit, about, deadline, step }: MailEntry): string => `${unit} ${about} ${deadline} ${step}`;

/** The mail ledger and the mails that really left, over one year. */
const play = (
  { fates, runs, urgings }: Year,
  watch: (day: Day, rows: readonly DutyState[], run: Run, ledger: ReadonlyMap<string, MailEntry>) => void,
) => {
  const units = [FINANCE, ...fates.map((_, at) => aUnit({ code: String(200 + at) }))];
  const ledger = new Map<string, MailEntry>();
  const delivered: Delivered[] = [];
  const digests: string[] = [];
  const apply = ({ create, move }: MailPlan): void => {
    for (const entry of create) if (!ledger.has(keyOf(entry))) ledger.set(keyOf(entry), entry);
    for (const { entry, expected } of move)
      if (ledger.get(keyOf(entry))?.state === expected) ledger.set(keyOf(entry), entry);
  };
  const send = ({ digest }: MailPlan, recorded: boolean): void => {
    if (digest === null) return;
    digests.push(digest.id);
    for (const item of digest.items) {
      if (item.kind === 'duty')
        delivered.push({ key: keyOf(item.entry), day: digest.day, digest: digest.id, row: item.row });
      ledger.set(keyOf(item.entry), { ...item.entry, state: recorded ? 'sent' : 'sending' });
    }
  };
  for (let at = 0; at < LENGTH; at += 1) {
    const day = addDays(FIRST, at);
    const ending = runs[at] ?? 'ok';
    const rows = fates.flatMap((both, of) =>
      [0, 1].map((which) => rowOn(units[of + 1]!, at, which as 0 | 1, both[which as 0 | 1])),
    );
    const assessment = { day, plan, roster: { units }, duties: rows, warnings: [], notices: [] };
    const standings = standingsOn(units.slice(1), urgings, at);
    for (let again = ending === 'none' ? 0 : ending === 'twice' ? 2 : 1; again > 0; again -= 1) {
      const [known, now] = [[...ledger.values()], `${day}T10:30:00+08:00`];
      const plans = [
        ...planMails([assessment], known, calendar, now),
        ...planUrges([{ assessment, standings }], known, calendar, now),
      ];
      for (const one of plans) apply(one);
      if (ending !== 'crash after planning') for (const one of plans) send(one, ending !== 'crash while sending');
    }
    watch(day, rows, ending, ledger);
  }
  return { delivered, digests, ledger };
};

const HANDLED = ['sent', 'unclear', 'sending'];

/** What a year's mails did that they must not; none of it is ever expected. */
const faultsOf = (year: Year): string[] => {
  const faults: string[] = [];
  const must = (has: boolean, what: string): void => {
    if (!has) faults.push(what);
  };
  const { delivered, digests, ledger } = play(year, (day, rows, ending, known) => {
    if (ending !== 'ok') return;
    for (const { unit, which, from } of year.urgings) {
      const row = rows[unit * 2 + which]!;
      if (addDays(FIRST, from) !== day || !mayBeUrged(row)) continue;
      const state = known.get(`${row.unit.folder} ${row.duty.code} null ${urgeStep(urgedAt(from))}`)?.state;
      must(HANDLED.includes(state ?? 'nothing'), `${day} ${row.unit.folder} what was typed is lost`);
    }
    if (calendar.isWorkingDay(day) !== true) return;
    const stateOf = (row: DutyState, step: string | null): string =>
      known.get(`${row.unit.folder} ${row.duty.code} ${row.deadline} ${step}`)?.state ?? 'nothing';
    for (const row of rows.filter(({ step }) => step !== null)) {
      // The most serious step come due has gone out by the end of every run that came through.
      must(HANDLED.includes(stateOf(row, row.step)), `${day} ${row.unit.folder} ${row.step} is lost`);
      const lesser = row.due.slice(0, -1);
      for (const { step } of lesser) {
        const overtaken = [...HANDLED, 'skipped', 'dropped'].includes(stateOf(row, step));
        must(overtaken, `${day} ${row.unit.folder} ${step} is neither sent nor overtaken`);
      }
    }
  });
  must(new Set(delivered.map(({ key }) => key)).size === delivered.length, 'a step went out twice');
  must(new Set(digests).size === digests.length, 'a unit got two digests on one day, or what was typed twice');
  for (const { day, row, key } of delivered) {
    must(key.includes('催办') || calendar.isWorkingDay(day) === true, `${key} went out on ${day}, a day of rest`);
    must(!['done', 'extended'].includes(row.state), `${key} went out though ${row.state}`);
    must(row.duty.binding !== 'in-principle' || row.level !== 'red', `${key} turned red though only in principle`);
  }
  const left = new Set(delivered.map(({ key }) => key));
  for (const entry of ledger.values())
    must(
      HANDLED.includes(entry.state) === left.has(keyOf(entry)),
      `${keyOf(entry)} is ${entry.state}, not what happened`,
    );
  return faults;
};

const judgeYear = (year: Year): void => {
  expect(faultsOf(year)).toEqual([]);
};

/** `LEDGER_YEARS=1000` plays as many of a hundred units as of two. */
const LARGE_YEARS = Number(process.env['LEDGER_YEARS'] ?? 10);

describe('the mail ledger over random years of outages, restarts, crashes, hand-ins and extensions', () => {
  it('sends every step and every 催 typed at most once, loses none and writes nothing after a duty is met: 1,000 years', () => {
    fc.assert(fc.property(aYear(2), judgeYear), { numRuns: 1000, endOnFailure: true });
  });

  it('does so for a hundred units at once', () => {
    fc.assert(fc.property(aYear(100), judgeYear), { numRuns: LARGE_YEARS, endOnFailure: true });
  }, 1_800_000);

  it('does what “is today exactly day N?” can’t: that loses the step whenever its day has no run', () => {
    const naive = (row: DutyState): string | undefined =>
      plan.ladder.find(({ offset }) => row.workingDaysLeft === -offset)?.step;
    const told = new Set<string>();
    const lost = new Set<string>();

    for (const [seed, year] of fc.sample(aYear(2), { numRuns: 20, seed: 7 }).entries()) {
      play(year, (day, rows, ending) => {
        if (ending !== 'ok' || calendar.isWorkingDay(day) !== true) return;
        for (const row of rows.filter(({ step }) => step !== null)) {
          if (naive(row) !== undefined) told.add(`${seed} ${row.unit.folder} ${row.duty.code} ${naive(row)}`);
          const due = `${seed} ${row.unit.folder} ${row.duty.code} ${row.step}`;
          if (!told.has(due)) lost.add(due);
        }
      });
    }

    expect(lost.size).toBeGreaterThan(20);
  });
});
