import { describe, expect, it } from 'vitest';
import type { Day } from '../../shared/day.ts';
import type { MailEntry } from '../../shared/letter/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan-mails.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { defaultPlan, defaultPlanRows } from '../../shared/plan/default-plan.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import { assess } from '../../shared/warning/assess.ts';
import { everyDay } from './differences.ts';
import { type District, districtOf } from './district.ts';
import { mailsOf, type Sent } from './mail-oracle.ts';
import { judged } from './oracle.ts';
import { standingsOf } from './played.ts';

const YEAR = 2022;
const ROWS = defaultPlanRows(YEAR).duties.filter(judged);
const CODES = new Set(ROWS.map((row) => row.任务编号));
const DAYS = everyDay('2022-03-01', '2023-01-25', 1);
const plan = defaultPlan(YEAR);
const calendar = workingCalendar(statutoryHolidays, []);

/** Two long silences over deadlines and a day missed here and there. */
const OUTAGE: ReadonlySet<Day> = new Set([
  ...everyDay('2022-04-27', '2022-05-09', 1),
  ...everyDay('2022-08-30', '2022-09-14', 1),
  ...everyDay('2022-06-01', '2023-01-20', 9),
]);

/** What the product sends over the days; its mail ledger is all it remembers. */
const mailsOfProduct = (district: District): Sent[] => {
  const standings = standingsOf(district);
  const ledger = new Map<string, MailEntry>();
  const keyOf = ({ unit, subject, step }: MailEntry): string => `${unit}|${subject}|${step}`;
  const sent: Sent[] = [];
  for (const day of DAYS.filter((one) => !OUTAGE.has(one))) {
    const roster = { units: district.units };
    const assessment = assess({ plan, roster, holidays: statutoryHolidays, standings, day, runs: [], notices: [] });
    for (const { create, move, digest } of planMails(
      assessment,
      [...ledger.values()],
      calendar,
      `${day}T08:30:00+08:00`,
    )) {
      for (const entry of [...create, ...move.map((one) => one.entry)]) ledger.set(keyOf(entry), entry);
      for (const { entry } of digest?.items ?? []) {
        ledger.set(keyOf(entry), { ...entry, state: 'sent' });
        sent.push({ day, folder: entry.unit, duty: entry.subject, step: entry.step });
      }
    }
  }
  return sent.filter(({ duty }) => CODES.has(duty));
};

const asLines = (sent: readonly Sent[]): string[] =>
  sent.map(({ day, folder, duty, step }) => `${day} ${folder} ${duty} ${step}`).sort();

describe('the mails of a year played against an independent oracle', () => {
  it('sends the same steps on the same days, over outages, extensions and hand-ins', { timeout: 300_000 }, () => {
    const district = districtOf(23, 4, YEAR, [...CODES]);

    const expected = mailsOf(district, district.units, ROWS, DAYS, OUTAGE);

    expect(asLines(mailsOfProduct(district))).toEqual(asLines(expected));
    expect(expected.length).toBeGreaterThan(80);
  });
});
