import { type Day, dayOf, type Instant } from '../../day.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Roster, Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import type { Warning } from '../../warning/warning.ts';
import { type DueLetter, dueLetters } from './due-letters.ts';
import { leftHanging, withoutReason } from './ended-steps.ts';
import { lowerLetters } from './lower-letters.ts';
import type { MailEntry } from './mail-ledger.ts';
import { mailId } from './mail-steps.ts';
import { openingLetters } from './opening-letters.ts';
import { asPlan, type MailPlan, planUnit } from './plan-unit.ts';
import { codesMerged, takenOver } from './taken-over.ts';
import { toldSteps } from './told-steps.ts';
import { warningsToMend } from './warnings-to-mend.ts';

const NOTHING: MailPlan = { create: [], move: [], digest: null };

const isEmpty = ({ create, move }: MailPlan): boolean => create.length === 0 && move.length === 0;

type DayOfYear = {
  readonly day: Day;
  readonly plan: Assessment['plan'];
  readonly rows: ReadonlyMap<string, readonly DutyState[]>;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
};

const lettersTo = (
  years: readonly DayOfYear[],
  roster: Roster,
  unit: Unit,
  known: readonly MailEntry[],
): readonly DueLetter[] => {
  const told = toldSteps(known);
  return years
    .flatMap(({ day, plan, rows, warnings }) => {
      const rowsOf = (code: string): readonly DutyState[] => rows.get(code) ?? [];
      const toMend = warnings.get(unit.code) ?? [];
      return [
        ...dueLetters(plan, rowsOf(unit.code), toMend, told.hasOpened),
        ...openingLetters(plan, rowsOf(unit.code), day),
        ...lowerLetters(plan, roster, unit, rowsOf),
      ];
    })
    .filter((letter) => !told.byAnotherYear(letter));
};

/** Entries by whom they are about: by unit code, those of the release that knew none by folder. */
const knownOfUnit = (entries: readonly MailEntry[]) => {
  const byCode = Map.groupBy(entries, ({ planYear, unit, unitCode }) => (planYear === null ? `/${unit}` : unitCode));
  const code = (of: string): readonly MailEntry[] => byCode.get(of) ?? [];
  return {
    code,
    unit: (unit: Unit): readonly MailEntry[] => [
      ...code(unit.code),
      ...[unit.folder, ...unit.formerly.names].flatMap((folder) => code(`/${folder}`)),
    ],
  };
};

/** Of a unit that is in the roster no more nothing goes out: what was planned has lost its reason. */
const planDeparted = (entries: readonly MailEntry[], { units }: Roster, now: Instant): readonly MailPlan[] => {
  const codes = new Set(units.map(({ code }) => code));
  const departed = codes.size === 0 ? [] : entries.filter((one) => one.planYear !== null && !codes.has(one.unitCode));
  return [...Map.groupBy(departed, ({ unitCode }) => unitCode).values()].map((of) =>
    asPlan([...withoutReason(of, new Set(), now), ...leftHanging(of, now)], null),
  );
};

/**
 * Today's mails, as a pure plan: nothing is sent or stored here. Only on working days (in a year the calendar does not know
 * nobody is written to). One assessment for each plan year in force, oldest first, all of one day. For every subject the most
 * serious step come due goes out unless it had its chance; lesser ones it overtook are marked skipped; what has lost its reason
 * is dropped. Planning again before anything was sent plans the same. Units with nothing to do are left out.
 */
export const planMails = (
  assessments: readonly Assessment[],
  entries: readonly MailEntry[],
  calendar: WorkingCalendar,
  now: Instant,
): readonly MailPlan[] => {
  if (calendar.isWorkingDay(dayOf(now)) !== true) return [];
  const roster = assessments.at(-1)?.roster ?? { units: [] };
  const years = assessments.map(({ day, plan, duties, warnings }) => ({
    day,
    plan,
    rows: Map.groupBy(duties, (row: DutyState) => row.unit.code),
    warnings: warningsToMend(roster, warnings),
  }));
  const knownTo = knownOfUnit(entries);
  const codes = codesMerged(roster);
  const domains = assessments.at(-1)?.plan.settings.mailDomains ?? [];
  const plans = roster.units.map((unit) => {
    const known = knownTo.unit(unit);
    const formerly = takenOver(knownTo.code, unit, codes);
    const letters = lettersTo(years, roster, unit, [...known, ...formerly]);
    if (letters.length === 0 && known.length === 0) return NOTHING;
    const mail = mailId(unit, now);
    return planUnit({ unit, mail, urged: false, roster, domains, calendar, letters, entries: known, formerly, now });
  });
  return [...plans, ...planDeparted(entries, roster, now)].filter((one) => !isEmpty(one));
};
