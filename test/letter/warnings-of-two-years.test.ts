import { describe, expect, it } from 'vitest';
import type { MailEntry } from '../../shared/letter/plan/mail-ledger.ts';
import { planMails } from '../../shared/letter/plan/plan-mails.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { Level } from '../../shared/plan/plan.ts';
import { workingCalendar } from '../../shared/plan/working-calendar.ts';
import type { Warning } from '../../shared/warning/warning.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan } from '../builders/an-assessment.ts';

const calendar = workingCalendar(statutoryHolidays, []);
const plan = aPlan({ duties: [aDuty({})] });

type Found = { readonly year: number; readonly level: Level; readonly firstSeen: string; readonly text?: string };

const warningOf = ({ year, level, firstSeen, text = '对象重复。' }: Found): Warning => ({
  id: 'W08-101-P1',
  rule: 'W08',
  planYear: year,
  unit: aUnit(),
  dutyOrRule: 'W08',
  level,
  text,
  basis: '',
  evidence: [],
  firstSeen,
});

/** A district whose plans of some years find the same warning, run by run: what each run told, as `year step`. */
const runs = () => {
  const ledger = new Map<string, MailEntry>();
  return (day: string, ...found: readonly Found[]): readonly string[] => {
    const assessments = found.map((one) => ({
      day,
      plan: { ...plan, year: one.year },
      roster: { units: [FINANCE, aUnit()] },
      duties: [],
      warnings: one.level === 'none' ? [] : [warningOf(one)],
      notices: [],
    }));
    const [mails] = planMails(assessments, [...ledger.values()], calendar, `${day}T09:00:00+08:00`);
    const items = mails?.digest?.items.map(({ entry }) => entry) ?? [];
    const keep = (entry: MailEntry): unknown => ledger.set(`${entry.planYear} ${entry.about} ${entry.step}`, entry);
    for (const entry of [...(mails?.create ?? []), ...(mails?.move ?? []).map(({ entry }) => entry)]) keep(entry);
    for (const entry of items) keep({ ...entry, state: 'sent' });
    return items.map(({ planYear, step }) => `${planYear} ${step}`);
  };
};

describe('a warning that two years’ plans find', () => {
  const opened = '2022-05-09';

  it('is said once where both say it in the same words, by the older', () => {
    const run = runs();

    expect(
      run(
        '2022-05-09',
        { year: 2021, level: 'yellow', firstSeen: opened },
        { year: 2022, level: 'yellow', firstSeen: opened },
      ),
    ).toEqual(['2021 首次']);
    expect(
      run(
        '2022-05-10',
        { year: 2021, level: 'yellow', firstSeen: opened },
        { year: 2022, level: 'yellow', firstSeen: opened },
      ),
    ).toEqual([]);
  });

  it('is said by the plan that takes it more seriously, and by no other since', () => {
    const run = runs();

    expect(
      run(
        '2022-05-09',
        { year: 2021, level: 'yellow', firstSeen: opened },
        { year: 2022, level: 'red', firstSeen: opened },
      ),
    ).toEqual(['2022 首次']);
    expect(
      run(
        '2022-05-10',
        { year: 2021, level: 'yellow', firstSeen: opened },
        { year: 2022, level: 'red', firstSeen: opened },
      ),
    ).toEqual([]);
    expect(
      run(
        '2022-05-11',
        { year: 2021, level: 'red', firstSeen: opened },
        { year: 2022, level: 'red', firstSeen: opened },
      ),
    ).toEqual([]);
  });

  it('is said twice where it is about two things', () => {
    const found = (year: number) =>
      ({ year, level: 'yellow', firstSeen: opened, text: `${year} 年的对象重复。` }) as const;

    expect(runs()('2022-05-09', found(2021), found(2022))).toEqual(['2021 首次', '2022 首次']);
  });

  it('is no news when the year that told it closes', () => {
    const run = runs();
    run('2022-05-09', { year: 2021, level: 'red', firstSeen: opened });

    expect(run('2022-07-01', { year: 2022, level: 'red', firstSeen: opened })).toEqual([]);
  });

  it('turns red once under whichever year sees it first', () => {
    const run = runs();
    run('2022-05-09', { year: 2021, level: 'yellow', firstSeen: opened });

    expect(
      run(
        '2022-05-10',
        { year: 2021, level: 'yellow', firstSeen: opened },
        { year: 2022, level: 'red', firstSeen: opened },
      ),
    ).toEqual(['2022 转红']);
    expect(
      run(
        '2022-05-11',
        { year: 2021, level: 'red', firstSeen: opened },
        { year: 2022, level: 'red', firstSeen: opened },
      ),
    ).toEqual([]);
  });

  it('that closed and opens anew is told at once by the year that has not told it, as a first word', () => {
    const run = runs();
    run('2022-05-09', { year: 2021, level: 'yellow', firstSeen: opened });
    const again = '2022-06-06';

    expect(
      run('2022-06-06', { year: 2021, level: 'red', firstSeen: again }, { year: 2022, level: 'red', firstSeen: again }),
    ).toEqual(['2021 转红']);
    expect(run('2022-06-07', { year: 2022, level: 'yellow', firstSeen: again })).toEqual(['2022 首次']);
    expect(run('2022-06-08', { year: 2022, level: 'yellow', firstSeen: again })).toEqual([]);
  });
});
