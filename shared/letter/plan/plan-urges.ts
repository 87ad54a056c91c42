import { addDays, type Day, dayOf, type Instant } from '../../day.ts';
import { perObject } from '../../memo.ts';
import type { WorkingCalendar } from '../../plan/working-calendar.ts';
import { type Urge, urgesOn } from '../../standing/decided/urges.ts';
import type { DutyState, State } from '../../standing/duty/duty-state.ts';
import type { Standing } from '../../standing/standing.ts';
import type { Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isDuty } from '../../warning/figures/district-figures.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';
import { type DueLetter, letterOfDuty } from './due-letters.ts';
import type { LedgerMove } from './ended-steps.ts';
import { mailKeyText } from './mail-key.ts';
import type { MailEntry } from './mail-ledger.ts';
import { knownOf, ownStep, type UnitMailDay, wishedKeys } from './mail-steps.ts';
import { asPlan, type MailPlan, plannedDigest } from './plan-unit.ts';
import { isUrgeEntry, urgeStep } from './urge-step.ts';

/** What was typed to be sent today and could not go within so many days is not sent any more. */
const DAYS = 7;

/** A day of one plan year, with what finance typed. */
type UrgedDay = { readonly assessment: Assessment; readonly standings: readonly Standing[] };

const OPEN: ReadonlySet<State> = new Set(['in-progress', 'overdue', 'cannot-tell']);

/** Whether there is something to urge: the duty is owed and not met, put off or waived. */
export const mayBeUrged = (row: DutyState): boolean => isDuty(row) && OPEN.has(row.state);

/** Whether the unit itself has a mailbox; what could reach only the finance office urges nobody. */
export const canBeUrged = ({ officer, head }: Unit, domains: readonly string[]): boolean =>
  [officer, head].some((contact) => mailboxesOf(contact, domains).valid.length > 0);

/** To whom the ladder writes of the duty now; to the officer before its first step. */
const letterOf = ({ plan }: Assessment, row: DutyState, { at }: Urge): DueLetter => ({
  planYear: plan.year,
  about: row.duty.code,
  deadline: null,
  offsets: {},
  title: `${row.duty.code} ${row.duty.name}`,
  step: urgeStep(at),
  lesser: [],
  recipients: letterOfDuty(plan, row)?.recipients ?? { to: ['officer'], copy: [] },
  cause: { kind: 'duty', row },
});

const isFresh = ({ from }: Urge, day: Day): boolean => from >= addDays(day, -DAYS);

const rowsByUnit = perObject(({ duties }: Assessment) => Map.groupBy(duties, ({ unit }) => unit.folder));

const lettersOf = ({ assessment, standings }: UrgedDay): ReadonlyMap<string, readonly DueLetter[]> => {
  const { plan, day } = assessment;
  const rows = rowsByUnit(assessment);
  return new Map(
    standings.flatMap((standing) => {
      const letters = urgesOn(standing, plan.year, day)
        .filter((urge) => isFresh(urge, day))
        .flatMap((urge) => {
          const row = rows.get(standing.unit)?.find(({ duty }) => duty.code === urge.code);
          return row === undefined || !mayBeUrged(row) ? [] : [letterOf(assessment, row, urge)];
        });
      return letters.length === 0 ? [] : [[standing.unit, letters] as const];
    }),
  );
};

/** Planned, and since taken back, typed anew, met or too old. */
const withoutReason = (asked: UnitMailDay): readonly LedgerMove[] => {
  const wished = wishedKeys(asked, asked.letters);
  return asked.entries
    .filter((entry) => entry.state === 'planned' && !wished.has(mailKeyText(entry)))
    .map((entry) => ({
      entry: { ...entry, state: 'dropped', at: asked.now, note: '发出前已撤销、已重填、已完成或已过时。' } as const,
      expected: 'planned' as const,
    }));
};

const planOf = (asked: UnitMailDay): MailPlan => {
  const known = knownOf(asked);
  const own = asked.letters.flatMap((letter) => ownStep(asked, letter, known).map((step) => [letter, step] as const));
  const going = own.flatMap(([letter, { entry }]) => (entry.state === 'planned' ? [[letter, entry] as const] : []));
  return asPlan([...own.map(([, step]) => step), ...withoutReason(asked)], plannedDigest(asked, going));
};

/** e.g. `区教育局/2022-05-06/催办 10:40:12`: each typing, or those taken over at once, is a mail of its own beside the day's digest. */
const mailIdOf = ({ folder }: Unit, now: Instant, letters: readonly DueLetter[]): string =>
  `${folder}/${dayOf(now)}/催办 ${
    letters
      .map(({ step }) => step)
      .toSorted()
      .at(-1)
      ?.slice(-8) ?? ''
  }`;

/**
 * What finance typed in 催办, as mails: one a unit for all that has not gone, on any day and whatever the ladder says. Each typing
 * is a step of the mail ledger, so it goes once over re-readings, restarts and outages; nothing goes once the duty is met or
 * the typing taken back.
 */
export const planUrges = (
  days: readonly UrgedDay[],
  entries: readonly MailEntry[],
  calendar: WorkingCalendar,
  now: Instant,
): readonly MailPlan[] => {
  const roster = days.at(-1)?.assessment.roster ?? { units: [] };
  const domains = days.at(-1)?.assessment.plan.settings.mailDomains ?? [];
  const years = days.map(lettersOf);
  const byUnit = Map.groupBy(entries.filter(isUrgeEntry), ({ unitCode }) => unitCode);
  return roster.units.flatMap((unit) => {
    const letters = years.flatMap((of) => of.get(unit.folder) ?? []);
    const known = byUnit.get(unit.code) ?? [];
    if (letters.length === 0 && known.length === 0) return [];
    const mail = mailIdOf(unit, now, letters);
    const plan = planOf({
      unit,
      mail,
      urged: true,
      calendar,
      roster,
      domains,
      letters,
      entries: known,
      formerly: [],
      now,
    });
    return plan.create.length + plan.move.length === 0 ? [] : [plan];
  });
};

/** Whether something was typed that no mail has been planned for yet. */
export const hasNewUrge = (day: UrgedDay, entries: readonly MailEntry[]): boolean => {
  const letters = [...lettersOf(day).values()].flat();
  if (letters.length === 0) return false;
  const planned = new Set(
    entries.filter(isUrgeEntry).map(({ unitCode, about, step }) => `${unitCode} ${about} ${step}`),
  );
  return letters.some(
    ({ cause, about, step }) => cause.kind === 'duty' && !planned.has(`${cause.row.unit.code} ${about} ${step}`),
  );
};
